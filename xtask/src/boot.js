// Starts the page: asks for the module and its JavaScript at once, each checked
// against the hash it was built with. Nothing is asked for after this.
const module = fetch(new URL("./{{wasm}}", import.meta.url), { integrity: "{{wasm-integrity}}" });
try {
  const { default: start } = await import("./{{js}}");
  await start({ module_or_path: module });
} catch (error) {
  // The shell may hold a word for a browser that cannot start the page.
  document.querySelector("[data-boot-failed]")?.removeAttribute("hidden");
  throw error;
}

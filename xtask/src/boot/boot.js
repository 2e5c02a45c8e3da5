// Starts the page; stands in one module with wasm-bindgen's JavaScript and `unpack`.
// The packed module is named by a link (hosted) or lies in the page itself (one file).
const integrity = "{{module-integrity}}";

async function packedModule() {
  const place = document.getElementById("ro-module");
  if (place.href) return (await fetch(place.href, { integrity })).arrayBuffer();
  const packed = Uint8Array.from(atob(place.textContent), (letter) => letter.charCodeAt(0));
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-384", packed));
  if (integrity !== "sha384-" + btoa(String.fromCharCode(...digest))) throw new Error("damaged module");
  return packed;
}

try {
  const packed = new Uint8Array(await packedModule());
  initSync({ module: await WebAssembly.compile(unpack(packed)) });
  // Nothing is asked for after this, whatever the page does: policies only add up.
  const policy = document.createElement("meta");
  policy.httpEquiv = "Content-Security-Policy";
  policy.content = "default-src 'none'; img-src data: blob:";
  document.head.append(policy);
} catch (error) {
  // The shell may hold a word for a browser that cannot start the page.
  document.querySelector("[data-boot-failed]")?.removeAttribute("hidden");
  throw error;
}

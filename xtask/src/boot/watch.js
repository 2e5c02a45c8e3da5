// Shows what can still be saved when the module has stopped: by a panic, which says
// why, or by an error that went through it and left it half done. It needs nothing of
// the module.
let pasted = "";
// A text that stops the page may not have come to the box yet.
const came = ({ clipboardData }) => {
  pasted = clipboardData?.getData("text/plain") ?? "";
  setTimeout(() => (pasted = ""), 60_000);
};
addEventListener("paste", came, true);
const stopped = (message) => {
  const overlay = document.querySelector("[data-stopped]");
  if (!overlay?.hidden) return;
  const held = overlay.querySelector("textarea");
  const there = document.querySelector("#paste")?.value ?? "";
  const missing = !there.includes(pasted.replace(/\r\n?/g, "\n"));
  held.value = missing ? `${pasted}\n\n${there}`.trim() : there;
  overlay.querySelector("pre").textContent = message;
  overlay.querySelector("[data-reload]").onclick = () => location.reload();
  overlay.querySelector("[data-copy]").onclick = () => {
    held.select();
    document.execCommand("copy");
  };
  document.querySelector("#app").inert = true;
  overlay.hidden = false;
  held.setSelectionRange(0, 0);
  held.focus();
  // What stopped the page must not stop it again by itself; the draft stays in the list.
  try {
    sessionStorage.removeItem("ro.open");
  } catch {}
  // Nobody is there any longer to hear these.
  for (const name of ["keydown", "paste", "beforeprint"])
    addEventListener(name, (event) => event.stopImmediatePropagation(), true);
};
addEventListener("ro-panic", (event) => stopped(event.detail));
const wentThrough = (error) => String(error?.stack).includes("wasm") && stopped(String(error));
addEventListener("error", ({ error }) => wentThrough(error));
addEventListener("unhandledrejection", ({ reason }) => wentThrough(reason));


// Starts the page; stands in one module with wasm-bindgen's JavaScript, `unpack` and `join`.
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

const tell = (name, detail) => document.dispatchEvent(new CustomEvent(name, { detail }));

// The one address that the page may run something from; it never makes HTML of a text.
const trusted = (address) => {
  const ours = (asked) => {
    if (asked !== "./sw.js") throw new TypeError("not ours: " + asked);
    return asked;
  };
  return globalThis.trustedTypes?.createPolicy("ro", { createScriptURL: ours }).createScriptURL(address) ?? address;
};

// The hosted page stays on the machine; a new version waits until the reader takes it.
async function keepOffline() {
  const workers = navigator.serviceWorker;
  // Refused in private windows and over plain http: then the page needs its server.
  const kept = await workers?.register(trusted("./sw.js")).catch(() => undefined);
  if (!kept) return;
  const ready = () => {
    if (kept.waiting && workers.controller) tell("ro-new-version");
  };
  kept.addEventListener("updatefound", () => kept.installing?.addEventListener("statechange", ready));
  ready();
  document.addEventListener("ro-take-new-version", () => {
    workers.addEventListener("controllerchange", () => location.reload());
    kept.waiting?.postMessage("take over");
  });
  workers.addEventListener("message", ({ data }) => data?.shared && tell("ro-shared", data.shared));
  workers.controller?.postMessage("anything shared?");
  globalThis.launchQueue?.setConsumer(async ({ files }) => {
    if (files[0]) tell("ro-shared", { file: await files[0].getFile() });
  });
}

try {
  const packed = new Uint8Array(await packedModule());
  const keep = keepForCopy(packed);
  initSync({ module: await WebAssembly.compile(join(unpack(packed))) });
  if (document.querySelector("link[rel=manifest]")) await keepOffline();
  // Without it a copy is a page that can only be read.
  await keep().catch(() => undefined);
  // Nothing is asked for after this, whatever the page does: policies only add up.
  const policy = document.createElement("meta");
  policy.httpEquiv = "Content-Security-Policy";
  policy.content = "default-src 'none'; img-src data: blob:; manifest-src 'self'";
  document.head.append(policy);
} catch (error) {
  // The shell may hold a word for a browser that cannot start the page.
  document.querySelector("[data-boot-failed]")?.removeAttribute("hidden");
  throw error;
}

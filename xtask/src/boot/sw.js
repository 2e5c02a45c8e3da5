// Keeps the page's own files, so that it opens without a network. What it keeps is in
// FILES and nothing else: no answer is ever kept at run time.
const VERSION = "{{version}}";
const FILES = {{files}};
const KEEP = "ro-" + VERSION;
const here = (name) => new URL(name, self.registration.scope).href;
// What a system shared with the page, until the page asks for it.
let shared = null;

self.addEventListener("install", (event) => {
  event.waitUntil(
    caches.open(KEEP).then((cache) =>
      cache.addAll(
        FILES.map(([name, integrity]) =>
          // The page's own name never changes: it is asked for anew.
          new Request(here(name), integrity ? { integrity } : { cache: "no-cache" }),
        ),
      ),
    ),
  );
});

self.addEventListener("activate", (event) => {
  event.waitUntil(
    caches.keys().then((names) =>
      Promise.all(names.filter((name) => name.startsWith("ro-") && name !== KEEP).map((name) => caches.delete(name))),
    ),
  );
});

self.addEventListener("message", (event) => {
  if (event.data === "take over") self.skipWaiting();
  if (event.data === "anything shared?" && shared) {
    event.source.postMessage({ shared });
    shared = null;
  }
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.mode === "navigate" && request.method === "POST" && url.href.split(/[?#]/)[0] === here("./")) {
    event.respondWith(
      request
        .formData()
        .then((form) => (shared = { file: form.get("file"), text: form.get("text") || form.get("title") }))
        .then(() => Response.redirect(here("./"), 303)),
    );
    return;
  }
  if (request.method !== "GET") return;
  const plain = url.href.split(/[?#]/)[0];
  const name = request.mode === "navigate" && plain === here("./") ? here("index.html") : plain;
  if (!FILES.some(([file]) => here(file) === name)) return;
  // A browser may have dropped a file. One that the server no longer has either is of a page
  // that is over: this worker ends, and the page is opened anew, from the server.
  // The page itself checks what it gets: a check here would hide the 404.
  const asked = () =>
    fetch(request.url).then(async (answer) => {
      if (answer.status === 404) {
        await self.registration.unregister();
        self.clients.get(event.clientId).then((page) => page?.navigate(page.url));
      }
      return answer;
    });
  event.respondWith(caches.open(KEEP).then((cache) => cache.match(name)).then((kept) => kept || asked()));
});

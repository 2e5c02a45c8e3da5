// In place of sw.js, this takes the page off every machine that kept it: rename it to
// sw.js on the server. Browsers ask for that file themselves, at the latest after a day.
self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.filter((name) => name.startsWith("ro-")).map((name) => caches.delete(name))))
      .then(() => self.registration.unregister())
      .then(() => self.clients.matchAll({ type: "window" }))
      .then((pages) => pages.forEach((page) => page.navigate(page.url))),
  );
});

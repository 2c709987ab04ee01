/*
 * Lessons and tools, readable without a network after the first visit. Pages come from the network where there is one, so
 * that nobody reads an old text; what the API says is never kept. Runs where the site is served over https (or on localhost).
 */
const pages = self.__pages;
const cacheName = `lvzhi-${self.__version}`;

self.addEventListener("install", (event) => {
  event.waitUntil(keepAll().then(() => self.skipWaiting()));
});

self.addEventListener("activate", (event) => {
  event.waitUntil(forgetOlder().then(() => self.clients.claim()));
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== self.location.origin || url.pathname.startsWith("/api/")) return;
  if (url.pathname.startsWith("/_astro/")) event.respondWith(keptFirst(request));
  else if (request.mode === "navigate") event.respondWith(networkFirst(request, url));
});

/** Every page with the styles and scripts it names. One that fails does not spoil the others: the next visit brings it. */
async function keepAll() {
  const cache = await caches.open(cacheName);
  await Promise.all(pages.map((page) => keepPage(cache, page).catch(() => undefined)));
}

async function keepPage(cache, page) {
  const answer = await fetch(page, { credentials: "omit" });
  if (!answer.ok) return;
  const html = await answer.clone().text();
  await cache.put(page, answer);
  const assets = html.match(/\/_astro\/[^"'&\s)]+/g) || [];
  for (const asset of new Set(assets)) if (!(await cache.match(asset))) await cache.add(asset);
}

async function forgetOlder() {
  const names = await caches.keys();
  await Promise.all(
    names.filter((name) => name.startsWith("lvzhi-") && name !== cacheName).map((name) => caches.delete(name)),
  );
}

/** A file with its hash in its name never changes. */
async function keptFirst(request) {
  const kept = await caches.match(request);
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.ok) await (await caches.open(cacheName)).put(request, answer.clone());
  return answer;
}

async function networkFirst(request, url) {
  try {
    const answer = await fetch(request);
    if (answer.ok && pages.includes(url.pathname))
      await (await caches.open(cacheName)).put(url.pathname, answer.clone());
    return answer;
  } catch (error) {
    const kept = (await caches.match(url.pathname)) || (await caches.match("/offline/"));
    if (!kept) throw error;
    return kept;
  }
}

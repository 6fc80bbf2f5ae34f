/**
 * Keeps the whole site, so that every page opens without a connection after one visit.
 *
 * Each version has a cache of its own and answers only from it: a page never meets scripts of
 * another version. A new version waits until the page says that the learner wants it.
 */
import { base, build, files, prerendered, version } from '$service-worker';
import { pageAt } from './page-at';

declare const self: ServiceWorkerGlobalScope;

const cacheName = `leastwise-${version}`;
const missing = `${base}/404.html`;
/** With the pages' own version file kept, Kit notices when another version answers it. */
const kept = [...build, ...files, ...prerendered, missing, `${base}/_app/version.json`];
const keptPaths = new Set(kept);

self.addEventListener('install', (event) => {
	event.waitUntil(keepAll());
});

self.addEventListener('activate', (event) => {
	event.waitUntil(Promise.all([forgetOthers(), self.clients.claim()]));
});

self.addEventListener('message', ({ data }) => {
	if (data?.type === 'take-over') void self.skipWaiting();
});

self.addEventListener('fetch', (event) => {
	const { request } = event;
	const { origin, pathname } = new URL(request.url);
	if (request.method !== 'GET' || origin !== self.location.origin) return;

	if (request.mode === 'navigate') event.respondWith(page(request, pathname));
	else if (keptPaths.has(pathname)) event.respondWith(file(request, pathname));
});

async function keepAll() {
	const cache = await caches.open(cacheName);
	await Promise.all(kept.map((path) => keep(cache, path)));
}

async function keep(cache: Cache, path: string) {
	// What is named by its content may come from the browser's own cache; the rest is asked for anew.
	const response = await fetch(path, build.includes(path) ? {} : { cache: 'no-cache' });
	if (!response.ok) throw new Error(`service worker: ${path} answers ${response.status}`);
	// A copy, because a response that was redirected may not answer a navigation.
	await cache.put(path, new Response(response.body, { headers: response.headers }));
}

async function forgetOthers() {
	const names = await caches.keys();
	const others = names.filter((name) => name.startsWith('leastwise-') && name !== cacheName);
	await Promise.all(others.map((name) => caches.delete(name)));
}

async function page(request: Request, pathname: string) {
	const path = pageAt(pathname, keptPaths);
	if (path !== undefined) return file(request, path);
	try {
		return await fetch(request); // A newer version may know this address.
	} catch {
		const response = await file(request, missing);
		return new Response(response.body, { status: 404, headers: response.headers });
	}
}

/** From the cache; from the network only if the browser has thrown the copy away. */
async function file(request: Request, path: string) {
	const cache = await caches.open(cacheName);
	return (await cache.match(path)) ?? fetch(request);
}

/**
 * Keeps the whole site, so that every page opens without a connection after one visit.
 *
 * Each version has a cache of its own and answers only from it: a page never meets scripts of
 * another version. A new version waits until the page says that the learner wants it, and what tabs
 * of older versions may still ask for is kept until they are closed.
 */
import { base, build, files, prerendered, version } from '$service-worker';
import { cacheNameOf, isCacheName } from '../lib/ui/offline-copy';
import { isMadeByScripts, pageAt } from './page-at';

declare const self: ServiceWorkerGlobalScope;

const cacheName = cacheNameOf(version);
const missing = `${base}/404.html`;
const versionFile = `${base}/_app/version.json`;
/** By which a page finds what to put into a package for an LMS. */
const fileList = `${base}/files.json`;
/** What is named by its content is the same in every version. */
const immutable = `${base}/_app/immutable/`;
/** With the pages' own version file kept, Kit notices when another version answers it. */
const pages = prerendered.filter((path) => !isMadeByScripts(path));
const kept = [...build, ...files, ...pages, missing, versionFile, fileList];
const keptPaths = new Set(kept);
const madePaths = new Set(prerendered.filter(isMadeByScripts));

self.addEventListener('install', (event) => {
	event.waitUntil(keepAll());
});

self.addEventListener('activate', (event) => {
	event.waitUntil(Promise.all([forgetUnused(), self.clients.claim()]));
});

self.addEventListener('message', (event) => {
	const { data } = event;
	if (data?.type === 'take-over') void self.skipWaiting();
	// A page is open, so the one that it replaced is gone, and there may be a connection.
	if (data?.type === 'opened') event.waitUntil(Promise.all([forgetUnused(), keepMissing()]));
});

self.addEventListener('fetch', (event) => {
	const { request } = event;
	const { origin, pathname } = new URL(request.url);
	if (request.method !== 'GET' || origin !== self.location.origin) return;

	if (request.mode === 'navigate') event.respondWith(page(request, pathname));
	else if (keptPaths.has(pathname)) event.respondWith(file(request, pathname));
	else if (pathname.startsWith(immutable)) event.respondWith(fileOfOlder(request));
});

async function keepAll() {
	const cache = await caches.open(cacheName);
	await Promise.all(kept.map((path) => keep(cache, path)));
}

async function keep(cache: Cache, path: string) {
	await cache.put(path, await fetched(path));
}

async function fetched(path: string) {
	// What is named by its content may come from the browser's own cache; the rest is asked for anew.
	const response = await fetch(path, path.startsWith(immutable) ? {} : { cache: 'no-cache' });
	if (!response.ok) throw new Error(`service worker: ${path} answers ${response.status}`);
	// A copy, because a response that was redirected may not answer a navigation.
	return new Response(await response.blob(), { headers: response.headers });
}

/** Fetches again what the browser has thrown away, if the site is still of this version. */
async function keepMissing() {
	const cache = await caches.open(cacheName);
	const there = new Set((await cache.keys()).map(({ url }) => new URL(url).pathname));
	const gone = kept.filter((path) => !there.has(path));
	if (gone.length === 0 || !(await isServed())) return;
	const responses = await Promise.all(
		gone.map(async (path) => [path, await fetched(path).catch(() => undefined)] as const)
	);
	if (!(await isServed())) return; // another version came meanwhile: these may be of it
	for (const [path, response] of responses) if (response) await cache.put(path, response);
}

/** Whether the site that can be reached is of this version; not so without a connection. */
async function isServed() {
	try {
		const served: unknown = await (await fetched(versionFile)).json();
		return (served as { version?: unknown } | null)?.version === version;
	} catch {
		return false;
	}
}

/** Drops the copies of other versions, but for those that tabs are still open of. */
async function forgetUnused() {
	const others = (await caches.keys()).filter((name) => isCacheName(name) && name !== cacheName);
	if (others.length === 0) return;
	const { registration } = self;
	if (registration.installing ?? registration.waiting) return; // one of them may be its copy
	const used = await locksHeld();
	await Promise.all(others.filter((name) => !used.has(name)).map((name) => caches.delete(name)));
}

async function locksHeld(): Promise<ReadonlySet<string | undefined>> {
	if (!('locks' in navigator)) return new Set(); // an old browser
	const { held = [] } = await navigator.locks.query();
	return new Set(held.map(({ name }) => name));
}

async function page(request: Request, pathname: string) {
	const path = pageAt(pathname, keptPaths);
	if (path !== undefined) return file(request, path);
	if (pageAt(pathname, madePaths) !== undefined) {
		const { body, headers } = await file(request, missing);
		return new Response(body, { headers });
	}
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

/** What a tab of an older version asks for, which the host may no longer have. */
async function fileOfOlder(request: Request) {
	return (await caches.match(request)) ?? fetch(request);
}

/*
 * The offline copy of a version is a cache, and a page of that version holds a lock of the same name
 * as long as it is open: so the service worker knows which copies are still needed.
 */

const prefix = 'leastwise-';

export function cacheNameOf(version: string): string {
	return `${prefix}${version}`;
}

export function isCacheName(name: string): boolean {
	return name.startsWith(prefix);
}

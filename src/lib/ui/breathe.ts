/**
 * Lets the browser do what waits: paint, scroll, answer a key. To be awaited between pieces of work that
 * together would hold it up for longer than anybody likes.
 */
export function breathe(): Promise<void> {
	return new Promise((resolve) => setTimeout(resolve));
}

/** Waits until the browser has nothing better to do, where it can tell. */
export function untilIdle(): Promise<void> {
	if (!('requestIdleCallback' in globalThis)) return breathe();
	return new Promise((resolve) => requestIdleCallback(() => resolve()));
}

/**
 * Lets the browser do what waits: paint, scroll, answer a key. To be awaited between pieces of work that
 * together would hold it up for longer than anybody likes.
 */
export function breathe(): Promise<void> {
	return new Promise((resolve) => setTimeout(resolve));
}

/** In milliseconds: longer, and a key that is pressed seems to do nothing. */
const longest = 50;

/** To be called between pieces of which nobody knows how long they take: breathes where it was long. */
export function breather(): () => Promise<void> | undefined {
	let last = performance.now();
	return () => {
		if (performance.now() - last < longest) return undefined;
		return breathe().then(() => {
			last = performance.now();
		});
	};
}

/** Waits until the browser has nothing better to do, where it can tell. */
export function untilIdle(): Promise<void> {
	if (!('requestIdleCallback' in globalThis)) return breathe();
	return new Promise((resolve) => requestIdleCallback(() => resolve()));
}

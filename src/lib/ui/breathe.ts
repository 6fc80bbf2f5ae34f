/**
 * Lets the browser do what waits: paint, scroll, answer a key. To be awaited between pieces of work that
 * together would hold it up for longer than anybody likes.
 */
export function breathe(): Promise<void> {
	return new Promise((resolve) => setTimeout(resolve));
}

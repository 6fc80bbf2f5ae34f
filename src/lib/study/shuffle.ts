/** In an order that a seed settles: the same for the same seed, whatever the order before. */
export function shuffled<T>(
	list: readonly T[],
	seed: string,
	nameOf: (each: T) => string
): readonly T[] {
	return list
		.map((each) => ({ each, at: hash(`${seed} ${nameOf(each)}`) }))
		.sort((a, b) => a.at - b.at)
		.map(({ each }) => each);
}

/** A place in a list of that length, from 0, that a seed settles. */
export function placeIn(length: number, seed: string): number {
	return hash(seed) % length;
}

/** Of 32 bits, even for names that differ in one letter: FNV-1a, stirred as MurmurHash ends. */
function hash(text: string): number {
	let mixed = 0x811c9dc5;
	for (let at = 0; at < text.length; at++)
		mixed = Math.imul(mixed ^ text.charCodeAt(at), 0x01000193);
	mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
	mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
	return (mixed ^ (mixed >>> 16)) >>> 0;
}

/** The three that are most like a word, best first: Python's `difflib.get_close_matches` at 0.8. */
export function closeMatches(word: string, among: readonly string[]): readonly string[] {
	return among
		.map((each) => ({ each, ratio: likeness(each, word) }))
		.filter(({ ratio }) => ratio >= 0.8)
		.sort((a, b) => b.ratio - a.ratio || (a.each < b.each ? 1 : -1))
		.slice(0, 3)
		.map(({ each }) => each);
}

/** From 0 to 1, by the stretches that two texts have in common (Ratcliff and Obershelp). */
function likeness(a: string, b: string): number {
	const both = a.length + b.length;
	return both === 0 ? 1 : (2 * inCommon(a, b)) / both;
}

function inCommon(a: string, b: string): number {
	if (a === '' || b === '') return 0;
	let [size, inA, inB] = [0, 0, 0];
	for (let i = 0; i < a.length; i += 1) {
		for (let j = 0; j < b.length; j += 1) {
			let length = 0;
			while (i + length < a.length && a[i + length] === b[j + length]) length += 1;
			if (length > size) [size, inA, inB] = [length, i, j];
		}
	}
	if (size === 0) return 0;
	const before = inCommon(a.slice(0, inA), b.slice(0, inB));
	return size + before + inCommon(a.slice(inA + size), b.slice(inB + size));
}

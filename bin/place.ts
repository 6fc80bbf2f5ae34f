/** Where an offset is in a text, for people: both from 1, columns in UTF-16 units. */
export interface Place {
	readonly line: number;
	readonly column: number;
}

/** Reads a text once, to tell the place of any offset in it. */
export function placesIn(text: string): (offset: number) => Place {
	const starts = [0];
	for (const { 0: end, index } of text.matchAll(/\r\n|\r|\n/g)) starts.push(index + end.length);
	return (offset) => {
		let [low, high] = [0, starts.length - 1];
		while (low < high) {
			const middle = Math.ceil((low + high) / 2);
			if ((starts[middle] ?? 0) <= offset) low = middle;
			else high = middle - 1;
		}
		return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
	};
}

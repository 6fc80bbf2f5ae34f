/** Where an offset is in a text, for people: both from 1, columns in UTF-16 units. */
export interface Place {
	readonly line: number;
	readonly column: number;
}

export function placeOf(text: string, offset: number): Place {
	const before = text.slice(0, offset).split(/\r\n|\r|\n/);
	return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

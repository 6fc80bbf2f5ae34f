import type { Graded } from '$lib/classroom/grade/graded';
import type { ClassBook, ReceivedFile } from '$lib/classroom/paper';

/** What was handed in, with what it came to, by the id of what is kept. */
type Shelf = Map<string, { readonly file: ReceivedFile; readonly graded: Graded }>;

export function newShelf(): Shelf {
	return new Map();
}

/** The codes of a class, where it has any. */
export function codesOf({ roster }: ClassBook): { readonly codes?: ReadonlySet<string> } {
	return roster.length > 0 ? { codes: new Set(roster.map(({ code }) => code)) } : {};
}

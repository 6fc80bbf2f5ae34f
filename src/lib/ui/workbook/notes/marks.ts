import type { Note } from '$lib/study/notes';
import { locate } from '$lib/workbook/anchor';
import { rangeAt, wordsIn } from './words';

/** Where a note belongs on the page as it is. */
export interface Placed {
	readonly note: Note;
	/** The section beneath which it is told. */
	readonly section: string;
	/** The words it is about, where they were found. */
	readonly range: Range | undefined;
}

/** Finds what notes are about: in their section, else in another one, and else it is gone. */
export function placed(text: Element, notes: readonly Note[]): readonly Placed[] {
	const sections = [...text.querySelectorAll<HTMLElement>('[data-section]')].map((element) => ({
		id: element.dataset.section ?? '',
		words: wordsIn(element)
	}));
	return notes.map((note) => {
		const own = sections.find(({ id }) => id === note.section);
		for (const { id, words } of own ? [own, ...sections] : sections) {
			const place = locate(words.text, note.quote, note.before);
			if (place) return { note, section: id, range: rangeAt(words, place) };
		}
		return { note, section: own ? own.id : '', range: undefined };
	});
}

/** The note whose words are at a point of the window, if any are. */
export function noteAt(placed: readonly Placed[], x: number, y: number): Note | undefined {
	const isAt = ({ left, right, top, bottom }: DOMRect) =>
		x >= left && x <= right && y >= top && y <= bottom;
	return placed.find(({ range }) => [...(range?.getClientRects() ?? [])].some(isAt))?.note;
}

/** Of the place where a note is told. */
export function placeOfNote({ note }: Note): string {
	return `note-${note}`;
}

/** By this name the style sheet knows them. */
const marked = 'own-notes';

/** Marks the words without a change to the page; where a browser cannot, the list of notes tells them. */
export function mark(ranges: readonly Range[]): void {
	if (!('highlights' in CSS)) return;
	if (ranges.length === 0) CSS.highlights.delete(marked);
	else CSS.highlights.set(marked, new Highlight(...ranges));
}

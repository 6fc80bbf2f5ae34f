import type { Noted, StudyEntry } from './log';

/** A note or a highlight that there is. */
export type Note = Pick<Noted, 'note' | 'chapter' | 'section' | 'quote' | 'before' | 'text'>;

/** Those that were not taken away, in the order in which they were made. Takes the log in order. */
export function notesIn(log: readonly StudyEntry[]): readonly Note[] {
	const latest = new Map<string, Noted>();
	for (const entry of log) if (entry.kind === 'noted') latest.set(entry.note, entry);
	return [...latest.values()]
		.filter(({ removed }) => !removed)
		.map(({ note, chapter, section, quote, before, text }) => ({
			note,
			chapter,
			section,
			quote,
			before,
			text
		}));
}

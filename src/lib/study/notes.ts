import type { Noted, StudyEntry } from './log';

/** A note or a highlight that there is. */
export interface Note extends Pick<
	Noted,
	'note' | 'chapter' | 'section' | 'quote' | 'before' | 'text'
> {
	/** When it was made, in milliseconds. */
	readonly made: number;
}

/** Those that were not taken away, in the order in which they were made. Takes the log in order. */
export function notesIn(log: readonly StudyEntry[]): readonly Note[] {
	const notes = new Map<string, { readonly made: number; readonly latest: Noted }>();
	for (const entry of log) {
		if (entry.kind !== 'noted') continue;
		notes.set(entry.note, {
			made: notes.get(entry.note)?.made ?? entry.time,
			latest: entry
		});
	}
	return [...notes.values()]
		.filter(({ latest }) => !latest.removed)
		.map(({ made, latest: { note, chapter, section, quote, before, text } }) => ({
			note,
			chapter,
			section,
			quote,
			before,
			text,
			made
		}));
}

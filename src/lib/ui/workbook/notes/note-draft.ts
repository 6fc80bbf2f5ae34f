import type { Note } from '$lib/study/notes';
import { draftKey, keep, recalled } from '../../drafts';

/* The note that is being written stays with its tab: nothing can be put into the database while a page goes. */

export interface NoteDraft {
	/** As it was before. */
	readonly note: Note;
	/** Its text as it is now. */
	readonly text: string;
}

const key = draftKey('workbook', 'note');

export function keepDraft(draft: NoteDraft | undefined) {
	keep(key, draft && JSON.stringify(draft));
}

/** What a tab was writing when it was reloaded. */
export function recalledDraft(): NoteDraft | undefined {
	const kept = recalled(key);
	return kept && isDraft(kept) ? kept : undefined;
}

function isDraft(kept: object): kept is NoteDraft {
	if (!('note' in kept && 'text' in kept) || typeof kept.text !== 'string') return false;
	const { note } = kept;
	return (
		typeof note === 'object' &&
		note !== null &&
		['note', 'chapter', 'section', 'quote', 'before', 'text'].every(
			(name) => typeof Reflect.get(note, name) === 'string'
		)
	);
}

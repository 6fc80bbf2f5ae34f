import type { TagAnswer } from '../queries';

/** A tag as it is typed. The id keeps its fields apart from those of others. */
export interface TagDraft {
	readonly id: number;
	key: string;
	value: string;
}

export function draftsOf(tags: readonly TagAnswer[]): TagDraft[] {
	return tags.map(({ Key, Value }, id) => ({ id, key: Key, value: Value }));
}

/** One more, still empty. */
export function withOneMore(drafts: readonly TagDraft[]): TagDraft[] {
	const id = 1 + Math.max(-1, ...drafts.map((draft) => draft.id));
	return [...drafts, { id, key: '', value: '' }];
}

/** As calls pass them. What has no key yet is none. */
export function tagsIn(drafts: readonly TagDraft[]): readonly TagAnswer[] {
	return drafts
		.filter(({ key }) => key.trim() !== '')
		.map(({ key, value }) => ({ Key: key.trim(), Value: value.trim() }));
}

/** The keys that go, and the tags that come or change. */
export function tagChanges(before: readonly TagAnswer[], after: readonly TagAnswer[]) {
	const kept = new Set(after.map(({ Key }) => Key));
	const values = new Map(before.map(({ Key, Value }) => [Key, Value]));
	return {
		gone: before.map(({ Key }) => Key).filter((key) => !kept.has(key)),
		set: after.filter(({ Key, Value }) => values.get(Key) !== Value)
	};
}

/** As calls pass them and answers tell them. */
export interface Tag {
	readonly Key: string;
	readonly Value: string;
}

/** A tag as it is typed. The id keeps its fields apart from those of others. */
export interface TagDraft {
	readonly id: number;
	key: string;
	value: string;
}

export function draftsOf(tags: readonly Tag[]): TagDraft[] {
	return tags.map(({ Key, Value }, id) => ({ id, key: Key, value: Value }));
}

/** One more, still empty. */
export function withOneMore(drafts: readonly TagDraft[]): TagDraft[] {
	const id = 1 + Math.max(-1, ...drafts.map((draft) => draft.id));
	return [...drafts, { id, key: '', value: '' }];
}

/** As calls pass them. What has no key yet is none. */
export function tagsIn(drafts: readonly TagDraft[]): readonly Tag[] {
	return drafts
		.filter(({ key }) => key.trim() !== '')
		.map(({ key, value }) => ({ Key: key.trim(), Value: value.trim() }));
}

export interface TagChanges {
	/** The keys that go. */
	readonly gone: readonly string[];
	/** The tags that come or change. */
	readonly set: readonly Tag[];
	/** All that there are then. */
	readonly after: readonly Tag[];
}

export function tagChanges(before: readonly Tag[], after: readonly Tag[]): TagChanges {
	const kept = new Set(after.map(({ Key }) => Key));
	const values = new Map(before.map(({ Key, Value }) => [Key, Value]));
	return {
		gone: before.map(({ Key }) => Key).filter((key) => !kept.has(key)),
		set: after.filter(({ Key, Value }) => values.get(Key) !== Value),
		after
	};
}

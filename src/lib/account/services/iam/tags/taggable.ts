import type * as v from 'valibot';
import type { Tags } from '../model/policies';
import type { AnyOperation, Context } from '../../../base/operation';
import type { Applied } from '../../../base/applied';
import { listPage, paging } from '../../../base/paging';
import { tagKeyList, tagList } from '../parameters';
import type { About } from '../../../base/about';
import { readTags, tagAnswers, withoutTags, type TagCase } from './tags';

/** What can be tagged by calls of its own. Users, roles and so on differ by a word and a table. */
export interface Taggable<Entity extends { readonly tags: Tags }> {
	readonly word: string;
	readonly tagCase: TagCase;
	readonly about: <Entries extends v.ObjectEntries>(
		definition: About<Entity, Entries>
	) => AnyOperation;
	/** What comes of other tags. */
	readonly retag: (context: Context, entity: Entity, tags: Tags) => Applied;
}

/** Tags that are passed join those there are, and take the place of those with the same key. */
export function tag<Entity extends { readonly tags: Tags }>({
	word,
	tagCase,
	about,
	retag
}: Taggable<Entity>): AnyOperation {
	const name = `Tag${word}`;
	return about({
		name,
		level: 'Tagging',
		parameters: { Tags: tagList },
		apply: (context, entity, { Tags: given }) => {
			const read = readTags(given, tagCase, entity.tags);
			return read.ok ? retag(context, entity, read.tags) : read;
		}
	});
}

/** A key that is not there does no harm. */
export function untag<Entity extends { readonly tags: Tags }>({
	word,
	tagCase,
	about,
	retag
}: Taggable<Entity>): AnyOperation {
	const name = `Untag${word}`;
	return about({
		name,
		level: 'Tagging',
		parameters: { TagKeys: tagKeyList },
		apply: (context, entity, { TagKeys: keys }) =>
			retag(context, entity, withoutTags(entity.tags, keys, tagCase))
	});
}

export function listTags<Entity extends { readonly tags: Tags }>({
	word,
	about
}: Taggable<Entity>): AnyOperation {
	return about({
		name: `List${word}Tags`,
		level: 'List',
		parameters: paging,
		apply: ({ account }, { tags }, page) =>
			listPage(account, page, 'Tags', tagAnswers(tags), (each) => each)
	});
}

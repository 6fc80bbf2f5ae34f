import type * as v from 'valibot';
import type { Tags } from '../model/policies';
import type { Context } from '../../../base/operation';
import type { Nothing } from '../../../base/answers';
import type { Applied } from '../../../base/applied';
import { listPage, paging } from '../../../base/paging';
import { tagKeyList, tagList } from '../parameters';
import type { IamAbout } from '../operation';
import { readTags, tagAnswers, withoutTags, type TagCase } from '../tags/tags';

/** What can be tagged by calls of its own. Users, roles and so on differ by a word and a table. */
export interface Taggable<Entity extends { readonly tags: Tags }, Named extends v.ObjectEntries> {
	readonly word: TaggableWord;
	readonly tagCase: TagCase;
	readonly about: IamAbout<Named, Entity>;
	/** What comes of other tags. */
	readonly retag: (context: Context, entity: Entity, tags: Tags) => Applied<Nothing>;
}

type TaggableWord =
	| 'InstanceProfile'
	| 'MFADevice'
	| 'OpenIDConnectProvider'
	| 'Policy'
	| 'Role'
	| 'SAMLProvider'
	| 'User';

/** Tags that are passed join those there are, and take the place of those with the same key. */
export function tag<Entity extends { readonly tags: Tags }, Named extends v.ObjectEntries>({
	word,
	tagCase,
	about,
	retag
}: Taggable<Entity, Named>) {
	return about({
		name: `Tag${word}`,
		level: 'Tagging',
		parameters: { Tags: tagList },
		apply: (context, entity, { Tags: given }) => {
			const read = readTags(given, tagCase, entity.tags);
			return read.ok ? retag(context, entity, read.tags) : read;
		}
	});
}

/** A key that is not there does no harm. */
export function untag<Entity extends { readonly tags: Tags }, Named extends v.ObjectEntries>({
	word,
	tagCase,
	about,
	retag
}: Taggable<Entity, Named>) {
	return about({
		name: `Untag${word}`,
		level: 'Tagging',
		parameters: { TagKeys: tagKeyList },
		apply: (context, entity, { TagKeys: keys }) =>
			retag(context, entity, withoutTags(entity.tags, keys, tagCase))
	});
}

export function listTags<Entity extends { readonly tags: Tags }, Named extends v.ObjectEntries>({
	word,
	about
}: Taggable<Entity, Named>) {
	return about({
		name: `List${word}Tags`,
		level: 'List',
		parameters: paging,
		apply: ({ account }, { tags }, page) =>
			listPage(account, page, 'Tags', tagAnswers(tags), (each) => each)
	});
}

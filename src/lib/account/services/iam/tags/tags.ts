import type { Context } from '../../../../policy/request';
import type { IamAnswer } from '../operation';
import type { Tags } from '../model/policies';
import { fail, type Failed } from '../../../base/applied';
import type { Target } from '../../../base/operation';
import { quotas } from '../quotas';
import { all, dropAt, emptyTable, keyOf, putAt } from '../../../base/table';

/** A tag as calls pass it and answers show it. */
export type GivenTag = IamAnswer<'ListUserTags'>['Tags'][number];

/** Tags as condition keys: `aws:PrincipalTag/Team` and so on. */
export function tagKeys(prefix: string, tags: Tags): Context {
	return Object.fromEntries(all(tags).map(({ key, value }) => [`${prefix}/${key}`, value]));
}

type ReadTags = { readonly ok: true; readonly tags: Tags } | Failed;

/**
 * Whether `Team` and `team` are two tags: not on users and roles, but on everything else.
 *
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_tags.html#id_tags_rules
 */
export type TagCase = 'caseCounts' | 'anyCase';

function tagKeyOf(key: string, tagCase: TagCase): string {
	return tagCase === 'caseCounts' ? key : keyOf(key);
}

/**
 * The tags passed, among those that are there already. A key takes the place of the same; one call
 * cannot pass it twice.
 */
export function readTags(
	given: readonly GivenTag[] = [],
	tagCase: TagCase,
	before: Tags = emptyTable
): ReadTags {
	const passed = new Set(given.map(({ Key: key }) => tagKeyOf(key, tagCase)));
	if (passed.size < given.length) return duplicates[tagCase];
	if ([...passed].some((key) => keyOf(key).startsWith('aws:'))) return reserved;
	const tags = given.reduce<Tags>(
		(table, { Key: key, Value: value }) => putAt(table, tagKeyOf(key, tagCase), { key, value }),
		before
	);
	return tags.length > quotas.tagsPerResource ? tooMany : { ok: true, tags };
}

const duplicates: Readonly<Record<TagCase, Failed>> = {
	caseCounts: fail('InvalidInput', 'Duplicate tag keys found.'),
	anyCase: fail(
		'InvalidInput',
		'Duplicate tag keys found. Please note that Tag keys are case insensitive.'
	)
};
// Other services say it in these words; what IAM says is not documented.
const reserved = fail(
	'InvalidInput',
	'aws: prefixed tag key names are not allowed for external use.'
);
const tooMany = fail('LimitExceeded', 'The number of tags has reached the maximum limit.');

/** What is not there is passed over. */
export function withoutTags(tags: Tags, keys: readonly string[], tagCase: TagCase): Tags {
	return keys.reduce<Tags>((table, key) => dropAt(table, tagKeyOf(key, tagCase)), tags);
}

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_Tag.html */
export function tagAnswers(tags: Tags): readonly GivenTag[] {
	return all(tags).map(({ key, value }) => ({ Key: key, Value: value }));
}

/** An answer about one thing, of which this is a part. */
interface TagsIn {
	readonly Tags?: readonly GivenTag[];
}

/** The `Tags` of an answer about one thing: left out where there are none. */
export function tagsShown({ tags }: { readonly tags: Tags }): TagsIn {
	return tags.length === 0 ? {} : { Tags: tagAnswers(tags) };
}

/** The `Tags` of what was just made, as they were passed. */
export function tagsEchoed(given: readonly GivenTag[] = []): TagsIn {
	return given.length === 0 ? {} : { Tags: given.map(({ Key, Value }) => ({ Key, Value })) };
}

/**
 * What is authorised when something is made: with tags, tagging it as well (`iam:TagUser` and so on).
 *
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_tags.html
 */
export function makingWithTags(
	made: Target,
	tagging: `iam:Tag${string}`,
	tags: readonly GivenTag[] = []
): readonly Target[] {
	return tags.length === 0 ? [made] : [made, { ...made, action: tagging }];
}

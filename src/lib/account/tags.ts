import type { Context } from '../policy/request';
import type { Tags } from './account';
import { fail, type Failed, type Target } from './operation';
import { quotas } from './quotas';
import { all, drop, emptyTable, keyOf, put } from './table';

/** A tag as calls pass it and answers show it. */
export interface GivenTag {
	readonly Key: string;
	readonly Value: string;
}

/** Tags as condition keys: `aws:PrincipalTag/Team` and so on. */
export function tagKeys(prefix: string, tags: Tags): Context {
	return Object.fromEntries(all(tags).map(({ key, value }) => [`${prefix}/${key}`, value]));
}

type ReadTags = { readonly ok: true; readonly tags: Tags } | Failed;

/**
 * The tags passed, among those that are there already. A key takes the place of one that differs
 * from it only in case; one call cannot pass both.
 *
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_tags.html
 */
export function readTags(given: readonly GivenTag[] = [], before: Tags = emptyTable): ReadTags {
	const passed = new Set(given.map(({ Key: key }) => keyOf(key)));
	if (passed.size < given.length) return duplicate;
	if ([...passed].some((key) => key.startsWith('aws:'))) return reserved;
	const tags = given.reduce<Tags>(
		(table, { Key: key, Value: value }) => put(table, key, { key, value }),
		before
	);
	return tags.length > quotas.tagsPerResource ? tooMany : { ok: true, tags };
}

const duplicate = fail(
	'InvalidInput',
	'Duplicate tag keys found. Please note that Tag keys are case insensitive.'
);
// Other services say it in these words; what IAM says is not documented.
const reserved = fail(
	'InvalidInput',
	'aws: prefixed tag key names are not allowed for external use.'
);
const tooMany = fail(
	'LimitExceeded',
	`Cannot exceed quota for TagsPerResource: ${quotas.tagsPerResource}`
);

/** What is not there is passed over. */
export function withoutTags(tags: Tags, keys: readonly string[]): Tags {
	return keys.reduce<Tags>((table, key) => drop(table, key), tags);
}

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_Tag.html */
export function tagAnswers(tags: Tags) {
	return all(tags).map(({ key, value }) => ({ Key: key, Value: value }));
}

/** The `Tags` of an answer about one thing: left out where there are none. */
export function tagsShown({ tags }: { readonly tags: Tags }) {
	return tags.length === 0 ? {} : { Tags: tagAnswers(tags) };
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

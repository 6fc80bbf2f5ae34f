import type { Context as ConditionKeys } from '../../policy/request';

/**
 * The condition keys that come from what is passed, the same in every operation: tags and the policy
 * that is attached or detached.
 *
 * https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsidentityandaccessmanagementiam.html
 */
export function requestKeys({
	Tags: tags,
	TagKeys: keys
}: Readonly<Record<string, unknown>>): ConditionKeys {
	const passed = isTagList(tags) ? tags : [];
	const named = [...passed.map(({ Key: key }) => key), ...(isTextList(keys) ? keys : [])];
	return {
		...Object.fromEntries(
			passed.map(({ Key: key, Value: value }) => [`aws:RequestTag/${key}`, value])
		),
		...(named.length > 0 ? { 'aws:TagKeys': named } : {})
	};
}

function isTagList(value: unknown): value is readonly { Key: string; Value: string }[] {
	return Array.isArray(value) && value.every((each) => typeof each === 'object' && each !== null);
}

function isTextList(value: unknown): value is readonly string[] {
	return Array.isArray(value) && value.every((each) => typeof each === 'string');
}

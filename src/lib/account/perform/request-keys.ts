import type { Context as ConditionKeys } from '../../policy/request';

/**
 * The condition keys of tags that are passed, the same in every operation that takes some. Give what
 * the operation's schema let through: what it does not take is not passed.
 *
 * https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsidentityandaccessmanagementiam.html
 */
export function requestKeys(parameters: unknown): ConditionKeys {
	if (typeof parameters !== 'object' || parameters === null) return {};
	const tags = 'Tags' in parameters ? parameters.Tags : undefined;
	const keys = 'TagKeys' in parameters ? parameters.TagKeys : undefined;
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

import type { ContextValue } from '../request';

/**
 * Global condition keys that hold a set of values, in lower case; those of services are known by a
 * request that has several.
 *
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html
 */
const sets: ReadonlySet<string> = new Set([
	'aws:calledvia',
	'aws:principalorgpaths',
	'aws:principalservicenameslist',
	'aws:resourceorgpaths',
	'aws:sourceorgpaths',
	'aws:tagkeys',
	'aws:vpceorgpaths'
]);

/** Whether a key, in lower case, always holds a set, even of one. */
export function isSetKey(key: string): boolean {
	return sets.has(key);
}

export function isSet(key: string, value: ContextValue): boolean {
	return isSetKey(key) || (typeof value !== 'string' && value.length > 1);
}

import type { Facts, KeyFacts } from '../facts';

/** What stands before the first colon, in lower case; a key without a colon has no prefix. */
export function prefixOf(key: string): string {
	return key.slice(0, Math.max(0, key.indexOf(':'))).toLowerCase();
}

/**
 * What is known of a condition key. Keys of identity providers (`saml:aud`, `accounts.google.com:sub`)
 * are listed with STS.
 */
export function factsOfKey(key: string, facts: Facts): KeyFacts | undefined {
	return (
		facts.globalKey(key) ?? facts.service(prefixOf(key))?.key(key) ?? facts.service('sts')?.key(key)
	);
}

/** The part of a key's name that is fixed, in lower case: `aws:resourcetag/` of `aws:ResourceTag/${TagKey}`. */
export function stemOf(name: string): string {
	const own = name.search(/\$\{|<|(?<=\/)tag-key$/);
	return (own < 0 ? name : name.slice(0, own)).toLowerCase();
}

/** Keys that carry tags and end in the tag's own key. */
export const tagKeys = ['aws:ResourceTag', 'aws:RequestTag', 'aws:PrincipalTag'] as const;

import type { Listing, Statement } from '$lib/policy/document';

/** A statement as it is written in a policy, with a single value where there is but one. */
export function statementJson({ sid, effect, action, resource }: Statement): string {
	return JSON.stringify(
		{
			...(sid === undefined ? {} : { Sid: sid }),
			Effect: effect,
			...element('Action', action),
			...element('Resource', resource)
		},
		undefined,
		2
	);
}

function element(name: string, { kind, patterns }: Listing) {
	const value = patterns.length === 1 ? patterns[0] : patterns;
	return { [kind === 'only' ? name : `Not${name}`]: value };
}

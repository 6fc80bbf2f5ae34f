import type { Draft } from '$lib/policy/document';

/** The services that a policy speaks of, in its actions and condition keys. */
export function prefixesIn(draft: Draft | undefined): string[] {
	const words = (draft?.statements ?? []).flatMap(({ action, conditions }) => [
		...(action?.patterns.map(({ value }) => value) ?? []),
		...conditions.map(({ key }) => key.value)
	]);
	const prefixes = words.flatMap((word) => /^([a-z0-9-]+):/i.exec(word)?.[1]?.toLowerCase() ?? []);
	return [...new Set(prefixes)];
}

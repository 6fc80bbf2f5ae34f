import type { Draft } from './document';

/**
 * Whether a policy speaks of services without naming each: by `*`, or by all that it does not name. What
 * it comes to can be told only where all of them are known.
 */
export function speaksOfAll(draft: Draft | undefined): boolean {
	return (draft?.statements ?? []).some(
		({ action }) =>
			action?.kind === 'allBut' ||
			action?.patterns.some(({ value }) => /^[^:]*[*?]/.test(value)) === true
	);
}

/** The services that a policy speaks of, in its actions, resources and condition keys. */
export function prefixesIn(draft: Draft | undefined): string[] {
	const prefixes = new Set<string>();
	const add = (text: string, prefix: RegExp) => {
		const [, found] = prefix.exec(text) ?? [];
		if (found) prefixes.add(found.toLowerCase());
	};
	for (const { action, resource, conditions } of draft?.statements ?? []) {
		for (const { value } of action?.patterns ?? []) add(value, /^([a-z0-9-]+):/i);
		for (const { value } of resource?.patterns ?? []) add(value, /^arn:[^:]*:([a-z0-9-]+):/i);
		for (const { key } of conditions) add(key.value, /^([a-z0-9-]+):/i);
	}
	return [...prefixes];
}

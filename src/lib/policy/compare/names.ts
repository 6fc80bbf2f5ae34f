import type { PolicyDocument } from '../document';

/** How policies write their context keys, by the key in lower case. */
export function keyNames(documents: readonly PolicyDocument[]): ReadonlyMap<string, string> {
	const names = new Map<string, string>();
	const add = (name: string) => {
		const key = name.toLowerCase();
		if (!names.has(key)) names.set(key, name);
	};
	const statements = documents.flatMap((document) => document.statements);
	for (const { conditions, resource } of statements) {
		for (const { key } of conditions) add(key.value);
		const values = conditions.flatMap((condition) => condition.values);
		for (const { value } of [...values, ...(resource?.patterns ?? [])]) {
			for (const part of value.split('${').slice(1)) add((/^[^},]*/.exec(part)?.[0] ?? '').trim());
		}
	}
	return names;
}

/**
 * The keys that can have several values: those the policies compare with a qualifier, and never
 * without, as AWS asks for one exactly there. A policy variable stands for a single value.
 */
export function multivaluedKeys(documents: readonly PolicyDocument[]): ReadonlySet<string> {
	const qualified = new Set<string>();
	const single = new Set<string>();
	const statements = documents.flatMap((document) => document.statements);
	for (const { conditions, resource } of statements) {
		for (const { key, operator } of conditions) {
			if (operator.name === 'Null') continue;
			(operator.qualifier ? qualified : single).add(key.value.toLowerCase());
		}
		const values = conditions.flatMap((condition) => condition.values);
		for (const { value } of [...values, ...(resource?.patterns ?? [])]) {
			for (const part of value.split('${').slice(1)) {
				single.add((/^[^},]*/.exec(part)?.[0] ?? '').trim().toLowerCase());
			}
		}
	}
	return new Set([...qualified].filter((key) => !single.has(key)));
}

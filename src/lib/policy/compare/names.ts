import { isSetKey } from '../condition/multivalued';
import type { PolicyDocument, Statement } from '../document';
import type { Facts, KeyFacts } from '../facts';

/** How policies write their context keys, by the key in lower case. */
export function keyNames(documents: readonly PolicyDocument[]): ReadonlyMap<string, string> {
	const names = new Map<string, string>();
	for (const statement of statementsOf(documents)) {
		const keys = statement.conditions.map(({ key }) => key.value);
		for (const name of [...keys, ...variablesOf(statement)]) {
			const key = name.toLowerCase();
			if (!names.has(key)) names.set(key, name);
		}
	}
	return names;
}

/**
 * Tells which keys can have several values: as the facts have it; without facts, AWS's global ones
 * that hold sets, and those that the policies compare with a qualifier and never without, as AWS asks
 * for one exactly there. A key that is used as a policy variable has a single value.
 */
export function multivaluedKeys(
	documents: readonly PolicyDocument[],
	facts: Facts | undefined
): (key: string) => boolean {
	const qualified = new Set<string>();
	const single = new Set<string>();
	const variables = new Set<string>();
	for (const statement of statementsOf(documents)) {
		for (const { key, operator } of statement.conditions) {
			if (operator.name === 'Null') continue;
			(operator.qualifier ? qualified : single).add(key.value.toLowerCase());
		}
		for (const name of variablesOf(statement)) variables.add(name.toLowerCase());
	}
	return (key) => {
		if (variables.has(key)) return false;
		return (
			factsOf(key, facts)?.multivalued ??
			(isSetKey(key) || (qualified.has(key) && !single.has(key)))
		);
	};
}

/** Whether a key is known to be true or false wherever it is there. */
export function isBoolean(key: string, facts: Facts | undefined): boolean {
	return factsOf(key, facts)?.type === 'Bool';
}

function factsOf(key: string, facts: Facts | undefined): KeyFacts | undefined {
	return facts?.globalKey(key) ?? facts?.service(prefixOf(key))?.key(key);
}

function statementsOf(documents: readonly PolicyDocument[]): Statement[] {
	return documents.flatMap(({ statements }) => statements);
}

/** The keys that a statement's values and resources name as variables, as it writes them. */
export function variablesOf({ conditions, resource }: Statement): string[] {
	const values = conditions.flatMap((condition) => condition.values);
	return [...values, ...(resource?.patterns ?? [])].flatMap(({ value }) => keysInBraces(value));
}

/** Whatever stands in `${…}`, up to a default. In older documents it is plain text, which does no harm. */
export function keysInBraces(text: string): string[] {
	return text
		.split('${')
		.slice(1)
		.map((part) => (/^[^},]*/.exec(part)?.[0] ?? '').trim());
}

function prefixOf(key: string): string {
	return key.split(':', 1)[0] ?? '';
}

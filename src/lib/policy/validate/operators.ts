import { isNegated } from '../condition/operators';
import type { Condition, StatementDraft } from '../document';
import type { Fix } from '../finding';

/**
 * Whether the condition holds only of requests that have the key, so that a statement with it says
 * nothing where the key is missing.
 */
export function needsKey({ operator, values }: Condition): boolean {
	if (operator.name === 'Null') {
		return values.length > 0 && values.every(({ value }) => value.toLowerCase() === 'false');
	}
	if (operator.qualifier === 'ForAnyValue') return true;
	return !operator.ifExists && operator.qualifier !== 'ForAllValues' && !isNegated(operator.name);
}

/** The operators of one statement, as far as replacing one of them depends on the others. */
export interface Blocks {
	/** Keys under each operator, by where the operator stands. */
	readonly keys: ReadonlyMap<number, number>;
	readonly names: ReadonlySet<string>;
}

export function blocksOf({ conditions }: StatementDraft): Blocks {
	const keys = new Map<number, number>();
	for (const { operatorText } of conditions) {
		keys.set(operatorText.range.from, (keys.get(operatorText.range.from) ?? 0) + 1);
	}
	return { keys, names: new Set(conditions.map(({ operatorText }) => operatorText.value)) };
}

/**
 * Puts another operator in the place of a condition's; nothing where that would change other keys,
 * or where the statement has that operator already.
 */
export function replaceOperator(
	{ keys, names }: Blocks,
	{ operatorText: { value, range } }: Condition,
	name: string
): Fix | undefined {
	if (keys.get(range.from) !== 1 || names.has(name)) return undefined;
	return {
		title: `Replace "${value}" by "${name}"`,
		edits: [{ range, text: JSON.stringify(name) }]
	};
}

import { valuesOf, type Keys } from './context';
import type { Condition } from '../document';
import { ruleOf, type ValueTest } from './operators';

/** One key under one operator, prepared for many requests. */
export interface CompiledCondition {
	readonly condition: Condition;
	readonly holds: (keys: Keys) => boolean;
}

/**
 * Compiles a condition: how its values are compared (the operator), how those of a multivalued key
 * are taken together (the qualifier), and what an absent key means.
 *
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-logic-multiple-context-keys-or-values.html
 */
export function compileCondition(condition: Condition, variables: boolean): CompiledCondition {
	return { condition, holds: test(condition, variables) };
}

function test({ operator, key, values }: Condition, variables: boolean): (keys: Keys) => boolean {
	const name = key.value.toLowerCase();
	if (operator.name === 'Null') {
		// Under a qualifier Null asks nothing: "for all" always holds, "for any" never does.
		if (operator.qualifier) return () => operator.qualifier === 'ForAllValues';
		const wanted = values.map(({ value }) => value.toLowerCase());
		return (keys) => wanted.includes(String(valuesOf(keys, name).length === 0));
	}
	const { qualifier } = operator;
	const { compile, negated = false } = ruleOf(operator.name);
	const tests = values.map(({ value }) => compile(value, variables));
	const whenAbsent = holdsWhenAbsent(operator, negated);

	return (keys) => {
		const actual = valuesOf(keys, name);
		const [first] = actual;
		if (first === undefined) return whenAbsent;
		if (actual.length === 1) return fitsAny(tests, first, keys) !== negated;
		// AWS asks for a qualifier here. Without one, a value that fits settles it.
		if (!qualifier) return actual.some((value) => fitsAny(tests, value, keys)) !== negated;
		return qualifier === 'ForAnyValue'
			? actual.some((value) => fitsAny(tests, value, keys) !== negated)
			: actual.every((value) => fitsAny(tests, value, keys) !== negated);
	};
}

/** A qualifier is asked before `IfExists`: where there are no values, none of them can fit. */
function holdsWhenAbsent(
	{ qualifier, ifExists }: Condition['operator'],
	negated: boolean
): boolean {
	if (qualifier) return qualifier === 'ForAllValues';
	return ifExists || negated;
}

function fitsAny(tests: readonly ValueTest[], actual: string, keys: Keys): boolean {
	return tests.some((fits) => fits(actual, keys));
}

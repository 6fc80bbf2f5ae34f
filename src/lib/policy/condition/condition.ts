import { valuesOf, type Keys } from './context';
import type { Condition } from '../document';
import { isSet } from './multivalued';
import { ruleOf } from './operators';
import { valueTest, type ValueTest } from './value-test';

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
	const rule = ruleOf(operator.name);
	if (rule.compares === 'Null') {
		// Under a qualifier Null asks nothing: "for all" always holds, "for any" never does.
		if (operator.qualifier) return () => operator.qualifier === 'ForAllValues';
		const wanted = values.map(({ value }) => value.toLowerCase());
		return (keys) => wanted.includes(String(valuesOf(keys, name).length === 0));
	}
	const { qualifier } = operator;
	const { negated = false } = rule;
	const tests = values.map(({ value }) => valueTest(rule, value, variables));
	const whenAbsent = holdsWhenAbsent(operator, negated);

	return (keys) => {
		const actual = valuesOf(keys, name);
		const [first] = actual;
		if (first === undefined) return whenAbsent;
		// An operator without qualifier asks for one value, and a set is none.
		if (!qualifier && isSet(name, actual)) return false;
		const fits = (value: string) => fitsAny(tests, value, keys) !== negated;
		if (actual.length === 1) return fits(first);
		return qualifier === 'ForAnyValue' ? actual.some(fits) : actual.every(fits);
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

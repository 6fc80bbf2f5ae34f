import type { Condition, ConditionValue } from '../document';
import { finding } from '../finding';
import { parseNumber } from '../condition/number';
import { ruleOf } from '../condition/operators';
import type { StatementCheck } from './check';

/** Comparisons by size with several values: since one that holds is enough, the loosest decides. */
export const numericLists: StatementCheck = function* ({ conditions }) {
	for (const condition of conditions) {
		const loosest = loosestOf(condition);
		const [first, last] = [condition.values[0], condition.values.at(-1)];
		if (!loosest || !first || !last || first === last) continue;
		const { key, operator } = condition;
		yield finding(
			'REDUNDANT_CONDITION_VALUE_NUM',
			`One value that holds is enough, so of these only ${loosest.value} decides under ${operator.name}. Keep the one value of "${key.value}" that you mean.`,
			{ from: first.range.from, to: last.range.to },
			{
				title: `Keep ${loosest.value} only`,
				edits: [
					{
						range: { from: first.range.from, to: last.range.to },
						text: loosest.json === 'string' ? JSON.stringify(loosest.value) : loosest.value
					}
				]
			}
		);
	}
};

function loosestOf({ operator: { name }, values }: Condition): ConditionValue | undefined {
	const rule = ruleOf(name);
	if (rule.compares !== 'Numeric' || rule.by === '=' || rule.negated) return undefined;
	const up = rule.by === '>' || rule.by === '>=';
	let loosest: { value: ConditionValue; number: number } | undefined;
	for (const value of values) {
		const number = parseNumber(value.value);
		if (number === undefined) return undefined; // another finding speaks of it
		if (!loosest || (up ? number < loosest.number : number > loosest.number)) {
			loosest = { value, number };
		}
	}
	return loosest?.value;
}

import { isNegated, isStringLike } from '../condition/operators';
import type { Condition } from '../document';
import { finding, type Finding, type Fix } from '../finding';
import type { StatementCheck } from './check';
import { blocksOf, replaceOperator, type Blocks } from './operators';

/**
 * Conditions that only tell whether a key is there, or not even that.
 *
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_Null
 */
export const presence: StatementCheck = function* (statement, { text }) {
	const blocks = blocksOf(statement);
	for (const condition of statement.conditions) {
		if (condition.operator.name === 'Null') yield* nullOfSets(condition, blocks);
		else yield* anyValue(condition, blocks, text);
	}
};

function* nullOfSets(condition: Condition, blocks: Blocks): Iterable<Finding> {
	const { operator, operatorText } = condition;
	if (operator.qualifier === undefined) return;
	yield finding(
		'NULL_WITH_QUALIFIER',
		operator.qualifier === 'ForAllValues'
			? 'Under ForAllValues, Null always holds, whatever the request has. Use Null alone.'
			: 'Under ForAnyValue, Null never holds, whatever the request has. Use Null alone.',
		operatorText.range,
		replaceOperator(blocks, condition, 'Null')
	);
}

/** A comparison with `*`, which fits every value. */
function* anyValue(condition: Condition, blocks: Blocks, text: string): Iterable<Finding> {
	const { key, range } = condition;
	const { name, qualifier, ifExists } = condition.operator;
	if (!isStringLike(name)) return;
	// What a missing key means to these two together AWS does not say.
	if (qualifier === 'ForAnyValue' && ifExists) return;
	if (!condition.values.some(({ value }) => /^\*+$/.test(value))) return;
	const { absent, present } = outcomes(condition);
	const same = `"*" fits every value, so this says only that "${key.value}" is`;
	if (absent && present) {
		yield finding(
			'REDUNDANT_KEY_DUE_TO_WILDCARD_IN_CONDITION',
			`"*" fits every value, and a missing "${key.value}" passes too: the condition always holds. Leave it out, or name the values.`,
			range
		);
	} else if (!absent && !present) {
		yield finding(
			'REDUNDANT_STATEMENT_DUE_TO_WILDCARD_IN_CONDITION',
			`"*" fits every value, so the condition on "${key.value}" never holds and the statement has no effect. Name the values.`,
			range
		);
	} else if (present) {
		yield finding(
			'EQUIVALENT_TO_NULL_FALSE',
			`${same} there. Say so with "Null": {"${key.value}": "false"}.`,
			range,
			asNull(condition, 'false', blocks, text)
		);
	} else {
		yield finding(
			'EQUIVALENT_TO_NULL_TRUE',
			`${same} missing. Say so with "Null": {"${key.value}": "true"}.`,
			range,
			asNull(condition, 'true', blocks, text)
		);
	}
}

/** Whether a condition whose value fits everything holds where the key is absent, and where it is present. */
function outcomes({ operator }: Condition): { absent: boolean; present: boolean } {
	const negated = isNegated(operator.name);
	const present = !negated;
	if (operator.qualifier === 'ForAnyValue') return { absent: false, present };
	if (operator.ifExists || operator.qualifier === 'ForAllValues') return { absent: true, present };
	return { absent: negated, present };
}

function asNull(
	condition: Condition,
	value: 'true' | 'false',
	blocks: Blocks,
	text: string
): Fix | undefined {
	const operator = replaceOperator(blocks, condition, 'Null');
	if (!operator) return undefined;
	const { key, range } = condition;
	const name = text.slice(key.range.from, key.range.to);
	return {
		title: `Replace it by "Null": "${value}"`,
		edits: [...operator.edits, { range, text: `${name}: "${value}"` }]
	};
}

import type { Condition, ConditionValue, Operator, Text } from '../document';
import { reportType } from './elements-object';
import { operatorMeant, readOperator } from './elements-operator';
import type { Fix } from '../finding';
import type { IssueCode } from '../issues';
import type { Json, JsonObject, Member } from './json';
import { replacing, type Findings } from './json-findings';
import { quoted } from '../quoted';

/**
 * The `Condition` element: operators, under each its keys, under each its values.
 *
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition.html
 */
export function readConditions(element: Member | undefined, findings: Findings): Condition[] {
	const value = element?.value;
	if (value === undefined) return [];
	if (!isBlock('Condition', value, findings)) return [];
	const operators = new Set(value.members.map(({ name }) => name.value));
	return value.members.flatMap((block) => readBlock(block, operators, findings));
}

/** The keys under one operator. */
function readBlock(
	{ name, value }: Member,
	operators: ReadonlySet<string>,
	findings: Findings
): Condition[] {
	if (findings.full) return [];
	const operator = readOperator(name.value);
	// IAM takes any word for an operator that has nothing to compare.
	if (!isEmpty(value)) checkOperator(name, operator, operators, findings);
	if (value === undefined || !isBlock(quoted(name.value), value, findings)) return [];

	return value.members.flatMap((key) => {
		const values = readValues(key, operator, findings);
		if (operator === undefined) return [];
		return { operator, operatorText: name, key: key.name, values, range: key.range };
	});
}

function isEmpty(value: Json | undefined): boolean {
	return value?.type === 'object' && value.members.length === 0;
}

function checkOperator(
	name: Text,
	operator: Operator | undefined,
	operators: ReadonlySet<string>,
	findings: Findings
): void {
	if (operator === undefined) reportOperator(name, operators, findings);
	else if (operator.name === 'Null' && operator.ifExists)
		reportNullIfExists(name, operators, findings);
}

function isBlock(what: string, value: Json, findings: Findings): value is JsonObject {
	if (value.type !== 'object') {
		reportType(
			what,
			what === 'Condition' ? 'an object of operators in braces' : 'an object of keys in braces',
			value,
			findings
		);
		return false;
	}
	if (value.members.length === 0) {
		findings.add(
			'EMPTY_OBJECT_CONDITION',
			`${what} holds no test, so it limits nothing. Remove it, or write the test.`,
			value.range
		);
	}
	return true;
}

function readValues(
	key: Member,
	operator: Operator | undefined,
	findings: Findings
): ConditionValue[] {
	const { value } = key;
	if (value === undefined) return [];
	if (value.type !== 'array') return readValue(key.name, value, findings);
	if (value.items.length === 0) reportEmpty(key.name, operator, value, findings);
	return value.items.flatMap((item) => readValue(key.name, item, findings));
}

function readValue(key: Text, value: Json, findings: Findings): ConditionValue[] {
	switch (value.type) {
		case 'string':
		case 'number':
		case 'boolean':
			return [{ value: value.text, range: value.range, json: value.type }];
		case 'null':
		case 'array':
		case 'object':
			reportType(
				`A value of ${quoted(key.value)}`,
				'a string, a number, true or false',
				value,
				findings
			);
			return [];
	}
}

function reportOperator(name: Text, operators: ReadonlySet<string>, findings: Findings): void {
	const meant = operatorMeant(name.value);
	findings.add(
		'INVALID_CONDITION_OPERATOR',
		meant === undefined
			? `${quoted(name.value)} is no condition operator. Operators are, for instance, StringEquals, ArnLike and Bool; keys stand in braces under them.`
			: `${quoted(name.value)} is no condition operator. Write ${quoted(meant)}; capital letters count.`,
		name.range,
		meant === undefined ? undefined : renaming(name, meant, operators)
	);
}

function reportNullIfExists(name: Text, operators: ReadonlySet<string>, findings: Findings): void {
	findings.add(
		'NULL_WITH_IF_EXISTS',
		'Null asks whether a key exists, so IfExists makes no sense with it. Write Null alone.',
		name.range,
		renaming(name, name.value.slice(0, -'IfExists'.length), operators)
	);
}

/** No fix where the operator is there already: the same name twice would be no better. */
function renaming(
	{ value, range }: Text,
	meant: string,
	operators: ReadonlySet<string>
): Fix | undefined {
	if (operators.has(meant)) return undefined;
	return replacing(`Replace ${quoted(value)} by ${quoted(meant)}`, range, `"${meant}"`);
}

function reportEmpty(
	key: Text,
	operator: Operator | undefined,
	value: Json,
	findings: Findings
): void {
	const { code, means } = emptyList(operator);
	findings.add(code, `${quoted(key.value)} has no values to compare with. ${means}`, value.range);
}

function emptyList(operator: Operator | undefined): { code: IssueCode; means: string } {
	const absence = 'So the test holds only where the key is absent: say that by "Null" and "true".';
	if (operator?.qualifier === 'ForAllValues')
		return { code: 'EMPTY_ARRAY_CONDITION_FORALLVALUES', means: absence };
	if (operator?.qualifier === 'ForAnyValue')
		return {
			code: 'EMPTY_ARRAY_CONDITION_FORANYVALUE',
			means: 'So the test never holds. Add values.'
		};
	if (operator?.ifExists) return { code: 'EMPTY_ARRAY_CONDITION_IFEXISTS', means: absence };
	return { code: 'EMPTY_ARRAY_CONDITION', means: 'Add values, or remove the key.' };
}

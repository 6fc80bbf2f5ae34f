import { parseDate } from '../condition/date';
import { comparedBy, type Compared } from '../condition/operators';
import type { Condition, ConditionValue, Version } from '../document';
import { finding, type Finding } from '../finding';
import { parseNumber } from '../condition/number';
import { arnSegments } from '../pattern/arn-pattern';
import { isWild } from '../pattern/wildcards';
import type { StatementCheck } from './check';
import { hasVariable } from './values';

/**
 * Whether values suit their operators.
 *
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html
 */
export const conditionValues: StatementCheck = function* (statement, { draft }) {
	for (const condition of statement.conditions) {
		yield* jsonTypes(condition);
		yield* severalBooleans(condition);
		const { name } = condition.operator;
		const compared = comparedBy(name);
		for (const value of condition.values) yield* ofValue(compared, value, name, draft.version);
	}
};

/** Lists whose values are of several JSON types, and values of a type that the operator cannot take. */
function* jsonTypes({ operator, key, values }: Condition): Iterable<Finding> {
	const first = values[0];
	const odd = values.find(({ json }) => json !== first?.json);
	if (first && odd) {
		yield finding(
			'INVALID_CONDITION_DATA_TYPE',
			`The values of "${key.value}" are of different kinds: ${first.value} is a ${first.json}, ${odd.value} a ${odd.json}. Put all of them in quotes.`,
			[odd.range, first.range]
		);
		return;
	}
	if (!first || takesJson(comparedBy(operator.name), first.json)) return;
	yield finding(
		'INVALID_CONDITION_DATA_TYPE',
		`${first.value} is a ${first.json}, which ${operator.name} cannot compare. Give a value of the operator's type, in quotes.`,
		first.range
	);
}

/** Texts are for every operator; of those that want texts another finding speaks. */
function takesJson(compared: Compared, json: ConditionValue['json']): boolean {
	if (json === 'string' || compared === 'String') return true;
	return json === 'number'
		? compared === 'Numeric' || compared === 'Date'
		: compared === 'Bool' || compared === 'Null';
}

function* severalBooleans({ operator, key, values, range }: Condition): Iterable<Finding> {
	if ((operator.name !== 'Bool' && operator.name !== 'Null') || values.length < 2) return;
	yield finding(
		'INVALID_CONDITION_MULTIPLE_BOOLEAN',
		`${operator.name} takes one value: with both, "${key.value}" would decide nothing. Keep "true" or "false".`,
		range
	);
}

function* ofValue(
	compared: Compared,
	value: ConditionValue,
	operator: string,
	version: Version
): Iterable<Finding> {
	if (hasVariable(value.value, version)) {
		if (!takesVariables.has(compared)) yield notReplaced(value, operator);
	} else if (compared === 'Date') {
		yield* date(value);
	} else if (compared === 'String') {
		if (value.json !== 'string') yield withoutQuotes(value, operator);
	} else if (value.json === 'string') {
		yield* text(compared, value, operator);
	}
}

/** The guide's table lets `Bool` have variables too, so nothing is said of it. */
const takesVariables: ReadonlySet<Compared> = new Set(['String', 'ARN', 'Bool']);

function notReplaced({ value, range }: ConditionValue, operator: string): Finding {
	return finding(
		'INVALID_VARIABLE_FOR_OPERATOR',
		`${operator} takes "${value}" as it stands, since only operators on text and ARNs know variables. Write the value itself.`,
		range
	);
}

function withoutQuotes({ value, json, range }: ConditionValue, operator: string): Finding {
	return finding(
		'TYPE_MISMATCH_STRING',
		`${operator} compares text, and ${value} is a ${json}. Put it in quotes.`,
		range,
		{ title: `Put ${value} in quotes`, edits: [{ range, text: JSON.stringify(value) }] }
	);
}

/** A value in quotes that must be more than text. */
function* text(
	compared: Exclude<Compared, 'String' | 'Date'>,
	{ value, range }: ConditionValue,
	operator: string
): Iterable<Finding> {
	switch (compared) {
		case 'Bool':
		case 'Null':
			if (/^(?:true|false)$/i.test(value)) return;
			yield finding(
				'TYPE_MISMATCH_BOOLEAN',
				`${operator} compares with true or false only, so "${value}" never matches. Write "true" or "false".`,
				range
			);
			return;
		case 'Numeric':
			if (parseNumber(value) !== undefined) return;
			yield finding(
				'TYPE_MISMATCH_NUMBER',
				`"${value}" is no number, so nothing compares with it. Write digits, with a point for decimals.`,
				range
			);
			return;
		case 'Binary':
			if (isBase64(value)) return;
			yield finding(
				'TYPE_MISMATCH_STRING',
				`${operator} compares bytes written in Base64, and "${value}" is not. Encode it.`,
				range
			);
			return;
		case 'ARN':
			if (couldBeArn(value)) return;
			yield finding(
				'INVALID_CONDITION_DATA_TYPE',
				`"${value}" is no ARN, so ${operator} cannot compare it. Write arn:partition:service:region:account:resource, with wildcards for what may differ.`,
				range
			);
			return;
		case 'IPAddress': // has checks of its own
			return;
	}
}

function* date({ value, json, range }: ConditionValue): Iterable<Finding> {
	if (parseDate(value) === undefined) {
		if (json === 'boolean') return;
		yield finding(
			'TYPE_MISMATCH_DATE',
			`"${value}" is no date, so nothing compares with it. Write it as YYYY-MM-DD or YYYY-MM-DDThh:mm:ssZ.`,
			range
		);
	} else if (!/^\d{4}(?:$|-)/.test(value) || json === 'number') {
		yield finding(
			'INVALID_DATE_VALUE',
			`${value} is read as seconds since 1970, which may not be the time you mean and is hard to check by eye. Write it as YYYY-MM-DD or YYYY-MM-DDThh:mm:ssZ.`,
			range
		);
	}
}

export function isBase64(text: string): boolean {
	return /^[A-Za-z0-9+/]+={0,2}$/.test(text) && text.replace(/=+$/, '').length % 4 !== 1;
}

/** A wildcard or a variable may stand for what is missing. */
export function couldBeArn(value: string): boolean {
	const open = isWild(value) || value.includes('${');
	return open || (value.startsWith('arn:') && arnSegments(value).length === 6);
}

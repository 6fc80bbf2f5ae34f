import type { Condition, ConditionValue, Version } from '../document';
import { parseDate } from '../date';
import type { Facts, KeyFacts } from '../facts';
import { finding, type Finding } from '../finding';
import { parseNumber } from '../number';
import { readTokens } from '../tokens';
import type { StatementCheck } from './check';
import { factsOfKey } from './keys';
import { blocksOf, comparedBy, replaceOperator, type Blocks, type Compared } from './operators';

/**
 * Whether operators suit their keys, and values their operators.
 *
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html
 */
export const conditionTypes: StatementCheck = function* (statement, { facts, draft }) {
	const blocks = blocksOf(statement);
	for (const condition of statement.conditions) {
		yield* operatorOfOtherType(condition, facts, blocks);
		yield* jsonTypes(condition);
		yield* severalBooleans(condition);
		for (const value of condition.values) yield* valueOfOtherType(condition, value, draft.version);
	}
};

/**
 * What keys of a type may be compared by. Texts may hold ARNs, ARNs may be compared as texts (of
 * which other checks speak), and what a key of type `Date` holds may be seconds since 1970.
 */
const suitable: Readonly<Record<Exclude<Compared, 'Null'>, readonly Compared[]>> = {
	String: ['String', 'ARN'],
	ARN: ['ARN', 'String'],
	Bool: ['Bool'],
	Date: ['Date'],
	IPAddress: ['IPAddress'],
	Numeric: ['Numeric'],
	Binary: ['Binary', 'String']
};

function* operatorOfOtherType(
	condition: Condition,
	facts: Facts,
	blocks: Blocks
): Iterable<Finding> {
	const { operator, operatorText, key, values } = condition;
	const known = factsOfKey(key.value, facts);
	const compared = comparedBy(operator.name);
	if (!known || compared === 'Null' || suits(known, compared)) return;
	const isText = operator.name === 'StringEquals' && operator.qualifier === undefined;
	const isBoolean = isText && values.length === 1 && isBooleanWord(values[0]?.value ?? '');
	yield finding(
		'TYPE_MISMATCH',
		`"${key.value}" holds ${typeNames[known.type]}, and ${operatorText.value} compares ${typeNames[compared]}. Use ${operatorsFor[known.type]}.`,
		[operatorText.range, key.range],
		known.type === 'Bool' && isBoolean
			? replaceOperator(blocks, condition, operator.ifExists ? 'BoolIfExists' : 'Bool')
			: undefined
	);
}

function suits({ name, type }: KeyFacts, compared: Compared): boolean {
	if (suitable[type].includes(compared)) return true;
	return compared === 'Numeric' && name.toLowerCase() === 'aws:epochtime';
}

const typeNames: Readonly<Record<Exclude<Compared, 'Null'>, string>> = {
	String: 'text',
	ARN: 'an ARN',
	Bool: 'true or false',
	Date: 'a date',
	IPAddress: 'an IP address',
	Numeric: 'a number',
	Binary: 'bytes'
};

const operatorsFor: Readonly<Record<Exclude<Compared, 'Null'>, string>> = {
	String: 'an operator such as StringEquals',
	ARN: 'an operator such as ArnLike',
	Bool: 'Bool',
	Date: 'an operator such as DateLessThan',
	IPAddress: 'IpAddress or NotIpAddress',
	Numeric: 'an operator such as NumericLessThan',
	Binary: 'BinaryEquals'
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

function* valueOfOtherType(
	{ operator }: Condition,
	value: ConditionValue,
	version: Version
): Iterable<Finding> {
	const compared = comparedBy(operator.name);
	if (hasVariable(value.value, version)) {
		yield* variable(compared, operator.name, value);
		return;
	}
	const quoted = value.json === 'string';
	switch (compared) {
		case 'Bool':
		case 'Null':
			if (quoted && !isBooleanWord(value.value)) {
				yield finding(
					'TYPE_MISMATCH_BOOLEAN',
					`${operator.name} compares with true or false only, so "${value.value}" never matches. Write "true" or "false".`,
					value.range
				);
			}
			return;
		case 'Date':
			yield* date(value);
			return;
		case 'Numeric':
			if (quoted && parseNumber(value.value) === undefined) {
				yield finding(
					'TYPE_MISMATCH_NUMBER',
					`"${value.value}" is no number, so ${operator.name} never matches it. Write digits, with a point for decimals.`,
					value.range
				);
			}
			return;
		case 'Binary':
			if (quoted && !isBase64(value.value)) {
				yield finding(
					'TYPE_MISMATCH_STRING',
					`${operator.name} compares bytes written in Base64, and "${value.value}" is not. Encode it.`,
					value.range
				);
			}
			return;
		case 'String':
			if (!quoted) {
				yield finding(
					'TYPE_MISMATCH_STRING',
					`${operator.name} compares text, and ${value.value} is a ${value.json}. Put it in quotes.`,
					value.range,
					{
						title: `Put ${value.value} in quotes`,
						edits: [{ range: value.range, text: JSON.stringify(value.value) }]
					}
				);
			}
			return;
		case 'ARN':
		case 'IPAddress': // has its own family of checks
			return;
	}
}

/** The guide's table lets `Bool` have variables, so nothing is said of it. */
function* variable(
	compared: Compared,
	operator: string,
	{ value, range }: ConditionValue
): Iterable<Finding> {
	if (compared === 'String' || compared === 'ARN' || compared === 'Bool') return;
	yield finding(
		'INVALID_VARIABLE_FOR_OPERATOR',
		`${operator} takes "${value}" as it stands, since only operators on text and ARNs know variables. Write the value itself.`,
		range
	);
}

function hasVariable(text: string, version: Version): boolean {
	if (version !== '2012-10-17' || !text.includes('${')) return false;
	return readTokens(text, { wildcards: false, variables: true }).some(
		({ kind }) => kind === 'variable'
	);
}

function* date({ value, json, range }: ConditionValue): Iterable<Finding> {
	if (parseDate(value) === undefined) {
		if (json === 'boolean') return;
		yield finding(
			'TYPE_MISMATCH_DATE',
			`"${value}" is no date, so the condition never matches it. Write it as YYYY-MM-DD or YYYY-MM-DDThh:mm:ssZ.`,
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

function isBooleanWord(text: string): boolean {
	return /^(?:true|false)$/i.test(text);
}

function isBase64(text: string): boolean {
	return /^[A-Za-z0-9+/]+={0,2}$/.test(text) && text.replace(/=+$/, '').length % 4 !== 1;
}

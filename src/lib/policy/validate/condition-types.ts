import { comparedBy, type Compared } from '../condition/operators';
import type { Condition, Version } from '../document';
import type { Facts, KeyFacts } from '../facts';
import { finding, type Finding } from '../finding';
import type { StatementCheck } from './check';
import { factsOfKey } from './keys';
import { blocksOf, replaceOperator, type Blocks } from './operators';
import { hasVariable } from './values';

/**
 * Whether operators suit their keys.
 *
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html
 */
export const conditionTypes: StatementCheck = function* (statement, { facts, draft }) {
	const blocks = blocksOf(statement);
	for (const condition of statement.conditions) {
		if (comparesVariables(condition, draft.version)) continue;
		yield* operatorOfOtherType(condition, facts, blocks);
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
	const isBoolean =
		isText && values.length === 1 && /^(?:true|false)$/i.test(values[0]?.value ?? '');
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

/**
 * Only text and ARNs can be compared with variables, so whoever compares one key with another has no
 * choice of operators: AWS itself compares `aws:Ec2InstanceSourcePrivateIPv4` with `${aws:VpcSourceIp}`
 * by `StringNotEquals`.
 */
function comparesVariables({ operator, values }: Condition, version: Version): boolean {
	return (
		comparedBy(operator.name) === 'String' &&
		values.length > 0 &&
		values.every(({ value }) => hasVariable(value, version))
	);
}

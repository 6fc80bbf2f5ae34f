import { describe, expect, test } from 'vitest';
import { operatorNames } from './operators';
import { decide } from '../decide';
import type { Context } from '../request';
import { allow, attached } from '../policy.fixture';

/** Whether a condition holds: an allow that carries it allows. */
function holds(condition: Record<string, unknown>, context: Context): boolean {
	const { outcome } = decide(
		{ identity: [attached('p', allow('*', { Condition: condition }))] },
		{
			principal: {
				kind: 'user',
				account: '111122223333',
				arn: 'arn:aws:iam::111122223333:user/jun'
			},
			action: 's3:GetObject',
			resource: '*',
			context
		}
	);
	return outcome === 'allowed';
}

const key = 'aws:PrincipalTag/x';
const arn = 'arn:aws:sns:eu-west-1:111122223333:maps';

describe('an operator compares a key that is there', () => {
	test.each<[string, unknown, string, boolean]>([
		['StringEquals', 'maps', 'maps', true],
		['StringEquals', 'maps', 'Maps', false],
		['StringEquals', 'ma*', 'maps', false],
		['StringEquals', 'ma*', 'ma*', true],
		['StringEquals', ['plans', 'maps'], 'maps', true],
		['StringEquals', '', '', true],
		['StringNotEquals', 'maps', 'plans', true],
		['StringNotEquals', 'maps', 'maps', false],
		['StringNotEquals', ['maps', 'plans'], 'plans', false],
		['StringNotEquals', ['maps', 'plans'], 'other', true],
		['StringEqualsIgnoreCase', 'Maps', 'mAPS', true],
		['StringEqualsIgnoreCase', 'ma*', 'maps', false],
		['StringNotEqualsIgnoreCase', 'Maps', 'mAPS', false],
		['StringNotEqualsIgnoreCase', 'Maps', 'plans', true],
		['StringLike', 'ma*', 'maps', true],
		['StringLike', 'm?ps', 'maps', true],
		['StringLike', 'Ma*', 'maps', false],
		['StringLike', '*', '', true],
		['StringLike', 'a*:*c', 'a:b:c', true],
		['StringNotLike', 'ma*', 'maps', false],
		['StringNotLike', 'ma*', 'plans', true],
		['NumericEquals', '10', '10', true],
		['NumericEquals', 10, '10', true],
		['NumericEquals', '10', '10.0', true],
		['NumericEquals', '10', 'ten', false],
		['NumericEquals', 'ten', 'ten', false],
		['NumericNotEquals', '10', '11', true],
		['NumericNotEquals', '10', '10.00', false],
		['NumericLessThan', '10', '9.5', true],
		['NumericLessThan', '10', '10', false],
		['NumericLessThan', '10', '9', true],
		['NumericLessThanEquals', '10', '10', true],
		['NumericGreaterThan', '10', '10.1', true],
		['NumericGreaterThan', '10', '9', false],
		['NumericGreaterThan', '10', '10', false],
		['NumericGreaterThan', '-5', '-4', true],
		['NumericGreaterThanEquals', '10', '10', true],
		['NumericLessThan', ['1', '10'], '5', true],
		['DateEquals', '2026-11-23T16:00:00Z', '2026-11-23T17:00:00+01:00', true],
		['DateEquals', '2026-11-23', '2026-11-23T00:00:00Z', true],
		['DateEquals', '2026-11-23T16:00:00Z', '1795449600', true],
		['DateEquals', 'today', 'today', false],
		['DateNotEquals', '2026-11-23', '2026-11-24', true],
		['DateLessThan', '2026-11-23', '2026-11-22T23:59:59Z', true],
		['DateLessThan', '2026-11-23', '2026-11-23T00:00:00Z', false],
		['DateLessThanEquals', '2026-11-23', '2026-11-23T00:00:00Z', true],
		['DateGreaterThan', '2026', '2026-01-01T00:00:01Z', true],
		['DateGreaterThan', '2026', '2026-01-01T00:00:00Z', false],
		['DateGreaterThanEquals', '2026-11', '2026-11-01', true],
		['Bool', 'true', 'true', true],
		['Bool', true, 'true', true],
		['Bool', 'true', 'false', false],
		['Bool', false, 'false', true],
		['Bool', 'yes', 'yes', false],
		['BinaryEquals', 'QmluYXJ5', 'QmluYXJ5', true],
		['BinaryEquals', 'QmluYXJ5', 'qmluyxj5', false],
		['BinaryEquals', 'QQ==', 'QQ', true],
		['IpAddress', '203.0.113.0/24', '203.0.113.7', true],
		['IpAddress', '203.0.113.0/24', '203.0.114.7', false],
		['IpAddress', '203.0.113.7', '203.0.113.7', true],
		['IpAddress', '203.0.113.7', '203.0.113.8', false],
		['IpAddress', '2001:db8::/32', '2001:db8:1::7', true],
		['IpAddress', '0.0.0.0/0', '2001:db8::7', false],
		['IpAddress', ['10.0.0.0/8', '203.0.113.0/24'], '203.0.113.7', true],
		['IpAddress', '203.0.113.*', '203.0.113.7', false],
		['NotIpAddress', '203.0.113.0/24', '203.0.113.7', false],
		['NotIpAddress', '203.0.113.0/24', '198.51.100.7', true],
		['ArnEquals', arn, arn, true],
		['ArnEquals', 'arn:aws:sns:*:*:maps', arn, true],
		['ArnLike', 'arn:aws:sns:*:111122223333:*', arn, true],
		['ArnLike', 'arn:aws:sns:*:maps', arn, false],
		['ArnLike', 'arn:aws:sns:*', arn, false],
		['ArnLike', 'arn:aws:s?s:eu-*:*:m*', arn, true],
		['ArnLike', 'arn:aws:sns:eu-west-1:111122223333:MAPS', arn, false],
		[
			'ArnLike',
			'arn:aws:logs:*:*:log-group:*',
			'arn:aws:logs:eu-west-1:111122223333:log-group:a:b',
			true
		],
		['ArnLike', '*', arn, true],
		['ArnLike', arn, 'no arn', false],
		['ArnNotEquals', arn, arn, false],
		['ArnNotLike', 'arn:aws:sns:*:*:plans', arn, true]
	])('%s %s, value %s: %s', (operator, value, actual, expected) => {
		expect(holds({ [operator]: { [key]: value } }, { [key]: actual })).toBe(expected);
	});
});

describe('an absent key', () => {
	const values: Record<string, string> = {
		Bool: 'true',
		IpAddress: '203.0.113.7',
		NotIpAddress: '203.0.113.7'
	};
	const rows = operatorNames
		.filter((name) => name !== 'Null')
		.flatMap((name) => [
			[name, name.includes('Not')] as const,
			[`${name}IfExists`, true] as const,
			[`ForAllValues:${name}`, true] as const,
			[`ForAnyValue:${name}`, false] as const,
			[`ForAnyValue:${name}IfExists`, false] as const
		]);
	test.each(rows)('%s holds: %s', (operator, expected) => {
		expect(holds({ [operator]: { [key]: values[operator] ?? '1' } }, {})).toBe(expected);
		expect(holds({ [operator]: { [key]: values[operator] ?? '1' } }, { [key]: [] })).toBe(expected);
	});

	test.each([
		['true', {}, true],
		['false', {}, false],
		['true', { [key]: 'maps' }, false],
		['false', { [key]: 'maps' }, true],
		[true, {}, true],
		['true', { [key]: [] }, true]
	])('Null %s with %s: %s', (value, context, expected) => {
		expect(holds({ Null: { [key]: value } }, context)).toBe(expected);
	});

	test('Null under a qualifier asks nothing', () => {
		expect(holds({ 'ForAllValues:Null': { [key]: 'true' } }, { [key]: 'maps' })).toBe(true);
		expect(holds({ 'ForAnyValue:Null': { [key]: 'true' } }, {})).toBe(false);
	});
});

describe('IfExists on a key that is there changes nothing', () => {
	test.each([
		['StringEqualsIfExists', 'maps', true],
		['StringEqualsIfExists', 'plans', false],
		['StringNotEqualsIfExists', 'maps', false],
		['BoolIfExists', 'false', false]
	])('%s %s: %s', (operator, value, expected) => {
		expect(holds({ [operator]: { [key]: value } }, { [key]: 'maps' })).toBe(expected);
	});
});

describe('a key with several values', () => {
	const tags = ['team', 'cost'];
	test.each<[string, unknown, readonly string[], boolean]>([
		['ForAllValues:StringEquals', ['team', 'cost', 'owner'], tags, true],
		['ForAllValues:StringEquals', ['team'], tags, false],
		['ForAllValues:StringLike', ['t*', 'c*'], tags, true],
		['ForAllValues:StringNotEquals', ['owner'], tags, true],
		['ForAllValues:StringNotEquals', ['team'], tags, false],
		['ForAnyValue:StringEquals', ['team'], tags, true],
		['ForAnyValue:StringEquals', ['owner'], tags, false],
		['ForAnyValue:StringNotEquals', ['team'], tags, true],
		['ForAnyValue:StringNotEquals', ['team', 'cost'], tags, false],
		['ForAnyValue:StringLike', 'o-a/r-b/*', ['o-a/r-b/ou-c/'], true],
		['ForAnyValue:StringEqualsIfExists', 'team', ['cost'], false],
		// IfExists asks about each value there is, and where there is none, none is any value.
		['ForAnyValue:StringEqualsIfExists', 'team', [], false],
		['ForAnyValue:StringNotEqualsIfExists', 'team', [], false],
		['ForAllValues:StringEqualsIfExists', 'team', [], true],
		// Without a qualifier one value is asked for: a set, of however many, is never it.
		['StringEquals', ['team', 'cost'], tags, false],
		['StringNotEquals', 'owner', tags, false],
		['StringLike', '*', tags, false],
		['StringEqualsIfExists', ['team', 'cost'], tags, false],
		['StringEquals', 'team', ['team'], false],
		['StringNotEquals', 'owner', ['team'], false],
		['StringNotEquals', 'owner', [], true]
	])('%s %s with %s: %s', (operator, value, actual, expected) => {
		expect(holds({ [operator]: { 'aws:TagKeys': value } }, { 'aws:TagKeys': actual })).toBe(
			expected
		);
	});
});

test.each<[string, string | readonly string[], boolean]>([
	['a', ['a'], true],
	['b', ['a'], false],
	['a', ['a', 'b'], false]
])(
	'of a key of a service that is not known to hold sets, %s is one value of %s: %s',
	(wanted, actual, expected) => {
		const key = 'dynamodb:Attributes';
		expect(holds({ StringEquals: { [key]: wanted } }, { [key]: actual })).toBe(expected);
	}
);

describe('conditions together', () => {
	const context = { 'aws:username': 'jun', 'aws:MultiFactorAuthPresent': 'true' };
	test.each([
		[
			'two operators, both hold',
			{ StringEquals: { 'aws:username': 'jun' }, Bool: { 'aws:MultiFactorAuthPresent': 'true' } },
			true
		],
		[
			'two operators, one fails',
			{ StringEquals: { 'aws:username': 'jun' }, Bool: { 'aws:MultiFactorAuthPresent': 'false' } },
			false
		],
		[
			'two keys of one operator, one fails',
			{ StringEquals: { 'aws:username': 'jun', 'aws:PrincipalTag/x': 'y' } },
			false
		],
		['the key in another case', { StringEquals: { 'AWS:UserName': 'jun' } }, true],
		['a tag key in another case', { StringNotEquals: { 'aws:principaltag/X': 'y' } }, true],
		['no conditions at all', {}, true]
	])('%s: %s', (_, condition, expected) => {
		expect(holds(condition, context)).toBe(expected);
	});
});

describe('policy variables in values', () => {
	const context = {
		[key]: 'jun',
		'aws:username': 'jun',
		'aws:userid': 'a*',
		'aws:PrincipalArn': arn
	};
	test.each<[string, Record<string, unknown>, boolean]>([
		['the value of another key', { StringEquals: { [key]: '${aws:username}' } }, true],
		['a part of the value', { StringLike: { [key]: '${aws:username}*' } }, true],
		['compared without case', { StringEqualsIgnoreCase: { [key]: '${aws:USERNAME}' } }, true],
		[
			'an absent key in a positive operator',
			{ StringEquals: { [key]: '${aws:SourceIdentity}' } },
			false
		],
		[
			'an absent key in a negated operator',
			{ StringNotEquals: { [key]: '${aws:SourceIdentity}' } },
			true
		],
		['a default', { StringEquals: { [key]: "${aws:SourceIdentity, 'jun'}" } }, true],
		[
			'a wildcard that comes in by value is text',
			{ StringLike: { 'aws:PrincipalArn': '${aws:userid}' } },
			false
		],
		[
			'in a segment of an ARN',
			{
				ArnLike: {
					'aws:PrincipalArn': "arn:aws:sns:*:${aws:PrincipalTag/account, '111122223333'}:maps"
				}
			},
			true
		]
	])('%s: %s', (_, condition, expected) => {
		expect(holds(condition, context)).toBe(expected);
	});
});

describe('requiring MFA', () => {
	const longTermKey = {};
	const without = { 'aws:MultiFactorAuthPresent': 'false' };
	const withMfa = { 'aws:MultiFactorAuthPresent': 'true', 'aws:MultiFactorAuthAge': '120' };
	const present = 'aws:MultiFactorAuthPresent';
	test.each([
		['BoolIfExists false', { BoolIfExists: { [present]: 'false' } }, [true, true, false]],
		['Bool false', { Bool: { [present]: 'false' } }, [false, true, false]],
		['Bool true', { Bool: { [present]: 'true' } }, [false, false, true]],
		['BoolIfExists true', { BoolIfExists: { [present]: 'true' } }, [true, false, true]],
		[
			'an age within the hour',
			{ NumericLessThan: { 'aws:MultiFactorAuthAge': '3600' } },
			[false, false, true]
		]
	])(
		'%s holds for a long-term key, a session without MFA, one with it: %s',
		(_, condition, expected) => {
			expect([longTermKey, without, withMfa].map((context) => holds(condition, context))).toEqual(
				expected
			);
		}
	);
});

test('in a document of 2008 a variable is plain text', () => {
	const { outcome } = decide(
		{
			identity: [
				attached(
					'old',
					allow('*', { Condition: { StringEquals: { 'aws:username': '${aws:username}' } } }),
					'identity',
					'2008-10-17'
				)
			]
		},
		{
			principal: {
				kind: 'user',
				account: '111122223333',
				arn: 'arn:aws:iam::111122223333:user/jun'
			},
			action: 's3:GetObject',
			resource: '*',
			context: { 'aws:username': '${aws:username}' }
		}
	);
	expect(outcome).toBe('allowed');
});

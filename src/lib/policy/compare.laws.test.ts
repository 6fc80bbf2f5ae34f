import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compare } from './compare';
import { policy, type StatementJson } from './compare/policies.fixture';
import { compile } from './compile';
import { outcomeOf } from './decide';
import type { PolicyDocument } from './document';
import type { Request } from './request';

/** Few names, so that patterns meet often. */
const actions = ['s3:GetObject', 's3:GetObjectAcl', 's3:PutObject', 's3:Get', 'iam:GetUser'];
const actionPatterns = [
	'*',
	's3:*',
	's3:Get*',
	's3:?etObject',
	's3:*Acl',
	's3:Get?*',
	'iam:*',
	...actions
];

const bucket = 'arn:aws:s3:::maps';
const resources = [
	'*',
	bucket,
	...['a', 'ab', 'abc', 'b', 'ana', 'ana/a', 'guest', 'a*'].map((key) => `${bucket}/${key}`)
];
const resourcePatterns = [
	...resources.slice(0, 6),
	...[
		'*',
		'a*',
		'?b',
		'*b*',
		'${*}',
		'${u:name}',
		'${u:name}/*',
		"${u:name, 'guest'}",
		'*/a',
		'an${u:name}',
		'${u:name}b',
		'${u:name}${u:name}'
	].map((key) => `${bucket}/${key}`),
	'arn:aws:s3:*:maps/a',
	'arn:aws:s3::*:maps/*',
	'arn:aws:s3'
];

const texts = ['', 'a', 'A', 'ab', 'b', 'ana', 'a*', '5'];
const textPatterns = [
	...texts.slice(1),
	'*',
	'a*',
	'?',
	'*b',
	'${u:name}',
	'${u:name}*',
	'x${u:name}',
	"${u:name, 'a'}"
];
const numbers = ['4', '5', '5.0', '5.5', '6', 'x', '-1'];
const addresses = ['10.0.0.1', '10.0.0.2', '10.0.1.1', '11.0.0.1', '2001:db8::1', 'x'];
const blocks = [
	'10.0.0.1',
	'10.0.0.0/24',
	'10.0.0.0/8',
	'10.0.0.0/31',
	'0.0.0.0/0',
	'2001:db8::/32',
	'x'
];
const dates = [
	'2026',
	'2026-11-23',
	'2026-11-23T00:00:00Z',
	'2026-11-23T00:00:01Z',
	'1763856000',
	'x'
];
const arns = [
	'arn:aws:iam::1:role/a',
	'arn:aws:iam::1:role/a:b',
	'arn:aws:iam::2:role/b',
	'x',
	'*'
];
const arnPatterns = [
	...arns,
	'arn:aws:iam::*:role/a',
	'arn:aws:iam::1:role/*',
	'arn:aws:iam::?:*',
	'arn:*:x',
	'arn:aws:iam::1:role/${u:name}'
];

const several = <T>(from: readonly T[]) =>
	fc.uniqueArray(fc.constantFrom(...from), { minLength: 1, maxLength: 2 });

function conditionOn(key: string, operators: readonly string[], values: readonly string[]) {
	return fc
		.tuple(fc.constantFrom(...operators), fc.constantFrom('', '', 'IfExists'), several(values))
		.map(([operator, suffix, list]) => ({ [`${operator}${suffix}`]: { [key]: list } }));
}

const equalities = [
	'StringEquals',
	'StringNotEquals',
	'StringLike',
	'StringNotLike',
	'StringEqualsIgnoreCase',
	'StringNotEqualsIgnoreCase'
];
const orders = [
	'Equals',
	'NotEquals',
	'LessThan',
	'LessThanEquals',
	'GreaterThan',
	'GreaterThanEquals'
];
const qualified = ['ForAnyValue', 'ForAllValues'].flatMap((qualifier) =>
	equalities.map((name) => `${qualifier}:${name}`)
);

const condition = fc.oneof(
	conditionOn('k:text', equalities, textPatterns),
	conditionOn('k:text', equalities, textPatterns),
	conditionOn('u:name', equalities, ['a', 'ana', 'a*', '*b']),
	conditionOn('k:tags', qualified, textPatterns),
	conditionOn(
		'k:number',
		orders.map((name) => `Numeric${name}`),
		numbers
	),
	conditionOn(
		'k:date',
		orders.map((name) => `Date${name}`),
		dates
	),
	conditionOn('k:address', ['IpAddress', 'NotIpAddress'], blocks),
	conditionOn('k:bool', ['Bool'], ['true', 'false']),
	conditionOn('k:arn', ['ArnLike', 'ArnNotEquals'], arnPatterns),
	fc
		.tuple(
			fc.constantFrom('k:text', 'k:tags', 'u:name', 'k:number'),
			fc.constantFrom('true', 'false')
		)
		.map(([key, value]) => ({ Null: { [key]: value } }))
);

const conditions = fc
	.array(condition, { maxLength: 2 })
	.map((list): Record<string, unknown> => Object.assign({}, ...list));

const statement = fc
	.record({
		Effect: fc.constantFrom('Allow', 'Allow', 'Deny'),
		actionElement: fc.constantFrom('Action', 'Action', 'Action', 'NotAction'),
		actions: several(actionPatterns),
		resourceElement: fc.constantFrom('Resource', 'Resource', 'Resource', 'NotResource'),
		resources: several(resourcePatterns),
		Condition: conditions
	})
	.map(
		({ Effect, actionElement, actions, resourceElement, resources, Condition }): StatementJson => ({
			Effect,
			[actionElement]: actions,
			[resourceElement]: resources,
			Condition
		})
	);

const document = fc
	.array(statement, { minLength: 1, maxLength: 3 })
	.map((statements) => policy(...statements));

const optional = (values: readonly string[]) =>
	fc.option(fc.constantFrom(...values), { nil: undefined });

const request = fc
	.record({
		action: fc.constantFrom(...actions),
		resource: fc.constantFrom(...resources),
		context: fc.record({
			'k:text': optional(texts),
			'u:name': optional(['a', 'ana', 'ab', 'guest', 'a*', '']),
			'k:number': optional(numbers),
			'k:date': optional(dates),
			'k:address': optional(addresses),
			'k:bool': optional(['true', 'false', 'True', 'x']),
			'k:arn': optional(arns),
			'k:tags': fc.option(fc.uniqueArray(fc.constantFrom(...texts), { maxLength: 3 }), {
				nil: undefined
			})
		})
	})
	.map(({ action, resource, context }): Request => ({
		principal: { kind: 'user', account: '111122223333', arn: 'arn:aws:iam::111122223333:user/ana' },
		action,
		resource,
		context: Object.fromEntries(
			Object.entries(context).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]]))
		)
	}));

function allows(documents: readonly PolicyDocument[], request: Request): boolean {
	const identity = documents.map((document) => ({
		name: 'p',
		holder: 'user ana',
		policy: compile(document)
	}));
	return outcomeOf({ identity }, request) === 'allowed';
}

const somebody: Request['principal'] = {
	kind: 'user',
	account: '111122223333',
	arn: 'arn:aws:iam::111122223333:user/ana'
};

describe('for any two policies', () => {
	test('each is within itself', () => {
		fc.assert(
			fc.property(document, (a) => {
				expect(compare([a], [a])).toEqual({ kind: 'within' });
			}),
			{ numRuns: 500 }
		);
	});

	test('a witness is allowed by the one and not by the other, and "within" is never contradicted', () => {
		const count = { excess: 0, within: 0, unknown: 0 };
		fc.assert(
			fc.property(
				document,
				document,
				fc.array(request, { minLength: 60, maxLength: 60 }),
				(a, b, requests) => {
					const result = compare([a], [b]);
					count[result.kind]++;
					if (result.kind === 'excess') {
						const shown = { principal: somebody, ...result.witness };
						expect(allows([a], shown)).toBe(true);
						expect(allows([b], shown)).toBe(false);
					} else if (result.kind === 'within') {
						const against = requests.filter((each) => allows([a], each) && !allows([b], each));
						expect(against).toEqual([]);
					}
				}
			),
			{ numRuns: 2000 }
		);
		expect(count.unknown).toBeLessThan(60);
		expect(count.within).toBeGreaterThan(20);
	});
});

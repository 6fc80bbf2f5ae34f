import fc from 'fast-check';
import { compile } from '../compile';
import { outcomeOf } from '../decide';
import type { PolicyDocument } from '../document';
import type { Request } from '../request';
import { policy, type StatementJson } from './policies.fixture';

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
		'${u:name}${u:name}',
		'${u:team}/${u:name}',
		'${u:team}/*'
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
	"${u:name, 'a'}",
	'${u:team}'
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
	conditionOn('u:team', equalities, ['a', 'b', '?', '${u:name}']),
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

const statements = fc.array(statement, { minLength: 1, maxLength: 3 });

export const document = statements.map((list) => policy(...list));

/** A policy and one much like it, so that the one is often within the other. */
export const relatives = fc
	.tuple(statements, statement, fc.nat(), fc.constantFrom('with', 'without', 'instead', 'swapped'))
	.map(([list, other, at, change]) => {
		const place = at % list.length;
		// JSON leaves out what is undefined, so one form of an element takes the place of the other.
		const changed = {
			with: [...list, other],
			without: list.length > 1 ? list.toSpliced(place, 1) : list,
			instead: list.with(place, { ...list[place], ...partOf(other, at) }),
			swapped: list.toReversed()
		}[change];
		return [policy(...list), policy(...changed)] as const;
	});

function partOf(other: StatementJson, at: number): StatementJson {
	const { Condition, Resource, NotResource, Action, NotAction } = other;
	if (at % 3 === 0) return { Condition };
	if (at % 3 === 1) return { Resource, NotResource };
	return { Action, NotAction };
}

const optional = (values: readonly string[]) =>
	fc.option(fc.constantFrom(...values), { nil: undefined });

export const request = fc
	.record({
		action: fc.constantFrom(...actions),
		resource: fc.constantFrom(...resources),
		context: fc.record({
			'k:text': optional(texts),
			'u:name': optional(['a', 'ana', 'ab', 'guest', 'a*', '']),
			'u:team': optional(['a', 'ana', 'b', '']),
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

export function allows(documents: readonly PolicyDocument[], request: Request): boolean {
	const identity = documents.map((document) => ({
		name: 'p',
		holder: 'user ana',
		policy: compile(document)
	}));
	return outcomeOf({ identity }, request) === 'allowed';
}

export const somebody: Request['principal'] = {
	kind: 'user',
	account: '111122223333',
	arn: 'arn:aws:iam::111122223333:user/ana'
};

import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { seal } from '../account/account.fixture';
import { operations } from '../account/perform/everything';
import { password } from '../account/services/iam/parameters';
import { readForm } from './form';
import { readParameters } from './parameters';

const schema = v.object({
	UserName: v.pipe(v.string(), v.minLength(1)),
	MaxItems: v.optional(v.pipe(v.number(), v.integer()), 100),
	SetAsDefault: v.optional(v.boolean(), false),
	Status: v.picklist(['Active', 'Inactive']),
	ActionNames: v.array(v.string()),
	Tags: v.optional(
		v.pipe(v.array(v.object({ Key: v.string(), Value: v.string() })), v.maxLength(50))
	),
	Inner: v.object({ Deep: v.object({ Name: v.string() }) }),
	Attributes: v.record(v.string(), v.string()),
	Password: v.optional(password),
	PolicyArns: v.optional(v.nullish(v.array(v.object({ arn: v.string() })))),
	Since: v.pipe(v.string(), v.isoTimestamp())
});

function read(text: string): unknown {
	const result = readParameters(schema, readForm(text), seal);
	return result.ok ? result.value : `${result.fault.code}: ${result.fault.message}`;
}

test.each<[string, string, unknown]>([
	['a text', 'UserName=Jun+%26+co%2B', { UserName: 'Jun & co+' }],
	['an empty text', 'UserName=', { UserName: '' }],
	['a number', 'MaxItems=10', { MaxItems: 10 }],
	['a truth value in any case', 'SetAsDefault=True', { SetAsDefault: true }],
	['an enumeration', 'Status=Active', { Status: 'Active' }],
	[
		'a list',
		'ActionNames.member.2=b&ActionNames.member.1=a&ActionNames.member.10=c',
		{
			ActionNames: ['a', 'b', ...new Array<undefined>(7).fill(undefined), 'c']
		}
	],
	['an empty list', 'ActionNames=', { ActionNames: [] }],
	[
		'a list of structures',
		'Tags.member.1.Key=team&Tags.member.1.Value=&Tags.member.2.Key=a.b',
		{ Tags: [{ Key: 'team', Value: '' }, { Key: 'a.b' }] }
	],
	['structures', 'Inner.Deep.Name=x', { Inner: { Deep: { Name: 'x' } } }],
	[
		'a map',
		'Attributes.entry.1.key=a&Attributes.entry.1.value=1&Attributes.entry.2.key=b&Attributes.entry.2.value=2',
		{ Attributes: { a: '1', b: '2' } }
	],
	['what is optional in two ways', 'PolicyArns.member.1.arn=x', { PolicyArns: [{ arn: 'x' }] }],
	['a time', 'Since=2026-11-23T08:30:00Z', { Since: '2026-11-23T08:30:00Z' }],
	['the first of two values', 'UserName=a&UserName=b', { UserName: 'a' }],
	['letters beyond ASCII', 'UserName=%E2%82%AC%F0%9F%97%BA', { UserName: '€🗺' }],
	['what is no UTF-8', 'UserName=%FF%zz%', { UserName: '\uFFFD%zz%' }],
	['only what the schema knows', 'Frob=1&toString=x&UserName=a', { UserName: 'a' }],
	['names with dots that lead nowhere', 'Inner.Other=1&Inner=1', { Inner: {} }]
])('%s is read', (_, text, expected) => {
	expect(read(text)).toEqual(expected);
});

describe('AWS’s words for', () => {
	test.each([
		['a number that is none', 'MaxItems=ten', 'STRING_VALUE can not be converted to an Integer'],
		['a number beyond all', `MaxItems=${'9'.repeat(400)}`, /can not be converted to an Integer/],
		['a truth that is none', 'SetAsDefault=yes', 'STRING_VALUE can not be converted to a Boolean'],
		['a list for a text', 'UserName.member.1=a', 'Start of list found where not expected'],
		[
			'a structure for a text',
			'UserName.a=a',
			'Start of structure or map found where not expected.'
		],
		['a list without members', 'ActionNames.1=a', 'Unexpected list element termination'],
		['a name for an index', 'ActionNames.member.x=a', 'Start of list found where not expected'],
		['index 0', 'ActionNames.member.0=a', '0 is not a valid index'],
		['a leading zero', 'ActionNames.member.01=a', 'Value found where not expected'],
		['a huge index', 'Tags.member.999999999.Key=a', 'Index 999999999 is illegal'],
		[
			'a wide gap',
			'ActionNames.member.1=a&ActionNames.member.20000=b',
			'Excessively sparse input would skip 19,999 list elements'
		]
	])('%s', (_, text, message) => {
		expect(read(text)).toEqual(
			typeof message === 'string' ? `MalformedInput: ${message}` : expect.stringMatching(message)
		);
	});
});

describe('a list', () => {
	test.each([
		['from the first', 'ActionNames.member.1=a&', 11],
		['from a later one', 'ActionNames.member.2=a&', 12],
		['before any', '', 11]
	])('may go on ten members farther, and no more: %s', (_, begun, highest) => {
		const filled = read(`${begun}ActionNames.member.${highest}=b`);
		expect(filled).toMatchObject({ ActionNames: { length: highest } });
		expect(read(`${begun}ActionNames.member.${highest + 1}=b`)).toBe(
			'MalformedInput: Excessively sparse input would skip 11 list elements'
		);
	});
	const members = (count: number, step = 1) =>
		Array.from({ length: count }, (_, at) => `ActionNames.member.${(at + 1) * step}=`).join('&');
	test('may have a thousand members', () => {
		expect(read(members(1000))).toEqual({ ActionNames: new Array<string>(1000).fill('') });
	});
	test.each([
		['written out', members(1001)],
		['for the most part gaps', members(101, 10)]
	])('may not have more, %s', (_, text) => {
		expect(read(text)).toBe(
			"ValidationError: 1 validation error detected: Value at 'actionNames' failed to satisfy constraint: Member must have length less than or equal to 1000"
		);
	});
	test('may have lists in it, but not ten thousand members altogether', () => {
		const nested = v.object({ Outer: v.array(v.object({ Inner: v.array(v.string()) })) });
		const text = Array.from({ length: 11 * 100 }, (_, at) => {
			const outer = (at % 11) + 1;
			return `Outer.member.${outer}.Inner.member.${(Math.floor(at / 11) + 1) * 10}=`;
		}).join('&');
		expect(readParameters(nested, readForm(text), seal)).toEqual({
			ok: false,
			fault: {
				code: 'MalformedInput',
				message: 'The lists have more than 10000 members altogether'
			}
		});
	});
});

describe('a password', () => {
	test('is sealed as it is read', () => {
		expect(read('Password=Trig-Point-1936')).toEqual({ Password: seal('Trig-Point-1936') });
	});
	test.each([
		['nothing', '', 'Member must have length greater than or equal to 1'],
		['too long', 'secret'.repeat(22), 'Member must have length less than or equal to 128'],
		[
			'of other letters',
			'secret€',
			'Member must satisfy regular expression pattern: [\\u0009\\u000A\\u000D\\u0020-\\u00FF]+'
		]
	])('%s is refused without being quoted', (_, text, constraint) => {
		const said = read(`Password=${encodeURIComponent(text)}`);
		expect(said).toMatch(/^ValidationError: \d validation errors? detected: Value at 'password'/);
		expect(said).toContain(constraint);
		expect(said).not.toContain('secret');
	});
});

test('`__proto__` is a name like any other, and nothing inherited is a parameter', () => {
	const names = readForm(
		'__proto__.admin=1&constructor=2&Attributes.entry.1.key=__proto__&Attributes.entry.1.value=1'
	);
	const result = readParameters(schema, names, seal);
	expect(result.ok && Object.keys(result.value)).toEqual(['Attributes']);
	expect(result.ok && Object.hasOwn(result.value['Attributes'] as object, '__proto__')).toBe(true);
	expect(({} as Record<string, unknown>)['admin']).toBeUndefined();
});

test('whatever names and values come, they are read or refused', () => {
	const step = fc.constantFrom(
		'Tags',
		'member',
		'entry',
		'key',
		'1',
		'2',
		'999',
		'',
		'Inner',
		'Key'
	);
	const name = fc.array(step, { maxLength: 40 }).map((steps) => steps.join('.'));
	fc.assert(
		fc.property(fc.array(fc.tuple(name, fc.string())), (pairs) => {
			read(new URLSearchParams(pairs.map(([a, b]) => [a, b])).toString());
		})
	);
});

test('every operation’s schema is one that can be read', () => {
	for (const { service, name, parameters } of operations.values()) {
		if (service !== 'iam' && service !== 'sts') continue;
		expect(readParameters(parameters, readForm('A=1'), seal), name).toEqual({
			ok: true,
			value: {}
		});
	}
});

import { expect, test } from 'vitest';
import { parse } from './parse';

const statement = { Effect: 'Allow', Action: 's3:*', Resource: '*' };
const policy = (parts: object) =>
	JSON.stringify({ Version: '2012-10-17', Statement: statement, ...parts });

test('a single statement and a single string become lists', () => {
	expect(parse(policy({}))).toEqual({
		ok: true,
		document: {
			version: '2012-10-17',
			statements: [
				{
					effect: 'Allow',
					action: { kind: 'only', patterns: ['s3:*'] },
					resource: { kind: 'only', patterns: ['*'] }
				}
			]
		}
	});
});

test('without a version a policy is one of 2008', () => {
	const parsed = parse(JSON.stringify({ Statement: [statement] }));
	expect(parsed).toMatchObject({ ok: true, document: { version: '2008-10-17' } });
});

test.each([
	['is not JSON', '{', ''],
	['is a list', '[]', ''],
	['has a version that does not exist', policy({ Version: '2020-01-01' }), 'Version'],
	['has no statement', JSON.stringify({ Version: '2012-10-17' }), 'Statement'],
	['has a statement that is text', policy({ Statement: ['x'] }), 'Statement[0]'],
	[
		'has an effect in small letters',
		policy({ Statement: { ...statement, Effect: 'allow' } }),
		'Statement[0].Effect'
	],
	[
		'has both Action and NotAction',
		policy({ Statement: [{ ...statement, NotAction: 'a:b' }] }),
		'Statement[0]'
	],
	[
		'has no Resource',
		policy({ Statement: [statement, { Effect: 'Deny', Action: 'a:b' }] }),
		'Statement[1]'
	],
	['lists no action', policy({ Statement: { ...statement, Action: [] } }), 'Statement[0].Action'],
	[
		'lists a number',
		policy({ Statement: { ...statement, Resource: [1] } }),
		'Statement[0].Resource'
	],
	[
		'misspells an element',
		policy({ Statement: { ...statement, Actions: 'x' } }),
		'Statement[0].Actions'
	]
])('a policy that %s is refused, and the place is named', (_, text, path) => {
	const parsed = parse(text);
	expect(parsed.ok ? [] : parsed.faults.map((fault) => fault.path)).toEqual([path]);
});

test('every fault is told at once', () => {
	const parsed = parse(policy({ Statement: [{ Effect: 'No' }, { Effect: 'Allow' }] }));
	expect(parsed.ok ? 0 : parsed.faults.length).toBe(3);
});

import * as v from 'valibot';
import { expect, test } from 'vitest';
import { validationError } from './validation';

const short = v.pipe(v.string(), v.maxLength(3, 'Member must be short'));

function said(parameters: v.GenericSchema, value: unknown, service: 'iam' | 'sts' = 'sts'): string {
	const { issues } = v.safeParse(parameters, value);
	if (!issues) throw new Error('The value is right');
	return validationError(issues, { service, parameters }).message;
}

test('STS quotes the value that is wrong, IAM names its place only', () => {
	const schema = v.object({ Name: short });
	const failed = "at 'name' failed to satisfy constraint: Member must be short";
	expect(said(schema, { Name: 'long' }, 'sts')).toBe(
		`1 validation error detected: Value 'long' ${failed}`
	);
	expect(said(schema, { Name: 'long' }, 'iam')).toBe(
		`1 validation error detected: Value ${failed}`
	);
});

// Recorded from AWS, 2026: UntagPolicy, CreateOpenIDConnectProvider.
test('of a list it is said once, whichever members are wrong, and all that a member must be', () => {
	const member = v.pipe(
		v.string(),
		v.minLength(1, 'Member must have length greater than or equal to 1'),
		v.maxLength(3, 'Member must have length less than or equal to 3'),
		v.regex(/^a*$/, 'Member must satisfy regular expression pattern: a*')
	);
	const schema = v.object({ Names: v.optional(v.array(member)) });
	expect(said(schema, { Names: ['bbbb', '', 'aa'] }, 'iam')).toBe(
		"1 validation error detected: Value at 'names' failed to satisfy constraint: Member must satisfy constraint: [Member must have length less than or equal to 3, Member must have length greater than or equal to 1, Member must satisfy regular expression pattern: a*]"
	);
});

test('a thousand wrong members are one fault', () => {
	const message = said(
		v.object({ Names: v.array(short) }),
		{ Names: Array.from({ length: 1000 }, () => 'long') },
		'iam'
	);
	expect(message).toMatch(/^1 validation error detected/);
});

test('of many faults the first ten are told, and how many there are', () => {
	const names = Array.from({ length: 12 }, (_, at) => [`Name${at}`, short] as const);
	const message = said(v.object(Object.fromEntries(names)), {});
	expect(message).toMatch(/^12 validation errors detected: Value null at 'name0'/);
	expect(message).toMatch(/; Value null at 'name9' [^;]+; and 2 more$/);
});

test.each<[string, v.GenericSchema, unknown]>([
	['a text', v.object({ Name: short }), { Name: 'x'.repeat(1_000_000) }],
	['a list', v.object({ Names: v.array(short) }), { Names: ['x'.repeat(1_000_000)] }],
	['a key', v.record(v.string(), short), { ['x'.repeat(1_000_000)]: 'long' }]
])('%s that is very long is quoted in part', (_, schema, value) => {
	expect(said(schema, value)).toMatch(/x{400,500}…/);
	expect(said(schema, value).length).toBeLessThan(700);
});

test('no character is halved', () => {
	expect(said(v.object({ Name: short }), { Name: `x${'🗺'.repeat(300)}` })).toMatch(/🗺…'/u);
});

test('a structure where a text should be is not quoted, however deep', () => {
	let deep: unknown = 'x';
	for (let depth = 0; depth < 100_000; depth += 1) deep = { deep };
	expect(said(v.object({ Name: short }), { Name: deep })).toBe(
		"1 validation error detected: Value at 'name' failed to satisfy constraint: Member must have the right type"
	);
});

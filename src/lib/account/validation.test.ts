import * as v from 'valibot';
import { expect, test } from 'vitest';
import { validationError } from './validation';

const short = v.pipe(v.string(), v.maxLength(3, 'Member must be short'));

function said(schema: v.GenericSchema, value: unknown): string {
	const { issues } = v.safeParse(schema, value);
	if (!issues) throw new Error('The value is right');
	return validationError(issues).message;
}

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

import { describe, expect, test } from 'vitest';
import { limits, readYaml } from './yaml';

const times = (count: number, item: (index: number) => string, between = '\n') =>
	Array.from({ length: count }, (_, index) => item(index)).join(between);

test('a value that is named is repeated by its alias', () => {
	expect(readYaml('a: &x { b: [1, two] }\nc: *x\n&k d: *k')).toEqual({
		ok: true,
		value: { a: { b: [1, 'two'] }, c: { b: [1, 'two'] }, d: 'd' }
	});
});

describe('is refused in a sentence with its line:', () => {
	test.each<[string, string, string, RegExp]>([
		['an alias of nothing', 'a: 1\nb: *x', 'line 2', /^\*x repeats what &x names, and there is no/],
		['an alias before its anchor', 'a: *x\nb: &x 1', 'line 1', /no &x before it$/],
		['an alias inside of what it names', 'a: &x\n  b: [*x]', 'line 2', /^\*x stands inside/],
		['a key that is written twice', 'a: 1\nb: 2\na: 3', 'line 3', /^a is written twice/],
		['a number and a text as the same key', '1: a\n"1": b', 'line 2', /^1 is written twice/],
		['a list as key', '? [a]\n: 1', 'line 1', /^write a plain word as key/],
		['two documents', 'a: 1\n---\nb: 2', 'line 2', /^write one document/],
		['text with a colon', 'a: 1\nb: Ines: she', 'line 2', /^a second colon stands here/],
		['a name without its colon', 'a: 1\nb Ines\nc: 2', 'line 2', /^write name: value/],
		['a tab, and nothing that follows', 'a:\n\t- b: 1\n\t- c: 2', 'line 2', /^indent with spaces/],
		['text that begins with a sign', 'a: 1\nb: @ines', 'line 2', /^put text that begins/],
		['what is no YAML', 'a: 1\nb: [', 'line 2', /./]
	])('%s', (_, text, path, message) => {
		expect(readYaml(text)).toEqual({
			ok: false,
			error: [{ path, message: expect.stringMatching(message) }]
		});
	});
});

/* Each of these took minutes, all memory or the stack in one way of reading YAML or another. */
describe('what grows without end is refused, or read in no time:', () => {
	const bomb = times(40, (n) => `- &a${n} [${n === 0 ? '1' : `*a${n - 1}, *a${n - 1}`}]`);

	test.each<[string, string, RegExp]>([
		['a very long file', 'a: '.padEnd(limits.length + 1, 'x'), /^the file is too long: 128,000/],
		['lists in lists', '['.repeat(50_000), /^lists and maps are nested too deeply.* 64 levels/],
		['lists in lists, in short', '- '.repeat(50_000), /nested too deeply/],
		['maps in maps', '{a: '.repeat(30_000), /nested too deeply/],
		['maps in maps, by indentation', times(400, (n) => `${' '.repeat(n)}a:`), /nested too deeply/],
		['keys in keys', '? '.repeat(50_000), /nested too deeply/],
		['aliases of aliases that double', bomb, /too many values: 100,000/],
		[
			'aliases of aliases that nest',
			times(90, (n) => `- &a${n} [${n ? `*a${n - 1}` : ''}]`),
			/nested/
		],
		['very many aliases', `- &a 1\n${times(2_000, () => '- *a')}`, /^there are too many aliases/],
		['very many faults', '['.concat(','.repeat(9_000)), /./]
	])('%s', (_, text, message) => {
		const read = readYaml(text);
		if (read.ok) throw new Error('it was read');
		expect(read.error.length).toBeLessThanOrEqual(limits.faults);
		expect(read.error.map((fault) => fault.message).join('\n')).toMatch(message);
	});

	test('as many keys as a file can hold', () => {
		const read = readYaml(times(13_000, (n) => `k${n}: 1`));
		expect(read.ok && Object.keys(read.value as object)).toHaveLength(13_000);
	});
});

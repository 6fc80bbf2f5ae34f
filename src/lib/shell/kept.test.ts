import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { ShellBench } from './bench.fixture';
import { withFile } from './files';
import { fromKept, toKept } from './kept';
import { keptTerminalSchema } from './kept-schema';
import { mostVariables, withProfile } from './shell';

describe('a terminal that was put away', () => {
	test('is as it was: files, variables, directory and history', async () => {
		const bench = new ShellBench();
		await bench.type('mkdir p; echo a > p/b.txt; cd p; N=1; export M=2; unset USER');
		const bytes = withFile(bench.shell.files, '/home/cloudshell-user/x', new Uint8Array([0, 255]));
		if (!bytes.ok) throw new Error(bytes.error);
		const shell = { ...bench.shell, files: bytes.value, history: ['ls'] };
		const kept = toKept(shell, new Set());
		expect(v.is(keptTerminalSchema, JSON.parse(JSON.stringify(kept)))).toBe(true);
		expect(fromKept(kept)).toEqual(shell);
	});
	test('is believed however much there is in it', async () => {
		const bench = new ShellBench();
		for (let at = 0; at < 250; at++) await bench.type(`${`v${at}`.padEnd(300, '_')}=1`);
		expect(await bench.type(`export ${'v'.repeat(301)}=1`)).toMatch(/up to 300 characters/);
		const kept = toKept(withProfile(bench.shell, 'jun'), new Set());
		expect(kept.variables).toHaveLength(mostVariables + 1);
		expect(v.is(keptTerminalSchema, kept)).toBe(true);
	});
	test.each<[string, object]>([
		['a path that climbs', { files: [{ path: '/a/../b', text: '' }] }],
		[
			'one path twice',
			{
				files: [
					{ path: '/a', text: '' },
					{ path: '/a', text: 'b' }
				]
			}
		],
		['bytes that are none', { files: [{ path: '/a', base64: '?' }] }],
		['a name with a blank', { variables: [{ name: 'A B', value: '' }] }],
		['a field of its own', { output: '<b>' }],
		['a directory that is relative', { directory: 'home' }]
	])('is not believed with %s', (_, change) => {
		const kept = { ...toKept(new ShellBench().shell, new Set()), ...change };
		expect(v.is(keptTerminalSchema, kept)).toBe(false);
	});
});

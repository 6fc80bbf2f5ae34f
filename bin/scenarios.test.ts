import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { folder } from '../src/lib/scenario/folder.fixture';
import { check } from './check';
import { scenarioFolders } from './scenarios';

const slug = '99-jun';
let root: string;
beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'leastwise-scenarios-'));
	mkdirSync(join(root, slug));
	for (const [name, text] of Object.entries(folder)) writeFileSync(at(name), text);
});
afterEach(() => rmSync(root, { recursive: true }));

const at = (file: string) => join(root, slug, file);

function checked(...slugs: string[]) {
	const lines: string[] = [];
	const sound = check(root, slugs, (line) => lines.push(line));
	return { sound, said: lines.join('\n') };
}

test('a sound scenario is told to be so', () => {
	expect(checked()).toEqual({ sound: true, said: `${slug}: sound (2 objectives, 1 mistakes)` });
});

describe('a file that is none is refused with its name and remedy', () => {
	test.each<[string, string, (file: string) => void, RegExp]>([
		['a folder', 'brief.md', (file) => mkdirSync(file), /it is a folder/],
		['a pipe', 'debrief.md', (file) => spawnSync('mkfifo', [file]), /it is a pipe or a device/],
		[
			'a link to a file elsewhere',
			'brief.md',
			(file) => symlinkSync(join(process.cwd(), 'README.md'), file),
			/it is a symbolic link\. Put the file itself there\./
		],
		[
			'a link to nothing',
			'account.yaml',
			(file) => symlinkSync('nowhere', file),
			/it is a symbolic/
		],
		[
			'a very long file',
			'scenario.yaml',
			(file) => writeFileSync(file, '#'.repeat(130_000)),
			/it is too long: 128 kB/
		],
		['missing', 'solution.yaml', () => undefined, /the file is missing/]
	])('%s', (_, file, make, message) => {
		rmSync(at(file));
		make(at(file));
		const { sound, said } = checked();
		expect(sound).toBe(false);
		expect(said).toContain(`${at(file)}: `);
		expect(said).toMatch(message);
		expect(said.split('\n')).toHaveLength(1);
	});
});

test('a folder that is a link is no scenario', () => {
	const elsewhere = mkdtempSync(join(tmpdir(), 'leastwise-elsewhere-'));
	symlinkSync(elsewhere, join(root, '98-link'));
	expect(scenarioFolders(root)).toEqual([slug]);
	expect(checked('98-link').said).toBe(`98-link: there is no such scenario; there are: ${slug}`);
	rmSync(elsewhere, { recursive: true });
});

test.each(['..', '.', '../..', 'nowhere'])('%s is no scenario', (name) => {
	expect(checked(name).said).toMatch(/there is no such scenario/);
});

test('without a folder of scenarios there is none', () => {
	expect(scenarioFolders(join(root, 'nowhere'))).toEqual([]);
});

describe('an expression that does not fit the answer is a fault of the scenario', () => {
	test.each([
		['a function there is not', 'nosuch(@)', /Unknown function: nosuch\(\)/],
		['a function of the wrong thing', 'abs(User)', /Invalid type: abs\(\)/]
	])('%s', (_, expression, message) => {
		const text = folder['scenario.yaml']?.replace('query: User.UserName', `query: ${expression}`);
		writeFileSync(at('scenario.yaml'), text ?? '');
		const { sound, said } = checked();
		expect(sound).toBe(false);
		expect(said).toContain(`iam GetUser, query ${expression}: `);
		expect(said).toMatch(message);
	});
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Misused } from './arguments';
import { check } from './check';
import { newScenario } from './new-scenario';
import { readCourseFile, scenarioFolders } from './scenarios';

let root: string;
beforeEach(() => {
	root = join(mkdtempSync(join(tmpdir(), 'leastwise-new-')), 'scenarios');
});
afterEach(() => rmSync(join(root, '..'), { recursive: true }));

const written = (...args: readonly string[]) => newScenario(args, root, () => undefined);

describe('a new scenario', () => {
	test('is sound from the start, in its course', async () => {
		written('scenario', '27-a-user-for-jun');
		const said: string[] = [];
		const course = readCourseFile('course.yaml');
		const isSound = await check(root, [], { course }, (line) => said.push(line));
		expect(said).toEqual(['27-a-user-for-jun: sound (1 objective, 3 mistakes, 2 variants)']);
		expect(isSound).toBe(true);
	});

	test.each([
		['without a name', ['scenario']],
		['of another kind', ['question', '27-a-user-for-jun']],
		['without a number', ['scenario', 'a-user-for-jun']],
		['with capitals', ['scenario', '27-Jun']],
		['that leads out of the folder', ['scenario', '27-../../jun']]
	])('%s is refused, and nothing is written', (_, args) => {
		expect(() => written(...args)).toThrow(Misused);
		expect(scenarioFolders(root)).toEqual([]);
	});

	test('takes no number that is taken', () => {
		written('scenario', '27-a-user-for-jun');
		expect(() => written('scenario', '27-another')).toThrow(/taken, by 27-a-user-for-jun/);
		expect(scenarioFolders(root)).toEqual(['27-a-user-for-jun']);
	});
});

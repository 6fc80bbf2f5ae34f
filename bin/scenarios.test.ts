import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { folder } from '../src/lib/scenario/folder.fixture';
import { pressline } from '../src/lib/scenario/pressline.fixture';
import { check, checkBeliefs, checkCourse } from './check';
import { scenarioFolders } from './scenarios';

const slug = '99-jun';
let root: string;
beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'leastwise-scenarios-'));
	mkdirSync(join(root, slug));
	for (const [name, text] of Object.entries(folder)) writeFileSync(at(name), text);
});
afterEach(() => rmSync(root, { recursive: true }));

const course = {
	topics: { users: 'users', groups: 'user groups' },
	road: [
		{ part: 'Tests', scenarios: [{ number: '99', title: 'Jun' }] },
		{ part: 'More', scenarios: [] }
	],
	workbook: []
};

const beliefs = [
	{ id: 'groups-nest', belief: 'Groups nest.', truth: 'They do not.', topic: 'groups' }
];

const at = (file: string) => join(root, slug, file);

async function checked(...slugs: string[]) {
	const lines: string[] = [];
	const sound = await check(root, slugs, { course, beliefs }, (line) => lines.push(line));
	return { sound, said: lines.join('\n') };
}

test('a sound scenario is told to be so', async () => {
	expect(await checked()).toEqual({
		sound: true,
		said: `${slug}: sound (2 objectives, 1 mistake)`
	});
});

describe('a scenario of two accounts', () => {
	const two = '98-pressline';
	const file = (name: string) => join(root, two, name);
	beforeEach(() => {
		mkdirSync(file('accounts'), { recursive: true });
		for (const [name, text] of Object.entries(pressline)) writeFileSync(file(name), text);
	});
	test('is told to be sound', async () => {
		expect(await checked(two)).toEqual({
			sound: true,
			said: `${two}: sound (2 objectives, 3 mistakes)`
		});
	});
	test('is told where a file of its accounts is not named as one', async () => {
		writeFileSync(file('accounts/Press Line.yaml'), '');
		writeFileSync(file('accounts/.pressline.yaml.swp'), '');
		expect(await checked(two)).toEqual({
			sound: false,
			said: `${file('accounts/Press Line.yaml')}: name it in lowercase letters, digits and hyphens, such as pressline.yaml`
		});
	});
});

describe('a scenario has its place in the course', () => {
	test.each([
		[
			'topics: [users]',
			'topics: [users, user]',
			'topics[1]: there is no topic user: write users or another of course.yaml, or add it there'
		],
		['topics: [users]', 'topics: [x]', 'topics[0]: there is no topic x: write one of course.yaml'],
		['part: Tests', 'part: Test', 'part: there is no part Test: write Tests or More'],
		['part: Tests', 'part: More', 'part: course.yaml has number 99 in Tests: write that, or']
	])('%s is not %s', async (right, wrong, fault) => {
		writeFileSync(at('scenario.yaml'), (folder['scenario.yaml'] ?? '').replace(right, wrong));
		const { sound, said } = await checked();
		expect(sound).toBe(false);
		expect(said).toContain(`${at('scenario.yaml')}: ${fault}`);
	});
});

describe('a course that is not sound is told with its place and the remedy', () => {
	const road = `road: [{ part: One, scenarios: [{ number: '01', title: Users }] }]`;
	const two = (first: string, second: string) =>
		`topics: { users: users }\nroad:\n  - { part: One, scenarios: [{ number: '${first}', title: A }] }\n  - { part: Two, scenarios: [{ number: '${second}', title: B }] }`;
	test.each([
		['a topic without a name', `topics: { users: }\n${road}`, 'topics.users: write text'],
		['a topic twice', `topics: { users: users, users: groups }\n${road}`, 'users is written twice'],
		['two topics of one name', `topics: { a: users, b: users }\n${road}`, 'called “users”'],
		['an id that is none', `topics: { Root user: x }\n${road}`, 'such as root-user'],
		['no road', 'topics: { users: users }', 'road: this element is missing'],
		[
			'a part without a scenario',
			'topics: {}\nroad: [{ part: One, scenarios: [] }]',
			'has a scenario'
		],
		[
			'a number without quotes',
			`topics: {}\n${road.replace("'01'", '1')}`,
			'number: write the number'
		],
		['a number twice', two('01', '01'), 'scenario 01 is not in its place'],
		['numbers out of order', two('02', '01'), 'scenario 01 is not in its place'],
		['a part twice', two('01', '02').replace('Two', 'One'), 'called “One”']
	])('%s', (_, text, fault) => {
		const file = join(root, 'course.yaml');
		writeFileSync(file, text);
		const lines: string[] = [];
		expect(checkCourse(file, (line) => lines.push(line))).toBeUndefined();
		expect(lines.join('\n')).toContain(`${file}: `);
		expect(lines.join('\n')).toContain(fault);
	});

	test('ours is sound', () => {
		const lines: string[] = [];
		expect(checkCourse('course.yaml', (line) => lines.push(line))).toBeDefined();
		expect(lines).toEqual(['course.yaml: sound (36 topics, 26 scenarios in 7 parts)']);
	});
});

describe('beliefs', () => {
	test('can be named by mistakes', async () => {
		const named = (id: string) =>
			writeFileSync(
				at('mistakes.yaml'),
				(folder['mistakes.yaml'] ?? '').replace('open:', `belief: ${id}, open:`)
			);
		named('groups-nest');
		expect(await checked()).toMatchObject({ sound: true });
		named('groups-rest');
		const { sound, said } = await checked();
		expect(sound).toBe(false);
		expect(said).toBe(
			`${at('mistakes.yaml')}: mistakes[0].belief: there is no belief groups-rest: write groups-nest or another of beliefs.yaml, or add it there`
		);
	});

	const one = (id: string, topic = 'groups') =>
		`- { id: ${id}, belief: Groups nest., truth: They do not., topic: ${topic} }\n`;
	test.each([
		['with an id twice', one('nest') + one('nest'), 'two beliefs have the id nest'],
		['with an id that is none', one('Nest'), '[0].id: write lowercase letters'],
		[
			'without a truth',
			'- { id: nest, belief: Groups nest., topic: groups }',
			'truth: this element'
		],
		['of no topic', one('nest', 'nests'), '[0].topic: there is no topic nests: write one of']
	])('%s are told with place and remedy', (_, text, fault) => {
		const file = join(root, 'beliefs.yaml');
		writeFileSync(file, text);
		const lines: string[] = [];
		expect(checkBeliefs(file, course, (line) => lines.push(line))).toBeUndefined();
		expect(lines.join('\n')).toContain(`${file}: `);
		expect(lines.join('\n')).toContain(fault);
	});

	test('ours are sound', () => {
		const lines: string[] = [];
		const ours = checkCourse('course.yaml', () => undefined);
		expect(checkBeliefs('beliefs.yaml', ours, (line) => lines.push(line))).toBeDefined();
		expect(lines).toEqual(['beliefs.yaml: sound (124 beliefs)']);
	});
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
	])('%s', async (_, file, make, message) => {
		rmSync(at(file));
		make(at(file));
		const { sound, said } = await checked();
		expect(sound).toBe(false);
		expect(said).toContain(`${at(file)}: `);
		expect(said).toMatch(message);
		expect(said.split('\n')).toHaveLength(1);
	});
});

test('a folder that is a link is no scenario', async () => {
	const elsewhere = mkdtempSync(join(tmpdir(), 'leastwise-elsewhere-'));
	symlinkSync(elsewhere, join(root, '98-link'));
	expect(scenarioFolders(root)).toEqual([slug]);
	expect((await checked('98-link')).said).toBe(
		`98-link: there is no such scenario; there are: ${slug}`
	);
	rmSync(elsewhere, { recursive: true });
});

test.each(['..', '.', '../..', 'nowhere'])('%s is no scenario', async (name) => {
	expect((await checked(name)).said).toMatch(/there is no such scenario/);
});

test('without a folder of scenarios there is none', () => {
	expect(scenarioFolders(join(root, 'nowhere'))).toEqual([]);
});

describe('an expression that does not fit the answer is a fault of the scenario', () => {
	test.each([
		['a function there is not', 'nosuch(@)', /Unknown function: nosuch\(\)/],
		['a function of the wrong thing', 'abs(User)', /Invalid type: abs\(\)/]
	])('%s', async (_, expression, message) => {
		const text = folder['scenario.yaml']?.replace('query: User.UserName', `query: ${expression}`);
		writeFileSync(at('scenario.yaml'), text ?? '');
		const { sound, said } = await checked();
		expect(sound).toBe(false);
		expect(said).toContain(`iam GetUser, query ${expression}: `);
		expect(said).toMatch(message);
	});
});

test('a variant that the solution does not solve is told, with what was drawn', async () => {
	writeFileSync(at('variants.yaml'), 'joiner: [jun, priya]');
	const solution = folder['solution.yaml']?.replace('UserName: jun', "UserName: '{{joiner}}'");
	writeFileSync(at('solution.yaml'), solution ?? '');
	const { sound, said } = await checked();
	expect(sound).toBe(false);
	expect(said).toMatch(/with joiner: priya: solution.yaml: steps\[1\]: CreateUser is refused/);
});

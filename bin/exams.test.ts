import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { Blueprint } from '../src/lib/study/exam/blueprint';
import { mockMinutes, secondsEach } from '../src/lib/study/exam/blueprint';
import { draw, quotas, shareOfExam } from '../src/lib/study/exam/draw';
import { poolFor, type Pool } from '../src/lib/study/exam/pool';
import { checkExams, checkMocks, examCodes, readExamFile } from './exams';
import { questionTopics, readQuestionsFile } from './questions';

const items = questionTopics('questions').flatMap((topic) => readQuestionsFile('questions', topic));
const itemOf = new Map(items.map((item) => [item.id, item]));
const codes = examCodes('questions');
const seeds = Array.from({ length: 200 }, (_, at) => `seed-${at}`);

/** What a mock asks of each task, reckoned by hand from the exam guides. */
const asked: Readonly<Record<string, Readonly<Record<string, number>>>> = {
	'CLF-C02': { '2.1': 7, '2.3': 13 },
	'DVA-C03': { '2.1': 20 },
	'SAA-C03': { '1.1': 20 },
	'SCS-C03': { '4.1': 12, '4.2': 12, '6.1': 6 },
	'SOA-C03': { '4.1': 20 }
};

test('there are the exams that are held today, and no older ones', () => {
	expect(codes).toEqual(Object.keys(asked));
});

describe.each(codes)('a mock of %s', (code) => {
	const exam: Blueprint = readExamFile('questions', code);
	const pool: Pool = poolFor(exam, items);

	test('asks exactly as much of each task as the blueprint says, whatever the seed', () => {
		for (const seed of seeds) {
			const drawn = draw(exam, pool, seed);
			const tally: Record<string, number> = {};
			for (const { task } of drawn) tally[task] = (tally[task] ?? 0) + 1;
			expect(tally, seed).toEqual(asked[code]);
			expect(drawn).toHaveLength(exam.mock);
		}
	});

	test('asks nothing twice, and nothing of another exam, task or kind', () => {
		for (const seed of seeds) {
			const drawn = draw(exam, pool, seed);
			expect(new Set(drawn.map(({ question }) => question)).size).toBe(exam.mock);
			for (const { question, task } of drawn) {
				expect(itemOf.get(question)?.exams).toContain(`${code} ${task}`);
				expect(exam.kinds).toContain(itemOf.get(question)?.kind);
			}
		}
	});

	test('is the same for a seed and another for another, and in time all of the pool is asked', () => {
		expect(draw(exam, pool, 'one')).toEqual(draw(exam, pool, 'one'));
		expect(draw(exam, pool, 'one')).not.toEqual(draw(exam, pool, 'two'));
		const ever = new Set(seeds.flatMap((seed) => draw(exam, pool, seed).map((d) => d.question)));
		expect(ever.size).toBe(Object.values(pool).flat().length);
	});
});

test('a mock gives as much time for a question as the exam', () => {
	const times = codes.map((code) => {
		const exam = readExamFile('questions', code);
		return [code, secondsEach(exam), mockMinutes(exam), shareOfExam(exam)];
	});
	expect(times).toEqual([
		['CLF-C02', 83, 28, 7],
		['DVA-C03', 120, 40, 6],
		['SAA-C03', 120, 40, 7],
		['SCS-C03', 157, 78, 16],
		['SOA-C03', 120, 40, 5]
	]);
});

const folder = mkdtempSync(join(tmpdir(), 'leastwise-exams-'));
afterAll(() => rmSync(folder, { recursive: true }));
cpSync('questions/exams', join(folder, 'exams'), { recursive: true });
const written = readFileSync('questions/exams/SCS-C03.yaml', 'utf8');

function toldOf(text: string): string {
	writeFileSync(join(folder, 'exams', 'SCS-C03.yaml'), text);
	const told: string[] = [];
	const { isSound, exams } = checkExams(folder, (line) => told.push(line));
	const enough = checkMocks(folder, exams, items, (line) => told.push(line));
	const faults = told.filter((line) => !line.includes(': sound ('));
	expect(isSound && enough).toBe(faults.length === 0);
	return faults.join('\n').replaceAll(`${folder}/`, '');
}

test('the blueprints that there are hold', () => {
	expect(toldOf(written)).toBe('');
});

test.each([
	['weights that are not a whole', 'weight: 16', 'weight: 15', /come to 99: they are 100 together/],
	['a task in a domain that is not its own', "'6.1'", "'5.1'", /task 5\.1 stands in domain 6/],
	['a task twice', "'4.2', name: Auth", "'4.1', name: Auth", /task 4\.1 stands here twice/],
	['a number that YAML reads', "'6.1'", '6.1', /:23: domains\[5\]\.asked\[0\]\.task: .* in quotes/],
	[
		'an end before the beginning',
		'minutes:',
		'until: 2020-01-01\nminutes:',
		/until is before from/
	],
	['a kind that there is not', 'match]', 'matching]', /:7: kinds\[3\]: write one, several/],
	['a mock that is too large', 'mock: 30', 'mock: 300', /asks 57 questions of task 6\.1, and there/]
])('%s is said', (_, right, wrong, said) => {
	expect(written).toContain(right);
	expect(toldOf(written.replace(right, wrong))).toMatch(said);
});

test('quotas come to the whole, however large the mock', () => {
	const exam = readExamFile('questions', 'SCS-C03');
	for (let mock = 1; mock <= 100; mock++) {
		const all = [...quotas({ ...exam, mock }).values()];
		expect(all.reduce((sum, each) => sum + each, 0)).toBe(mock);
	}
});

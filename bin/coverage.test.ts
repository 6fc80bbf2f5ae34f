import { expect, test } from 'vitest';
import { tellCoverage } from './coverage';

const course = { topics: { users: 'users', groups: 'user groups' }, road: [], workbook: [] };
const all = (number: number) =>
	new Map([
		['users', number],
		['groups', number]
	] as const);
const whole = { read: all(1), practised: all(2), tried: new Map<string, number>(), asked: all(8) };

/** What is said below the table, and whether the course is whole. */
function told(coverage: Parameters<typeof tellCoverage>[1]) {
	const lines: string[] = [];
	const isWhole = tellCoverage(course, coverage, (line) => lines.push(line));
	return { isWhole, holes: lines.filter((line) => line.startsWith('course.yaml')) };
}

test('a course that is read, practised and asked is whole', () => {
	expect(told(whole)).toEqual({ isWhole: true, holes: [] });
	expect(told({ ...whole, practised: new Map(), tried: all(1) }).isWhole).toBe(true);
});

test.each([
	['that nobody can read about', { read: new Map([['users', 1]]) }, 'no chapter'],
	['that nobody can practise', { practised: new Map([['users', 1]]) }, 'no scenario'],
	[
		'that is hardly asked about',
		{
			asked: new Map([
				['users', 8],
				['groups', 7]
			] as const)
		},
		'7 questions'
	]
])('a topic %s is a hole', (_, lacking, hole) => {
	const { isWhole, holes } = told({ ...whole, ...lacking });
	expect(isWhole).toBe(false);
	expect(holes).toEqual([expect.stringContaining(`groups: ${hole}`)]);
});

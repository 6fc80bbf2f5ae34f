import { describe, expect, test } from 'vitest';
import './check/everything';
import { checkFrom } from './check/check.fixture';
import { folder } from './folder.fixture';
import { priceInTurn, worth } from './help';
import { rungs, type Rung } from './log';
import { readScenario } from './read';
import type { Scenario, Scoring } from './scenario';
import { scoreSheet } from './score';
import { playScript } from './script';

const scoring: Scoring = {
	hints: { nudge: 2, where: 4, how: 8 },
	stars: [1, 2, 3],
	par: 1,
	deductions: [],
	solved: ''
};

test.each([
	[15, ['2 leaves 13', '4 leaves 9', '8 leaves 1']],
	[10, ['2 leaves 8', '4 leaves 4', '4 leaves 0']],
	[5, ['2 leaves 3', '3 leaves 0', '0 leaves 0']]
])('of %i points a hint costs what is left of them at most', (points, expected) => {
	const objective = { id: 'one', points };
	const said = rungs.map((rung) => {
		const { costs, leaves } = priceInTurn({ scoring }, objective, rung);
		return `${costs} leaves ${leaves}`;
	});
	expect(said).toEqual(expected);
});

test('help for one objective costs no other', () => {
	const taken = [{ objective: 'two', rung: 'how' }] as const;
	expect(worth({ scoring }, { id: 'one', points: 10 }, taken)).toBe(10);
	expect(worth({ scoring }, { id: 'two', points: 10 }, taken)).toBe(2);
});

const read = readScenario('99-jun', folder);
if (!read.ok) throw new Error('The folder is not sound');
const { scenario, solution } = read.value;

interface Played {
	readonly steps?: number;
	readonly hints?: readonly [objective: string, rung: Rung][];
	/** What the objective jun gives. */
	readonly points?: number;
	readonly stars?: Scoring['stars'];
}

/** After some steps of the solution, or all, with hints that were taken after two minutes. */
function sheet({
	steps = solution.length,
	hints = [],
	points = 90,
	stars = [1, 2, 3]
}: Played = {}) {
	const changed: Scenario = {
		...scenario,
		scoring: { ...scenario.scoring, stars },
		stages: scenario.stages.map((stage) => ({
			...stage,
			objectives: stage.objectives.map((each) => (each.id === 'jun' ? { ...each, points } : each))
		}))
	};
	const { snapshot } = playScript(changed, solution.slice(0, steps));
	const taken = hints.map(([objective, rung]) => ({ objective, rung, elapsed: 120_000 }));
	return scoreSheet({ ...snapshot, context: { ...snapshot.context, hints: taken } });
}
const linesOf = (played: Played, kind: string) =>
	sheet(played).lines.filter((line) => line.kind === kind);

describe('the score sheet', () => {
	test.each<[string, Scoring['stars'], object]>([
		['all three', [98, 99, 100], { stars: 3 }],
		['two, a point short of the third', [98, 100, 101], { stars: 2, nextStar: 101 }],
		['one, a point short of the second', [100, 101, 102], { stars: 1, nextStar: 101 }],
		['none, a point short of the first', [101, 102, 103], { stars: 0, nextStar: 101 }]
	])('gives for 100 points %s', (_, stars, given) => {
		const { score, stars: count, nextStar } = sheet({ stars });
		expect(score).toBe(100);
		expect({ stars: count, ...(nextStar === undefined ? {} : { nextStar }) }).toEqual(given);
	});

	test('says of an objective when it was met, and of an open one nothing', () => {
		expect(linesOf({}, 'objective')[0]).toMatchObject({ points: 90, at: expect.any(Number) });
		expect(linesOf({ steps: 1 }, 'objective')[0]).toStrictEqual({
			kind: 'objective',
			id: 'jun',
			title: 'There is a user for Jun',
			possible: 90,
			points: 0
		});
	});

	test('says which help was taken for what, and what it cost', () => {
		expect(linesOf({ hints: [['jun', 'where']] }, 'hint')).toEqual([
			{
				kind: 'hint',
				id: 'jun/where',
				title: 'Hint 2 of 3 for “There is a user for Jun”',
				points: -4,
				at: 120_000
			}
		]);
	});

	test('takes for help no more than its objective gives', () => {
		const hints = rungs.map((rung) => ['jun', rung] as const);
		const lines = linesOf({ points: 10, hints: hints.map(([id, rung]) => [id, rung]) }, 'hint');
		expect(lines.map(({ points }) => points)).toEqual([-2, -4, -4]);
	});

	test.each<[string, Played]>([
		['while the objective is open', { steps: 1, hints: [['jun', 'how']] }],
		['where there is no such objective any more', { hints: [['june', 'how']] }]
	])('takes nothing for help %s', (_, played) => {
		expect(linesOf(played, 'hint').map(({ points }) => points)).toEqual([0]);
	});
	test('names help for an objective that is no more by its id', () => {
		expect(linesOf({ hints: [['june', 'how']] }, 'hint')[0]?.title).toBe('Hint 3 of 3 for “june”');
	});

	test('counts an objective of one point as met', () => {
		expect(sheet({ points: 1 })).toMatchObject({ score: 11, possible: 11, allMet: true });
		expect(sheet({ points: 1, steps: 1 })).toMatchObject({ allMet: false });
	});
});

describe('a deduction for each action by which a bound is exceeded', () => {
	const actions = ['iam:CreateUser', 'iam:DeleteUser', 'iam:CreateGroup', 'iam:DeleteGroup'];
	const withEach = (points: number) => ({
		...scenario,
		scoring: {
			...scenario.scoring,
			deductions: [
				{
					id: 'beyond',
					title: 'More is allowed than the work needs',
					reason: 'It shows when a password is stolen.',
					points,
					each: 3,
					when: checkFrom({ kind: 'not', of: { kind: 'bound', of: 'user/priya', within, actions } })
				}
			]
		}
	});
	const within = {
		Version: '2012-10-17',
		Statement: [{ Effect: 'Allow', Action: 'iam:*User', Resource: '*' }]
	};
	const lost = (points: number, steps: number) =>
		scoreSheet(playScript(withEach(points), solution.slice(0, steps)).snapshot).lines.find(
			({ kind }) => kind === 'deduction'
		)?.points;

	test.each([
		['takes that for each of them', 15, 2, -6],
		['takes its points at most', 5, 2, -5],
		['takes nothing within the bound', 15, solution.length, 0]
	])('%s', (_, points, steps, expected) => {
		expect(lost(points, steps)).toBe(expected);
	});
});

import { describe, expect, test } from 'vitest';
import { rowsOf as cellsOf } from '../../study/exchange/csv-cells';
import type { ClassGraded } from '../grade/grade-class';
import type { Graded, GradedTry } from '../grade/graded';
import type { Pack } from '../pack/pack';
import { gradebookCsv } from './csv';
import { makeFeedback, readFeedback, writeFeedback } from './feedback';
import { rowsOf, sortedRows, type SortedBy } from './row';
import { whereStuck } from './stuck';

const minute = 60_000;
const pack: Pack = {
	...{ id: 'p', title: 'First week', words: '', made: 0 },
	items: [
		{ kind: 'scenario', id: 's', scenario: '01-lock-down-root', variant: 'own' },
		{ kind: 'questions', id: 'q', questions: ['evaluation/a', 'evaluation/b'] }
	],
	rules: { hints: true, passing: 60 },
	learners: { kind: 'codes', checks: ['K7M4'] }
};

function tryOf(
	points: number,
	met: readonly (number | undefined)[],
	more: Partial<GradedTry> = {}
) {
	return {
		...{ attempt: 'a', started: 0, finished: true, points, stars: 1, elapsed: 30 * minute },
		...{ calls: 20, hints: 0, mistakes: [] },
		objectives: met.map((took, at) => ({
			...{ id: `o${at}`, possible: 50, hints: at, turns: at === 1 ? ['Set by root.'] : [] },
			...(took === undefined ? { points: 0 } : { points: 50, at: took, took })
		})),
		...more
	} satisfies GradedTry;
}

function gradedOf(
	learner: string,
	best: GradedTry | undefined,
	more: Partial<Graded> = {}
): Graded {
	const points = best?.points ?? 0;
	return {
		...{ learner, made: 1, version: '0.1.0', fingerprint: learner, flags: [], prints: [] },
		items: [
			{ kind: 'scenario', id: 's', points, possible: 100, begun: ['a'], ...(best && { best }) },
			{
				...{ kind: 'questions', id: 'q', points: 5, possible: 10, took: 2 * minute },
				answers: [
					{ question: 'evaluation/a', chosen: ['a'], right: true, beliefs: [] },
					{ question: 'evaluation/b', chosen: [], right: false, beliefs: [] }
				]
			}
		],
		...{ points: points + 5, possible: 110, passed: points > 60 },
		...more
	};
}

const mistake = { title: 'Root keeps its key', belief: 'root-needs-keys' };
const handIns = [
	gradedOf('K1', tryOf(100, [minute, 3 * minute])),
	gradedOf('K2', tryOf(50, [2 * minute, undefined], { mistakes: [mistake] })),
	gradedOf('K4', tryOf(50, [9 * minute, undefined], { stars: 0, mistakes: [mistake] }), {
		flags: [{ kind: 'late', due: '2026-12-01' }]
	})
];
const graded: ClassGraded = {
	...{ handIns, replaced: [], repeated: new Map(), borrowed: [], rewritten: [] },
	pairs: [{ a: 'K1', b: 'K2', item: 's', likeness: 0.9, steps: 20 }]
};
const roster = [
	{ code: 'K1', name: 'Robin Hale' },
	{ code: 'K2', name: 'Ana Petrov' },
	{ code: 'K3', name: 'Marta Silva' }
];
const marks = [
	{ learner: 'K2', item: 's', comment: 'You told me why.', points: 70 },
	{ learner: 'K2', comment: 'Well asked.' },
	{ learner: 'K3', item: 'q', comment: '' }
];
const rows = rowsOf(pack, graded, roster, marks, new Map([['s', 100]]));

test('of a class that was opened to all, whoever has handed in keeps the name of the list, and nobody is waited for', () => {
	const open = rowsOf({ ...pack, learners: { kind: 'open' } }, graded, roster, []);
	expect(open.map(({ name }) => name)).toEqual(['Robin Hale', 'Ana Petrov', 'K4']);
});

describe('the gradebook', () => {
	test('has everybody of the class in its order, and then who is of no class', () => {
		expect(rows.map(({ name, points, possible }) => [name, points, possible])).toEqual([
			['Robin Hale', 105, 110],
			['Ana Petrov', 75, 110],
			['Marta Silva', undefined, 100],
			['K4', 55, 110]
		]);
	});

	test('counts what the teacher gave in place of what it came to, and says both', () => {
		const [cell] = rows[1]?.cells ?? [];
		expect(cell).toMatchObject({ points: 70, byHand: true, comment: 'You told me why.' });
		expect(cell?.graded?.points).toBe(50);
		expect(rows[1]).toMatchObject({ comment: 'Well asked.', passed: true, percent: 68 });
		expect(rows[3]).toMatchObject({ passed: false, percent: 50 });
	});

	test('counts flags, and a pair for both of it', () => {
		expect(rows.map(({ flags }) => flags)).toEqual([1, 1, 0, 1]);
	});

	test.each<[SortedBy, 'up' | 'down', string]>([
		['name', 'up', 'Ana Petrov, K4, Marta Silva, Robin Hale'],
		['points', 'down', 'Robin Hale, Ana Petrov, K4, Marta Silva'],
		['points', 'up', 'K4, Ana Petrov, Robin Hale, Marta Silva'],
		['stars', 'down', 'Ana Petrov, Robin Hale, K4, Marta Silva'],
		[{ item: 's' }, 'up', 'K4, Ana Petrov, Robin Hale, Marta Silva']
	])('is sorted by %s %s, with who has handed in nothing at the end', (by, direction, names) => {
		const sorted = sortedRows(rows, by, direction);
		expect(sorted.map(({ name }) => name).join(', ')).toBe(names);
	});
});

describe('the gradebook as CSV', () => {
	const titles = new Map([['s', 'Lock down the root user']]);
	const identities = new Map([['K1', { email: 'robin@example.org', username: 'rhale', id: '17' }]]);
	const read = (preset: Parameters<typeof gradebookCsv>[0], of = rows) => {
		const read = cellsOf(gradebookCsv(preset, pack, of, titles, identities));
		if (!read.ok) throw new Error(read.error);
		return read.value.map(({ cells }) => cells);
	};

	test('for a spreadsheet has all of it', () => {
		const [head, robin, , marta, k4] = read('plain');
		expect(head?.slice(11)).toEqual(['Lock down the root user', 'q', 'Flags', 'Comment']);
		expect(robin?.slice(0, 13)).toEqual(
			'Robin Hale,K1,105,110,95,yes,1,32,20,0,1,100,5'.split(',')
		);
		expect(marta?.slice(0, 7)).toEqual(['Marta Silva', 'K3', '', '100', '', '', '']);
		expect(k4?.[13]).toMatch(/after 2026-12-01/);
	});

	test.each([
		[
			'moodle',
			'Username,ID number,Email address,Name,First week,Feedback',
			'rhale,17,robin@example.org,Robin Hale,105,'
		],
		['blackboard', 'Username,Student ID,Name,First week', 'rhale,17,Robin Hale,105']
	] as const)(
		'for %s names learners as it does, and only who has points',
		(preset, head, robin) => {
			const [first, second, ...rest] = read(preset);
			expect([first?.join(), second?.join()]).toEqual([head, robin]);
			expect(rest).toHaveLength(2);
		}
	);

	test('for Canvas says what can be had in the second row', () => {
		const [head, possible, robin] = read('canvas');
		expect(head?.join()).toBe('Student,ID,SIS User ID,SIS Login ID,Section,First week');
		expect(possible?.join()).toBe('    Points Possible,,,,,110');
		expect(robin?.join()).toBe('Robin Hale,,17,rhale,,105');
	});

	test('is no formula, whatever somebody calls themselves', () => {
		const [row] = rows;
		if (!row) throw new Error('There are rows');
		const evil = [{ ...row, name: '=HYPERLINK("x")', comment: '@x' }];
		expect(read('plain', evil)[1]?.[0]).toBe(`'=HYPERLINK("x")`);
		expect(gradebookCsv('plain', pack, evil, titles)).toContain(`"'=HYPERLINK(""x"")"`);
	});
});

describe('where the class is stuck', () => {
	const stuck = whereStuck(graded, 's');
	test('is told by objective: who is open, the middle time, help and wrong turns', () => {
		expect(stuck).toMatchObject({ begun: 3, allMet: 1 });
		expect(stuck.objectives).toEqual([
			{ id: 'o0', open: 0, met: 3, helped: 0, median: 2 * minute, turns: [] },
			{
				...{ id: 'o1', open: 2, met: 1, helped: 3, median: 3 * minute },
				turns: [{ say: 'Set by root.', learners: 3 }]
			}
		]);
	});

	test('is told by typical mistakes, with what one believes who makes them', () => {
		expect(stuck.mistakes).toEqual([{ ...mistake, learners: 2 }]);
	});

	test('names nobody', () => {
		for (const { code } of roster) expect(JSON.stringify(stuck)).not.toContain(code);
	});

	test('of what nobody has begun is nothing', () => {
		expect(whereStuck(graded, 'q')).toMatchObject({ begun: 0, objectives: [], mistakes: [] });
	});
});

describe('feedback', () => {
	const [, ana] = rows;
	if (!ana) throw new Error('Ana is in the class');
	const feedback = makeFeedback(pack, ana, 99);
	test('is read as it was written, and says what was right and met', () => {
		expect(readFeedback(writeFeedback(feedback))).toEqual({ ok: true, value: feedback });
		expect(feedback).toMatchObject({
			...{ learner: 'K2', points: 75, comment: 'Well asked.' },
			items: [
				{ points: 70, byHand: true, objectives: [{ met: true }, { met: false }] },
				{ answers: [{ right: true }, { right: false }] }
			]
		});
	});

	test('has nothing of anybody else, nor what the teacher calls them', () => {
		for (const word of ['K1', 'Robin', 'Petrov', 'likeness'])
			expect(writeFeedback(feedback)).not.toContain(word);
	});

	test('that was changed is refused', () => {
		const better = writeFeedback(feedback).replace('"points": 75', '"points": 105');
		expect(readFeedback(better)).toMatchObject({ ok: false, error: { reason: 'damaged' } });
	});
});

import { expect, test } from 'vitest';
import type { Item } from '../items/item';
import { standings } from '../folds';
import { inOrder } from '../log';
import { isStudyEntry } from '../log-schema';
import { linesAtEnd } from './count';
import { rangeOf, readingOf } from './range';
import { reportOf } from './report';
import { after, began, chose, items, minute, sat } from './sitting.fixture';
import { sittingIn } from './sitting';

const end = began + 9 * minute;
const log = inOrder([
	sat('exam'),
	chose(1, 'boundaries/a', 'a'),
	chose(2, 'groups/b', 'c'),
	chose(3, 'organizations/c', 'c'),
	after(9, { kind: 'ended' })
]);

function ended(bank: ReadonlyMap<string, Item> = items) {
	const sitting = sittingIn(log, 's');
	if (!sitting) throw new Error('there is no sitting');
	const counted = linesAtEnd(sitting, bank, end, log);
	return { sitting, counted, whole: inOrder([...log, ...counted]) };
}

test('whole answers are counted once, and one of two that are to be chosen is no answer', () => {
	const { sitting, counted, whole } = ended();
	expect(counted).toMatchObject([
		{ id: 's.1', question: 'boundaries/a', right: true, beliefs: [], mode: 'exam', time: end },
		{ id: 's.2', question: 'groups/b', right: false, beliefs: ['takes-c'], sitting: 's' }
	]);
	expect(linesAtEnd(sitting, items, end, whole)).toEqual([]);
	expect([...standings(whole)]).toEqual([
		['boundaries', { answered: 1, right: 1 }],
		['groups', { answered: 1, right: 0 }]
	]);
});

test('one whose time was up while nobody looked is ended by whoever opens it', () => {
	const open = log.filter(({ kind }) => kind !== 'ended');
	const sitting = sittingIn(open, 's');
	if (!sitting) throw new Error('there is no sitting');
	const lines = linesAtEnd(sitting, items, began + 10 * minute, open);
	expect(lines.map(({ id }) => id)).toEqual(['s.0', 's.1', 's.2']);
	const whole = inOrder([...open, ...lines]);
	expect(sittingIn(whole, 's')?.ended).toBe(began + 10 * minute);
	expect(sittingIn(whole, 's')?.given.size).toBe(3);
});

test('all lines of a sitting are such as the log takes', () => {
	expect(
		[...ended().whole, after(1, { kind: 'paused', paused: true })].filter(isStudyEntry)
	).toEqual([...ended().whole, after(1, { kind: 'paused', paused: true })]);
	expect(isStudyEntry({ ...sat('exam'), minutes: 0 })).toBe(false);
	expect(isStudyEntry({ ...sat('exam'), mode: 'review' })).toBe(false);
	expect(isStudyEntry({ ...chose(1, 'groups/b', 'a'), more: 1 })).toBe(false);
});

test('the report’s sums are the whole, by domain, task and topic, and open is wrong', () => {
	const { sitting, whole } = ended();
	const report = reportOf(sitting, whole);
	expect(report).toMatchObject({ asked: 3, right: 1 });
	expect([...report.domains]).toEqual([
		[4, { asked: 2, right: 1 }],
		[6, { asked: 1, right: 0 }]
	]);
	expect([...report.tasks.keys()]).toEqual(['4.2', '6.1']);
	for (const part of [report.domains, report.tasks, report.topics]) {
		const all = [...part.values()];
		expect(all.reduce((sum, { asked }) => sum + asked, 0)).toBe(report.asked);
		expect(all.reduce((sum, { right }) => sum + right, 0)).toBe(report.right);
	}
	expect([...report.beliefs]).toEqual([['takes-c', [2]]]);
	expect(report.questions.map(({ answer }) => answer?.right)).toEqual([true, false, undefined]);
});

test('a key that is changed afterwards changes no result', () => {
	const { sitting, whole } = ended();
	expect(reportOf(sitting, whole).right).toBe(1);
	expect(linesAtEnd(sitting, new Map(), end, whole)).toEqual([]);
});

test('of few questions the range is wide, and is told in words', () => {
	expect(rangeOf(15, 20)).toEqual({ from: 53, to: 89 });
	expect(rangeOf(0, 20)).toEqual({ from: 0, to: 16 });
	expect(rangeOf(20, 20)).toEqual({ from: 84, to: 100 });
	expect([10, 15, 19].map((right) => readingOf(rangeOf(right, 20)))).toEqual([
		'below',
		'near',
		'above'
	]);
});

import { expect, test } from 'vitest';
import type { QuestionAnswered } from '../../study/log';
import type { Pack } from '../pack/pack';
import { seedFor } from '../pack/seed';
import { verdictOf } from './report';
import { nextEnd, reportOf, type Done, type Try } from './report-of';

const pack: Pack = {
	...{ id: 'p1', title: 'Week 3', words: '', made: 1 },
	items: [
		{ kind: 'scenario', id: 's', scenario: '01-lock-down-root', variant: 'own' },
		{ kind: 'questions', id: 'q', questions: ['groups/a', 'groups/b'] },
		{ kind: 'chapter', id: 'c', chapter: '01-why' }
	],
	rules: { hints: true, passing: 60 },
	learners: { kind: 'open' }
};
const seed = pack.items[0] ? seedFor(pack, pack.items[0], 'Jun') : '';
const tried = (id: string, score: number, phase: 'debrief' | 'playing' = 'debrief'): Try => ({
	attempt: { id, scenario: '01-lock-down-root', fingerprint: 'f', seed, started: 1000 },
	...{ last: 61_000, outcome: { phase, score, objectivesMet: 3 } }
});
const answer = (id: string, question: string, right: boolean, time = 1): QuestionAnswered => ({
	...{ kind: 'answered', id, question, right, time, chosen: ['a'], beliefs: [], took: 5 },
	...{ mode: 'practice', pack: 'p1', item: 'q' }
});
const report = (done: Partial<Done>) =>
	reportOf(pack, 'Jun', {
		...{ tries: [], study: [], best: {}, now: 0, questions: [], titleOf: ({ id }) => id },
		...done
	});

test('items weigh as in the gradebook: 100 for the scenario, 5 for a question and a chapter', () => {
	const all = report({
		tries: [tried('a', 40), tried('b', 80)],
		study: [
			answer('1', 'groups/a', true),
			answer('2', 'groups/b', false),
			{ kind: 'read', id: '3', time: 2, chapter: '01-why', pack: 'p1', item: 'c' }
		]
	});
	expect(all.score).toBeCloseTo(((80 + 5 + 5) / 115) * 100);
	expect(all.done).toBe(true);
	expect(verdictOf(all)).toBe('passed');
	expect(all.events.map(({ id }) => id)).toEqual(['1', '2', '3', 'a', 'b']);
});

test('only the first answer counts, and an attempt of another seed does not', () => {
	const strange = { ...tried('x', 100), attempt: { ...tried('x', 100).attempt, seed: 'other' } };
	const some = report({
		tries: [strange, tried('a', 90, 'playing')],
		study: [answer('1', 'groups/a', false, 1), answer('2', 'groups/a', true, 2)]
	});
	expect(some.items).toMatchObject([
		{ id: 's', state: 'begun' },
		{ id: 'q', score: 0, state: 'begun' },
		{ id: 'c', state: 'untouched' }
	]);
	expect(some.score).toBe(0);
});

test('points from another browser are kept, until they are beaten', () => {
	expect(report({ best: { s: 70 } }).items[0]).toMatchObject({ score: 70, state: 'done' });
	expect(report({ best: { s: 70 }, tries: [tried('a', 90)] }).items[0]?.score).toBe(90);
});

const exam = { kind: 'exam', id: 'e', topics: ['groups'], count: 2, minutes: 1 } as const;
const began = { kind: 'began', id: 'b', time: 0, pack: 'p1', item: 'e' } as const;
const examAt = (now: number, study: Done['study']) =>
	reportOf({ ...pack, items: [exam] }, 'Jun', {
		...{ tries: [], best: {}, questions: ['groups/a', 'groups/b'], titleOf: () => '' },
		...{ study, now }
	});

test('an answer after the time of an exam gives no points, and is told of all the same', () => {
	const told = examAt(90_000, [
		began,
		{ ...answer('1', 'groups/a', true, 10_000), item: 'e' },
		{ ...answer('2', 'groups/b', true, 90_000), item: 'e' }
	]);
	expect(told.score).toBe(50);
	expect(told.events.map(({ id }) => id)).toEqual(['1', '2']);
});

test.for([
	['begun while its time runs', 59_000, [began], { state: 'begun', score: 0 }],
	['done when its time is up, with what was answered by then', 61_000, [began], { state: 'done' }],
	['untouched before it is begun, however late it is', 99_000, [], { state: 'untouched' }]
] as const)('an exam is %s', ([, now, study, expected]) => {
	expect(examAt(now, study).items).toMatchObject([expected]);
});

test('an exam of which no question is left is untouched, and makes no points of nothing', () => {
	const none = reportOf({ ...pack, items: [exam] }, 'Jun', {
		...{ tries: [], best: {}, questions: [], titleOf: () => '', study: [began], now: 90_000 }
	});
	expect(none).toMatchObject({ score: 0, items: [{ state: 'untouched' }] });
	expect(none.items[0]?.score).toBeUndefined();
});

test('what ends next is the exam whose time runs and ends first', () => {
	const longer = { ...exam, id: 'f', minutes: 5 };
	const both = { ...pack, items: [exam, longer] };
	const study = [began, { ...began, id: 'c', time: 10_000, item: 'f' }];
	const at = [0, 59_999, 60_000, 309_999, 310_000].map((now) => nextEnd(both, { study, now }));
	expect(at).toEqual([60_000, 60_000, 310_000, 310_000, undefined]);
	expect(nextEnd(both, { study: [{ ...began, pack: 'other' }], now: 0 })).toBeUndefined();
});

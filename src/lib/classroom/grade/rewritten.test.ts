import { expect, test } from 'vitest';
import type { Graded, GradedItem } from './graded';
import { rewrittenIn } from './rewritten';

const of = (items: readonly GradedItem[], tries: readonly string[] = []): Graded => ({
	...{ learner: 'Ana', made: 1, version: '0.1.0', fingerprint: 'f', items, flags: [] },
	...{ points: 0, possible: 0, passed: false },
	prints: tries.map((attempt) => ({ item: 's', attempt, steps: [] }))
});
const scenario: GradedItem = { kind: 'scenario', id: 's', points: 0, possible: 100, tries: 1 };
const chapter = (read?: number): GradedItem => ({
	...{ kind: 'chapter', id: 'c', points: 0, possible: 5 },
	...(read !== undefined && { read })
});
const answers = (...chosen: readonly (readonly string[])[]): GradedItem => ({
	...{ kind: 'questions', id: 'q', points: 0, possible: 10, took: 0 },
	answers: chosen.map((each, at) => ({
		...{ question: `evaluation/${at}`, chosen: each, right: false, beliefs: [] }
	}))
});
const itemsOf = (newer: Graded, ...older: readonly Graded[]) =>
	rewrittenIn(newer, older).map(({ item }) => item);

test('what was added contradicts nothing', () => {
	const newer = of([scenario, chapter(1), answers(['a'], ['b'])], ['t1', 't2']);
	const older = of([scenario, chapter(), answers(['a'], [])], ['t1']);
	expect(itemsOf(newer, older, of([]))).toEqual([]);
});

test('a first answer stays the first, a chapter stays read, and a try stays begun', () => {
	const older = of([scenario, chapter(1), answers(['a'], ['b'])], ['t1', 't2']);
	expect(itemsOf(of([scenario, chapter(1), answers(['c'], ['b'])], ['t1', 't2']), older)).toEqual([
		'q'
	]);
	expect(itemsOf(of([scenario, chapter(1), answers([], ['b'])], ['t1', 't2']), older)).toEqual([
		'q'
	]);
	expect(itemsOf(of([scenario, chapter(), answers(['a'], ['b'])], ['t2']), older)).toEqual([
		's',
		'c'
	]);
});

test('what the newer file cannot tell of is no contradiction', () => {
	const older = of([scenario, answers(['a'], ['b'])], ['t1']);
	const shorter = answers(['a']);
	expect(itemsOf(of([scenario, shorter], ['t1']), older), 'no longer asked').toEqual([]);
	expect(itemsOf(of([scenario, answers(['a'], ['b'])]), older), 'not played again').toEqual([]);
});

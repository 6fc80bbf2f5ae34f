import { expect, test } from 'vitest';
import type { Graded, GradedItem } from './graded';
import { rewrittenIn } from './rewritten';

const of = (items: readonly GradedItem[]): Graded => ({
	...{ learner: 'Ana', made: 1, version: '0.1.0', fingerprint: 'f', items, flags: [] },
	...{ points: 0, possible: 0, passed: false },
	prints: []
});
const scenario = (...begun: readonly string[]): GradedItem => ({
	...{ kind: 'scenario', id: 's', points: 0, possible: 100, begun }
});
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
	const newer = of([scenario('t1', 't2'), chapter(1), answers(['a'], ['b'])]);
	const older = of([scenario('t1'), chapter(), answers(['a'], [])]);
	expect(itemsOf(newer, older, of([]))).toEqual([]);
});

test('a first answer stays the first, a chapter stays read, and a try stays begun', () => {
	const both = scenario('t1', 't2');
	const older = of([both, chapter(1), answers(['a'], ['b'])]);
	expect(itemsOf(of([both, chapter(1), answers(['c'], ['b'])]), older)).toEqual(['q']);
	expect(itemsOf(of([both, chapter(1), answers([], ['b'])]), older)).toEqual(['q']);
	const less = of([scenario('t2'), chapter(), answers(['a'], ['b'])]);
	expect(itemsOf(less, older)).toEqual(['s', 'c']);
});

test('what the newer file is not asked any more is no contradiction', () => {
	const older = of([scenario('t1'), answers(['a'], ['b'])]);
	expect(itemsOf(of([scenario('t1'), answers(['a'])]), older)).toEqual([]);
});

import { expect, test } from 'vitest';
import type { StudyEntry } from './log';
import { strength, strengths } from './strength';

test('two of two say little, and twenty of twenty much', () => {
	const [few, many] = [strength(2, 2), strength(20, 20)];
	expect(few.low).toBeCloseTo(0.464, 3); // the tenth root: a share s of Beta(3, 1) lies under s³
	expect(many.low).toBeCloseTo(0.1 ** (1 / 21), 3);
	expect(many.about).toBeGreaterThan(few.about);
	expect(few.high).toBeCloseTo(0.9 ** (1 / 3), 3);
});

test('as many right as wrong lies around the middle, closer with more of them', () => {
	for (const asked of [2, 8, 60]) {
		const { low, about, high } = strength(asked / 2, asked);
		expect(about).toBe(0.5);
		expect(low + high).toBeCloseTo(1, 6);
	}
	expect(strength(30, 60).low).toBeGreaterThan(strength(4, 8).low);
});

test('a topic has its questions and its beliefs, each as it was answered last', () => {
	const answer = (id: string, time: number, right: boolean): StudyEntry => ({
		...{ id, time, kind: 'answered', question: 'groups/a', right },
		...{ chosen: [], beliefs: [], took: 1, mode: 'practice' }
	});
	const log: StudyEntry[] = [
		answer('a', 1, false),
		answer('b', 2, true),
		{ id: 'c', time: 3, kind: 'guessed', belief: 'groups-nest', held: true },
		{ id: 'd', time: 4, kind: 'guessed', belief: 'no-longer-there', held: true }
	];
	const of = strengths(log, (belief) => (belief === 'groups-nest' ? 'groups' : undefined));
	expect([...of.keys()]).toEqual(['groups']);
	expect(of.get('groups')).toMatchObject({ asked: 2, right: 1, about: 0.5 });
});

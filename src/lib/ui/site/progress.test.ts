import { expect, test } from 'vitest';
import type { Entry } from '$lib/scenario/log';
import type { Outcome, Summary } from '$lib/storage/store';
import { playingTime } from './playing-time';
import { latestTouched, reachedIn } from './progress';

function attempt(id: string, last: number, outcome?: Partial<Outcome>): Summary {
	return {
		attempt: { id, scenario: 'root', fingerprint: '', seed: '', started: 0 },
		entries: 1,
		last,
		...(outcome && { outcome: { phase: 'playing', updated: last, ...outcome } })
	};
}

test('the best result is the highest score among those that were finished', () => {
	const { best } = reachedIn('root', [
		attempt('a', 1, { phase: 'debrief', score: 70, stars: 1 }),
		attempt('b', 2, { phase: 'debrief', score: 94, stars: 2 }),
		attempt('c', 3, { phase: 'givenUp', score: 99, stars: 3 })
	]);
	expect(best).toEqual({ attempt: 'b', score: 94, stars: 2 });
});

test('one goes on with the attempt that was touched last', () => {
	const summaries = [attempt('a', 5), attempt('b', 9, {}), attempt('c', 20, { phase: 'debrief' })];
	expect(reachedIn('root', summaries).open?.attempt.id).toBe('b');
	expect(latestTouched(summaries).map(({ attempt }) => attempt.id)).toEqual(['c', 'b', 'a']);
});

test('attempts at other scenarios do not count', () => {
	expect(reachedIn('policies', [attempt('a', 1, { phase: 'debrief', score: 70 })])).toEqual({});
});

test('playing time leaves out pauses', () => {
	const log: readonly Entry[] = [
		{ type: 'begin', time: 0 },
		{ type: 'pause', time: 60_000 },
		{ type: 'resume', time: 600_000 },
		{ type: 'finish', time: 630_000 }
	];
	expect(playingTime(log)).toBe(90_000);
});

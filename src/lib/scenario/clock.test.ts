import fc from 'fast-check';
import { expect, test } from 'vitest';
import { elapsedAt, passBy, skip, stopped, tick, type Clock } from './clock';
import { longestPause, longestSkip } from './log';

const begun = tick(stopped, 1_000_000, true);

const move = fc.oneof(
	fc.record({ kind: fc.constant('tick' as const), time: fc.nat(2_000_000) }),
	fc.record({ kind: fc.constant('passBy' as const), time: fc.nat(2_000_000) }),
	fc.record({
		kind: fc.constant('skip' as const),
		time: fc.nat(2_000_000),
		skipped: fc.nat(longestSkip)
	})
);

function moved(clock: Clock, each: typeof move extends fc.Arbitrary<infer M> ? M : never): Clock {
	switch (each.kind) {
		case 'tick':
			return tick(clock, each.time);
		case 'passBy':
			return passBy(clock, each.time);
		case 'skip':
			return skip(clock, each);
	}
}

test('where a log’s times run back, playing time does not, and none of it counts twice', () => {
	fc.assert(
		fc.property(fc.array(move, { maxLength: 12 }), (moves) => {
			let clock = begun;
			for (const each of moves) {
				const after = moved(clock, each);
				expect(after.elapsed).toBeGreaterThanOrEqual(clock.elapsed);
				expect(after.latest).toBeGreaterThanOrEqual(clock.latest);
				clock = after;
			}
			expect(clock.elapsed).toBeLessThanOrEqual(clock.latest - begun.latest);
		})
	);
});

test('an hour without any entry counts as five minutes', () => {
	expect(elapsedAt(begun, begun.latest + 60 * 60_000)).toBe(longestPause);
});

test('time that was skipped, or passed by, is not played', () => {
	expect(skip(begun, { time: begun.latest + 20_000, skipped: 20_000 }).elapsed).toBe(0);
	expect(passBy(begun, begun.latest + 20_000).elapsed).toBe(0);
});

test('while the clock stands nothing is played', () => {
	const paused = tick(begun, begun.latest + 5000, false);
	expect(elapsedAt(paused, paused.latest + 60_000)).toBe(5000);
});

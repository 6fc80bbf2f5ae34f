import fc from 'fast-check';
import { expect, test } from 'vitest';
import { OnwardTime } from './onward-time';

test('time never runs back, whatever the clock does', () => {
	fc.assert(
		fc.property(fc.array(fc.nat(100_000)), fc.nat(100_000), (clocks, happened) => {
			const time = new OnwardTime();
			const times = clocks.map((clock) => time.at(clock, happened));
			expect(times).toEqual(times.toSorted((a, b) => a - b));
			expect(Math.min(...times, happened)).toBe(happened);
		})
	);
});

test('where a clock was set back, time goes on at its pace, and follows it once it has caught up', () => {
	const time = new OnwardTime();
	expect(time.at(1000, 5000)).toBe(5000);
	expect(time.at(2000, 5000)).toBe(6000);
	expect(time.at(9000, 5000)).toBe(9000);
});

import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { apportion } from './apportion';

test.each([
	[10, [1, 1, 1], [4, 3, 3]],
	[20, [0.5, 1], [7, 13]],
	[30, [20, 14 / 3], [24, 6]],
	[1, [1, 2], [0, 1]],
	[0, [3, 4], [0, 0]]
])('%i by %j', (total, weights, shares) => {
	expect(apportion(total, weights)).toEqual(shares);
});

test('the shares are the whole, and none is off by one or more', () => {
	const weights = fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 8 });
	fc.assert(
		fc.property(fc.integer({ min: 0, max: 200 }), weights, (total, by) => {
			const shares = apportion(total, by);
			const sum = by.reduce((a, b) => a + b, 0);
			expect(shares.reduce((a, b) => a + b, 0)).toBe(total);
			shares.forEach((share, at) =>
				expect(Math.abs(share - (total * (by[at] ?? 0)) / sum)).toBeLessThan(1)
			);
		})
	);
});

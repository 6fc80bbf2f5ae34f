import { expect, test } from 'vitest';
import { scoreThen } from './headline';

test.each([
	[{ score: 100, stars: 3 }, '100 points and three stars'],
	[{ score: 1, stars: 1 }, '1 point and one star'],
	[{ score: 0 }, '0 points and no star'],
	[{}, undefined]
])('%j was %s', (outcome, expected) => {
	expect(scoreThen(outcome)).toBe(expected);
});

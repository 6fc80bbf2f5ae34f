import { expect, test } from 'vitest';
import { shadeOf } from './shade';

test.each([
	[0, 's0'],
	[1.9, 's0'],
	[2, 's1'],
	[4, 's2'],
	[6.9, 's2'],
	[7, 's3'],
	[11, 's4'],
	[600, 's4']
])('an objective that took %d minutes is as dark as %s', (minutes, shade) => {
	expect(shadeOf(minutes * 60_000)).toBe(shade);
});

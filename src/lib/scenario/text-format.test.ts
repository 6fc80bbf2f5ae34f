import * as v from 'valibot';
import { expect, test } from 'vitest';
import { dayText } from './text-format';

test.each([
	['2026-11-30', true],
	['2028-02-29', true],
	['2026-02-29', false],
	['2026-02-31', false],
	['2026-2-3', false],
	['soon', false]
])('an author’s day %s is taken: %s', (day, taken) => {
	expect(v.is(dayText('write a day'), day)).toBe(taken);
});

import { expect, test } from 'vitest';
import { isLongerThan, tooDeepAt } from './reading-limits';

test.each([
	['aaaa', 4],
	['éé', 4],
	['€', 3],
	['🗺', 4]
])('%s takes %i bytes', (text, bytes) => {
	expect(isLongerThan(bytes, text)).toBe(false);
	expect(isLongerThan(bytes - 1, text)).toBe(true);
	expect(new TextEncoder().encode(text)).toHaveLength(bytes);
});

test('a hundred levels are read, one more is told by its place, and brackets in strings are none', () => {
	expect(tooDeepAt('['.repeat(100))).toBeUndefined();
	expect(tooDeepAt('['.repeat(101))).toBe(100);
	expect(tooDeepAt(`"${'['.repeat(101)}\\"["`)).toBeUndefined();
	expect(tooDeepAt('[]'.repeat(101))).toBeUndefined();
});

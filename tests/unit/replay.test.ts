import { describe, expect, test } from 'vitest';
import { accountAfter, storedAttempts } from '../replay/scripts';

describe.each(storedAttempts())('$slug, $title', (attempt) => {
	test('gives the same account however often it is replayed', () => {
		expect(accountAfter(attempt)).toBe(accountAfter(attempt));
	});

	test('keeps no password, code, secret or seed in its log', () => {
		expect(attempt.log).not.toMatch(/paper-Harbour|slow-River|SecretAccessKey|Base32StringSeed/);
	});
});

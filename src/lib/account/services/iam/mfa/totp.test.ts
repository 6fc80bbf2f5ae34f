import { expect, test } from 'vitest';
import { codeAt, findCode, findTwoCodes, around, stepAt } from './totp';

/** "12345678901234567890", the seed of RFC 6238, in base32. */
const seed = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

// RFC 6238, appendix B, SHA-1: the last six of the eight digits there.
test.each([
	[59, '287082'],
	[1111111109, '081804'],
	[1111111111, '050471'],
	[1234567890, '005924'],
	[2000000000, '279037'],
	[20000000000, '353130']
])('RFC 6238 at second %d: %s', (second, code) => {
	expect(codeAt(seed, stepAt(second * 1000))).toBe(code);
});

test('a code is found in the step that shows it, within the window and after the last one used', () => {
	const code = codeAt(seed, 100);
	expect(findCode(seed, code, around(100, 1), -1)).toBe(100);
	expect(findCode(seed, code, around(101, 1), 99)).toBe(100);
	expect(findCode(seed, code, around(102, 1), -1)).toBeUndefined();
	expect(findCode(seed, code, around(100, 1), 100)).toBeUndefined();
});

test('two codes are found only if they follow each other in this order', () => {
	const find = (first: number, second: number) =>
		findTwoCodes(
			seed,
			{ AuthenticationCode1: codeAt(seed, first), AuthenticationCode2: codeAt(seed, second) },
			around(100, 2),
			-1
		);
	expect(find(99, 100)).toBe(99);
	expect(find(100, 99)).toBeUndefined();
	expect(find(99, 99)).toBeUndefined();
	expect(find(98, 100)).toBeUndefined();
	expect(find(90, 91)).toBeUndefined();
});

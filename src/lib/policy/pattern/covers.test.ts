import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { covers, overlaps } from './covers';

/** Patterns over two letters and all texts that could tell two of them apart. */
const pattern = fc.string({ unit: fc.constantFrom('a', 'b', '*', '?'), maxLength: 6 });
const texts = [...words(7)];

function* words(length: number): Iterable<string> {
	if (length > 0)
		for (const start of words(length - 1)) yield* ['a', 'b', 'x'].map((l) => start + l);
	yield '';
}

function matches(pattern: string, text: string): boolean {
	if (pattern === '') return text === '';
	const rest = pattern.slice(1);
	if (pattern.startsWith('*')) {
		return matches(rest, text) || (text !== '' && matches(pattern, text.slice(1)));
	}
	return (
		text !== '' && (pattern[0] === '?' || pattern[0] === text[0]) && matches(rest, text.slice(1))
	);
}

describe('covers', () => {
	test.each([
		['iam:*', 'iam:passrole', true],
		['iam:*', 'iam:get*', true],
		['iam:get*', 'iam:*', false],
		['s3:get*', 's3:getobject*', true],
		['s3:*object', 's3:getobject', true],
		['s3:*object', 's3:get*', false],
		['?*', '*a', true],
		['*?', '?*', true],
		['?*', '*', false],
		['*a*', 'a?', true],
		['a*b*c', 'a*c', false],
		['*', '', true],
		['', '*', false]
	])('%s covers %s: %s', (wide, narrow, expected) => {
		expect(covers(wide, narrow)).toBe(expected);
	});

	test('says what trying all texts says', () => {
		fc.assert(
			fc.property(pattern, pattern, (wide, narrow) => {
				const told = texts.every((text) => !matches(narrow, text) || matches(wide, text));
				expect(covers(wide, narrow)).toBe(told);
			}),
			{ numRuns: 300 }
		);
	});

	test('long patterns with many stars come to an end', () => {
		const many = 'a*'.repeat(2_000);
		expect(covers(many, `b${many}`)).toBe(false);
		expect(covers(`*${many}b*`, many)).toBe(false);
		covers(many, `${many}a*`);
	});
});

describe('overlaps', () => {
	test.each([
		['a*', '*b', true],
		['a*', 'b*', false],
		['role/*', 'role/?*', true],
		['', '*', true],
		['', '?', false],
		['bucket', '?*/?*', false],
		['bucket/*', '?*/?*', true]
	])('%s and %s: %s', (one, other, expected) => {
		expect(overlaps(one, other)).toBe(expected);
		expect(overlaps(other, one)).toBe(expected);
	});

	test('says what trying all texts says', () => {
		fc.assert(
			fc.property(pattern, pattern, (one, other) => {
				const told = texts.some((text) => matches(one, text) && matches(other, text));
				// Two patterns of six may have only longer texts in common than were tried.
				if (told) expect(overlaps(one, other)).toBe(true);
				if (!overlaps(one, other)) expect(told).toBe(false);
			}),
			{ numRuns: 300 }
		);
	});
});

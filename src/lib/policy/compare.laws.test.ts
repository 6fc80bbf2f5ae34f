import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compare } from './compare';
import { allows, document, relatives, request, somebody } from './compare/arbitrary.fixture';

describe('for any two policies', () => {
	test('each is within itself', () => {
		fc.assert(
			fc.property(document, (a) => {
				expect(compare([a], [a])).toEqual({ kind: 'within' });
			}),
			{ numRuns: 500 }
		);
	});

	test('a witness is allowed by the one and not by the other, and "within" is never contradicted', () => {
		const count = { excess: 0, within: 0, unknown: 0 };
		fc.assert(
			fc.property(
				document,
				document,
				fc.array(request, { minLength: 60, maxLength: 60 }),
				(a, b, requests) => {
					const result = compare([a], [b]);
					count[result.kind]++;
					if (result.kind === 'excess') {
						const shown = { principal: somebody, ...result.witness };
						expect(allows([a], shown)).toBe(true);
						expect(allows([b], shown)).toBe(false);
					} else if (result.kind === 'within') {
						const against = requests.filter((each) => allows([a], each) && !allows([b], each));
						expect(against).toEqual([]);
					}
				}
			),
			{ numRuns: 2000 }
		);
		expect(count.unknown).toBeLessThan(60);
		expect(count.within).toBeGreaterThan(20);
	});
});

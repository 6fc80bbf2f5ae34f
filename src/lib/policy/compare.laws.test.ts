import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compare } from './compare';
import { allows, document, relatives, request, somebody } from './compare/arbitrary.fixture';

describe('for any two policies', () => {
	test('each is within itself, in whatever order', () => {
		fc.assert(
			fc.property(document, (a) => {
				const turned = { ...a, statements: a.statements.toReversed() };
				expect(compare([a], [a])).toEqual({ kind: 'within' });
				expect(compare([a], [turned])).toEqual({ kind: 'within' });
			}),
			{ numRuns: 60 }
		);
	});

	test('a witness is allowed by the one and not by the other, and "within" is never contradicted', () => {
		const count = { excess: 0, within: 0, unknown: 0 };
		const pairs = fc.oneof(fc.tuple(document, document), relatives);
		const requests = fc.array(request, { minLength: 40, maxLength: 40 });
		fc.assert(
			fc.property(pairs, requests, ([a, b], asked) => {
				const result = compare([a], [b]);
				count[result.kind]++;
				if (result.kind === 'excess') {
					const shown = { principal: somebody, ...result.witness };
					expect(allows([a], shown)).toBe(true);
					expect(allows([b], shown)).toBe(false);
				} else if (result.kind === 'within') {
					const against = asked.filter((each) => allows([a], each) && !allows([b], each));
					expect(against).toEqual([]);
				}
			}),
			{ numRuns: 300 }
		);
		expect(count.within).toBeGreaterThan(50);
		expect(count.excess).toBeGreaterThan(50);
		expect(count.unknown).toBeLessThan(10);
	});

	test('a deny more is never excess, an allow more never a lack', () => {
		fc.assert(
			fc.property(document, document, (a, b) => {
				const withEffect = (effect: string) => ({
					...b,
					statements: b.statements.filter((statement) => statement.effect === effect)
				});
				expect(compare([a, withEffect('Deny')], [a]).kind).toBe('within');
				expect(compare([a], [a, withEffect('Allow')]).kind).toBe('within');
			}),
			{ numRuns: 60 }
		);
	});

	test('what is within something is within all that has it', () => {
		fc.assert(
			fc.property(relatives, relatives, ([a, b], [c]) => {
				const chain = [compare([a], [b]), compare([b], [c])];
				if (chain.every(({ kind }) => kind === 'within')) {
					expect(compare([a], [c]).kind).not.toBe('excess');
				}
			}),
			{ numRuns: 60 }
		);
	});
});

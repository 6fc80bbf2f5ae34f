import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Stopped } from '../../stopped';
import { patternOf, type Pattern } from './pattern';
import type { Spelling } from './read';
import { mostWork } from './search';

const spelled = (text: string, kind: Spelling['kind']): Pattern => {
	const made = patternOf(text, {
		kind,
		escapes: kind === 'perl' ? 'perl' : 'none',
		ignoresCase: false
	});
	if (typeof made === 'string') throw new Error(made);
	return made;
};

/** Patterns that mean in JavaScript what they mean in Perl’s spelling. */
const pattern: fc.Arbitrary<string> = fc.letrec<{ whole: string; row: string; part: string }>(
	(tie) => ({
		part: fc.oneof(
			{ maxDepth: 4, depthIdentifier: 'part' },
			fc.constantFrom('a', 'b', 'c', '.', '[ab]', '[^b]', '^', '$', '\\b', '\\d', '\\w', '\\.'),
			fc
				.tuple(
					tie('part'),
					fc.constantFrom('*', '+', '?', '*?', '+?', '??', '{2}', '{1,2}', '{1,}')
				)
				// Nothing is repeated that takes no character, which JavaScript refuses or does otherwise.
				.map(([part, times]) => `(?:a${part})${times}`),
			tie('whole').map((inside) => `(${inside})`),
			tie('whole').map((inside) => `(?=${inside})`),
			tie('whole').map((inside) => `(?!${inside})`)
		),
		row: fc.array(tie('part'), { maxLength: 4 }).map((parts) => parts.join('')),
		whole: fc.array(tie('row'), { minLength: 1, maxLength: 3 }).map((rows) => rows.join('|'))
	})
).whole;
const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '1', ' ', '.'), maxLength: 12 });

test('in Perl’s spelling, it finds what JavaScript finds, and at the same place', () => {
	fc.assert(
		fc.property(pattern, text, (source, inside) => {
			const found = spelled(source, 'perl').find(inside);
			const known = new RegExp(source, 's').exec(inside);
			expect(found && [found.from, found.groups[0]]).toEqual(
				known ? [known.index, known[0]] : undefined
			);
		}),
		{ numRuns: 2000 }
	);
});

test('an extended one finds what Perl’s does, at the same place, and no less of it', () => {
	const shared = pattern.filter((each) => !/\(\?|\\d/.test(each));
	fc.assert(
		fc.property(shared, text, (source, inside) => {
			const [long, first] = (['extended', 'perl'] as const).map((kind) =>
				spelled(source, kind).find(inside)
			);
			expect(long?.from).toBe(first?.from);
			expect(long?.to ?? 0).toBeGreaterThanOrEqual(first?.to ?? 0);
		}),
		{ numRuns: 2000 }
	);
});

describe('the work grows with the text, however a pattern repeats what repeats', () => {
	test.each([
		'((a+))+b',
		'(a|a)*b',
		'(a*)*b',
		'((a|aa)+)+$b',
		'(a?){30}a{30}b',
		'(.*)(.*)(.*)(.*)(.*)b',
		'(a|b|ab)*c',
		'([a-z]+)*1'
	])('%s', (source) => {
		const took = (length: number) => {
			const looking = spelled(source, 'extended');
			looking.find('a'.repeat(length));
			return looking.work;
		};
		expect(took(2000)).toBeLessThan(2.2 * took(1000));
	});

	test('whatever it is', () => {
		fc.assert(
			fc.property(pattern, (source) => {
				const took = (length: number) => {
					const looking = spelled(source, 'perl');
					looking.find('ab'.repeat(length / 2));
					return looking.work;
				};
				// Where it looks ahead from everywhere, as far as there is.
				expect(took(400)).toBeLessThan(/\(\?[=!]/.test(source) ? 5e6 : 2.2 * took(200) + 100);
			}),
			{ numRuns: 300 }
		);
	});

	test.each([
		['asks for what groups took', '(a*)(a*)(a*)(a*)\\1\\2\\3\\4b', 'extended'],
		['looks ahead from everywhere', '(?:a(?=.*b))*c', 'perl'],
		['looks far behind from everywhere', `(?<=${'.'.repeat(500)}b)a`, 'perl'],
		['has many groups, of which one is asked for', `${'(.*)'.repeat(300)}\\1Z`, 'extended'],
		['would need too much memory', 'a{1,900}b', 'extended']
	] as const)('and where it %s, it ends with a word that says so', (_, source, kind) => {
		expect(() => spelled(source, kind).find('a'.repeat(500_000))).toThrow(Stopped);
	});
});

describe('the work of all searches of a text is bounded', () => {
	test.each(['[0-9].*Z|.', '.{1,100}Z|.', '(.+)Z|.'])('%s', (source) => {
		const looking = spelled(source, 'extended');
		expect(() => [...looking.all('1a'.repeat(100_000))]).toThrow(Stopped);
		expect(looking.work).toBeLessThan(1.01 * mostWork);
	});
	test('and begins anew with the next', () => {
		const looking = spelled('a', 'extended');
		for (let turn = 0; turn < 25; turn++) looking.test('b'.repeat(500_000));
		expect(looking.work).toBeGreaterThan(mostWork);
	});
});

describe('what takes time is counted', () => {
	test('places that are passed over', () => {
		const looking = spelled('Z', 'extended');
		looking.test('a'.repeat(10_000));
		expect(looking.work).toBeGreaterThanOrEqual(10_000);
	});
	test('and it is no more for what groups take than for the same without them', () => {
		const took = (source: string) => {
			const looking = spelled(source, 'extended');
			looking.find('a'.repeat(2000));
			return looking.work;
		};
		expect(took(`${'(.)'.repeat(100)}Z`)).toBeLessThan(3.1 * took(`${'.'.repeat(100)}Z`));
	});
});

test.each([
	['b([ab]?){1,2}', 'ba', 'a'],
	['(a*)*', 'ab', 'a'],
	['(a*)+', 'ab', 'a'],
	['(a?)*b', 'aab', 'a'],
	['(a*)b', 'b', '']
])('a group that may take nothing more keeps what it took: %s in %s', (source, inside, took) => {
	expect(spelled(source, 'extended').find(inside)?.groups[1]).toBe(took);
});

test.each([
	['É', 'é', true],
	['[a-z]', 'K', true],
	['ß', 'SS', false],
	['s', 'ß', false]
])('whatever its case, %s in %s: %s', (source, inside, isThere) => {
	const made = patternOf(source, { kind: 'basic', escapes: 'none', ignoresCase: true });
	expect(typeof made !== 'string' && made.test(inside)).toBe(isThere);
});

describe('what is wrong with a pattern is told in GNU’s words', () => {
	test.each([
		['(a', 'extended', 'Unmatched ( or \\('],
		['\\(a', 'basic', 'Unmatched ( or \\('],
		['a\\)', 'basic', 'Unmatched ) or \\)'],
		['[a', 'basic', 'Unmatched [, [^, [:, [., or [='],
		['[z-a]', 'basic', 'Invalid range end'],
		['[[:digits:]]', 'basic', 'Invalid character class name'],
		['[:digit:]', 'basic', 'character class syntax is [[:space:]], not [:space:]'],
		['a\\{2', 'basic', 'Invalid content of \\{\\}'],
		['a{3,2}', 'extended', 'Invalid content of \\{\\}'],
		['a{9999}{9999}', 'extended', 'Regular expression too big'],
		['*a', 'extended', 'Invalid preceding regular expression'],
		['a^*', 'extended', 'Invalid preceding regular expression'],
		['\\1', 'basic', 'Invalid back reference'],
		['a\\', 'basic', 'Trailing backslash'],
		['\\d', 'extended', '\\d is not there: [0-9] is, and with grep -P it'],
		['(?<=a*)b', 'perl', 'lookbehind assertion is not fixed length'],
		['(?<=a|b(c|de))b', 'perl', 'lookbehind assertion is not fixed length'],
		['a?*', 'perl', 'quantifier does not follow a repeatable item'],
		['a++', 'perl', '++ and its like are not there: one + is']
	] as const)('%s', (source, kind, words) => {
		expect(patternOf(source, { kind, escapes: 'none', ignoresCase: false })).toBe(words);
	});

	test('and nothing that is typed breaks it', () => {
		const typed = fc.string({ unit: fc.constantFrom(...'ab\\()[]{}*+?|^$.,:=-1<>!KdwsI') });
		fc.assert(
			fc.property(typed, fc.constantFrom('basic', 'extended', 'perl'), (source, kind) => {
				const made = patternOf(source, {
					kind,
					escapes: kind === 'perl' ? 'perl' : 'controls',
					ignoresCase: true
				});
				if (typeof made !== 'string') made.find('ab[a]1');
			}),
			{ numRuns: 3000 }
		);
	});
});

import { describe, expect, test } from 'vitest';
import { compare } from './compare';
import { allow, pigeonsAndHoles, policy, type StatementJson } from './compare/policies.fixture';

const bucket = 'arn:aws:s3:::';

function kindOf(a: readonly StatementJson[], b: readonly StatementJson[]) {
	return compare([policy(...a)], [policy(...b)]).kind;
}

describe('policies made to be slow get an answer', () => {
	test('thousands of stars', () => {
		const stars = (letter: string, count: number) =>
			allow('s3:*', bucket + `*${letter}`.repeat(count));
		expect(kindOf([stars('a', 10_000)], [stars('a', 10_000)])).toBe('within');
		expect(kindOf([stars('a', 10_000)], [stars('b', 10_000)])).toBe('excess');
		expect(kindOf([stars('a', 1_000)], [stars('a', 900)])).toBe('within');
		expect(kindOf([stars('a', 900)], [stars('a', 1_000)])).toBe('excess');
	});

	test('stars before many single characters', () => {
		const pattern = (letter: string, count: number) =>
			allow('s3:*', `${bucket}*${letter}${'?'.repeat(count)}`);
		expect(kindOf([pattern('a', 60)], [pattern('b', 60)])).toBe('excess');
		expect(
			kindOf(
				[pattern('a', 60)],
				[...'bcd'].map((letter) => pattern(letter, 59))
			)
		).toBe('excess');
	});

	test('thousands of statements', () => {
		const many = Array.from({ length: 1_000 }, (_, at) =>
			allow(`s3:a${at}*`, `${bucket}b${at}/*`, { StringEquals: { [`k:${at % 50}`]: `v${at}` } })
		);
		expect(kindOf(many, many.toReversed())).toBe('within');
		expect(kindOf(many, many.slice(1))).toBe('excess');
	});

	test('more pigeons than holes, which no search of this kind settles', () => {
		const { pigeons, together } = pigeonsAndHoles(9);
		expect(compare([pigeons], [together])).toEqual({
			kind: 'unknown',
			beyond: [{ reason: 'work', keys: [] }]
		});
	});

	test('variables by the hundred', () => {
		const repeated = (text: string, count: number) => allow('s3:*', bucket + text.repeat(count));
		expect(kindOf([repeated('${a:a}', 500)], [repeated('${a:b}', 500)])).toBe('excess');
		expect(kindOf([repeated('*${a:a}', 100)], [repeated('*${a:a}', 100)])).toBe('within');
	});

	test('keys with names that objects have', () => {
		const condition = { StringEquals: { '__proto__:x': 'a', 'constructor:x': 'a' } };
		expect(kindOf([allow('s3:*', '*', condition)], [allow('s3:Get*')])).toBe('excess');
		expect(({} as Record<string, unknown>)['x']).toBeUndefined();
	});

	test('halves of surrogate pairs', () => {
		const half = allow('s3:*', `${bucket}\ud83d*`);
		expect(kindOf([half], [half])).toBe('within');
		expect(kindOf([allow('s3:*', `${bucket}?`)], [half])).toBe('excess');
	});
});

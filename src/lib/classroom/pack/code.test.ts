import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkFor, learnerIn, makeCodes, readCode } from './code';
import { isPlainName, plainName } from './name';
import { packOfEverything } from './pack.fixture';

/** Bytes that follow from a number, in place of chance. */
function bytesFrom(seed: number) {
	let state = seed;
	return (length: number) =>
		Uint8Array.from({ length }, () => (state = (state * 1103515245 + 12345) % 2147483648) >> 16);
}

const codes = makeCodes(300, bytesFrom(7));

describe('a learner’s code', () => {
	test('is another for each, without vowels, 0 and 1', () => {
		expect(new Set(codes).size).toBe(300);
		for (const code of codes)
			expect(code).toMatch(/^[2-9B-DF-HJ-NP-TV-Z]{3}-[2-9B-DF-HJ-NP-TV-Z]{4}$/);
	});

	test('is taken in small letters, with spaces or without the hyphen', () => {
		const [code = ''] = codes;
		for (const typed of [
			code,
			code.toLowerCase(),
			code.replace('-', ''),
			` ${code.replace('-', ' ')} `
		])
			expect(readCode(typed)).toEqual({ ok: true, value: code });
	});

	test('is refused with any sign mistyped and any two that have changed places', () => {
		const signs = '23456789BCDFGHJKLMNPQRSTVWXYZ';
		for (const code of codes.slice(0, 20)) {
			const bare = code.replace('-', '');
			for (let at = 0; at < bare.length; at++) {
				for (const sign of signs) {
					const typed = bare.slice(0, at) + sign + bare.slice(at + 1);
					expect(readCode(typed).ok).toBe(typed === bare);
				}
				const [a = '', b = ''] = [bare.charAt(at), bare.charAt(at + 1)];
				const swapped = bare.slice(0, at) + b + a + bare.slice(at + 2);
				expect(readCode(swapped).ok).toBe(swapped === bare);
			}
		}
	});

	test.each([
		['K7M-4R', /this has 5/],
		['KOM-4RX2', /“O”/],
		['', /this has 0/]
	])('typed as “%s” is refused with what is wrong', (typed, message) => {
		expect(readCode(typed)).toMatchObject({ ok: false, error: expect.stringMatching(message) });
	});

	test('belongs to its class, and hardly any other does', () => {
		const { id } = packOfEverything;
		const checks = codes.slice(0, 200).map((code) => checkFor(id, code));
		const pack = { ...packOfEverything, learners: { kind: 'codes', checks } } as const;
		for (const code of codes.slice(0, 200)) expect(learnerIn(pack, code).ok).toBe(true);
		expect(codes.slice(200).filter((code) => learnerIn(pack, code).ok)).toEqual([]);
		expect(JSON.stringify(pack)).not.toContain(codes[0]);
	});

	test('is a name where the pack is open to all', () => {
		expect(learnerIn(packOfEverything, '  Ana   Petrov ')).toEqual({
			ok: true,
			value: 'Ana Petrov'
		});
		expect(learnerIn(packOfEverything, '   ').ok).toBe(false);
		expect(learnerIn(packOfEverything, 'a'.repeat(81)).ok).toBe(false);
	});

	test('a name that was typed is plain, and the same when it is typed once more', () => {
		expect(plainName('Ana\n \u202eP\u0007etrov')).toBe('Ana Petrov');
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (typed) => {
				const name = plainName(typed);
				expect(isPlainName(name)).toBe(true);
				expect(plainName(name)).toBe(name);
			})
		);
	});

	test('whatever is typed is a code or is refused', () => {
		fc.assert(
			fc.property(fc.string(), (typed) => {
				const read = readCode(typed);
				if (read.ok) expect(readCode(read.value)).toEqual(read);
			})
		);
	});
});

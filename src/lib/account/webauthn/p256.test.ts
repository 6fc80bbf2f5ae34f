import { p256 } from '@noble/curves/nist.js';
import { sha256 } from '@noble/hashes/sha2.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toNumber } from './bytes';
import { readSignature } from './der';
import { isOnCurve, verifiesOnP256, type Point } from './p256';

/* @noble/curves is the oracle: it is audited, but eleven times as large as what verifying needs. */

const { n } = p256.Point.CURVE();
const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length });

function pair(secret: Uint8Array) {
	const key = p256.getPublicKey(secret, false);
	return { key, point: { x: toNumber(key.slice(1, 33)), y: toNumber(key.slice(33)) } };
}

function ours(point: Point, message: Uint8Array, der: Uint8Array): boolean {
	const numbers = readSignature(der);
	return numbers !== undefined && verifiesOnP256(point, toNumber(sha256(message)), ...numbers);
}

function theirs(key: Uint8Array, message: Uint8Array, der: Uint8Array): boolean {
	try {
		return p256.verify(der, message, key, { lowS: false, format: 'der' });
	} catch {
		return false;
	}
}

const sign = (message: Uint8Array, secret: Uint8Array) =>
	p256.sign(message, secret, { lowS: false, format: 'der' });

test('what a key signed is verified by its public half', () => {
	fc.assert(
		fc.property(bytes(48), fc.uint8Array(), (seed, message) => {
			const secret = p256.utils.randomSecretKey(seed);
			const { point } = pair(secret);
			expect(isOnCurve(point)).toBe(true);
			expect(ours(point, message, sign(message, secret))).toBe(true);
		}),
		{ numRuns: 60 }
	);
});

test('one bit changed anywhere, and it is judged as the oracle judges it', () => {
	const secret = p256.utils.randomSecretKey(new Uint8Array(48).fill(7));
	const { key, point } = pair(secret);
	const message = Uint8Array.of(1, 2, 3);
	const signature = sign(message, secret);
	for (let bit = 0; bit < signature.length * 8; bit += 3) {
		const changed = signature.slice();
		changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
		expect(ours(point, message, changed), `bit ${bit}`).toBe(theirs(key, message, changed));
	}
});

describe('at the edges', () => {
	const point = pair(p256.utils.randomSecretKey(new Uint8Array(48).fill(9))).point;
	const generator = pair(Uint8Array.from({ length: 32 }, (_, at) => (at === 31 ? 1 : 0))).point;

	test.each([
		['r is zero', 0n, 1n],
		['s is zero', 1n, 0n],
		['r is the order', n, 1n],
		['s is the order', 1n, n]
	])('no digest is signed when %s', (_, r, s) => {
		expect(verifiesOnP256(point, 5n, r, s)).toBe(false);
	});

	test('the sum may meet a point doubled, or its mirror image', () => {
		// With the generator as key, u₁ = u₂ doubles it and u₁ = −u₂ gives infinity, which signs nothing.
		const two = p256.Point.BASE.double().toAffine();
		expect(verifiesOnP256(generator, two.x, two.x, two.x)).toBe(true);
		expect(verifiesOnP256(generator, n - 7n, 7n, 7n)).toBe(false);
	});

	test('the other s signs the same', () => {
		const message = Uint8Array.of(4);
		const secret = p256.utils.randomSecretKey(new Uint8Array(48).fill(3));
		const [r, s] = readSignature(sign(message, secret)) ?? [0n, 0n];
		const digest = toNumber(sha256(message));
		expect(verifiesOnP256(pair(secret).point, digest, r, s)).toBe(true);
		expect(verifiesOnP256(pair(secret).point, digest, r, n - s)).toBe(true);
		expect(verifiesOnP256(pair(secret).point, digest, n - r, s)).toBe(false);
	});

	test.each([
		['beside it', { x: point.x, y: point.y + 1n }],
		['the origin', { x: 0n, y: 0n }],
		['beyond the field', { x: point.x + p256.Point.Fp.ORDER, y: point.y }]
	])('a point %s is not on the curve', (_, off) => {
		expect(isOnCurve(off)).toBe(false);
	});
});

describe('a signature in DER', () => {
	const good = [0x30, 6, 2, 1, 5, 2, 1, 7];
	test('is two numbers', () => {
		expect(readSignature(Uint8Array.from(good))).toEqual([5n, 7n]);
	});

	test.each([
		['nothing', []],
		['another type', [0x31, ...good.slice(1)]],
		['more after it', [...good, 0]],
		['a length too long', [0x30, 7, ...good.slice(2)]],
		['a negative number', [0x30, 6, 2, 1, 0x85, 2, 1, 7]],
		['a number padded', [0x30, 7, 2, 2, 0, 5, 2, 1, 7]],
		['an empty number', [0x30, 5, 2, 0, 2, 1, 7]],
		['a number that runs out', [0x30, 6, 2, 9, 5, 2, 1, 7]],
		['one number', [0x30, 3, 2, 1, 5]],
		['a third number', [0x30, 9, 2, 1, 5, 2, 1, 7, 2, 1, 9]]
	])('is not %s', (_, der) => {
		expect(readSignature(Uint8Array.from(der))).toBeUndefined();
	});
});

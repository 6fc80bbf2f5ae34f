import { p256 } from '@noble/curves/nist.js';
import { describe, expect, test } from 'vitest';
import { loadCurve } from './curve';
import { publicKeyOf, verifies, type PublicKey } from './public-key';

await loadCurve();

const secret = p256.utils.randomSecretKey(new Uint8Array(48).fill(7));
const [x, y] = coordinates(p256.getPublicKey(secret, false));
const message = Uint8Array.of(1, 2, 3);

/** A COSE key of type EC2 on P-256 for ES256. */
const cose = (x: Uint8Array, y: Uint8Array) =>
	new Map<number, number | Uint8Array>([
		[1, 2],
		[3, -7],
		[-1, 1],
		[-2, x],
		[-3, y]
	]);

function coordinates(point: Uint8Array): readonly [Uint8Array, Uint8Array] {
	return [point.slice(1, 33), point.slice(33)];
}

function key(): PublicKey {
	const read = publicKeyOf(cose(x, y));
	if (!read) throw new Error('The key of the test is not read');
	return read;
}

test('what a key signed is verified by its public half, with a high s as with a low one', () => {
	for (const lowS of [true, false]) {
		const signature = p256.sign(message, secret, { lowS, format: 'der' });
		expect(verifies(key(), message, signature)).toBe(true);
		expect(verifies(key(), Uint8Array.of(1, 2, 4), signature)).toBe(false);
	}
});

test('one bit changed anywhere in a signature, and it verifies no more', () => {
	const signature = p256.sign(message, secret, { format: 'der' });
	for (let bit = 0; bit < signature.length * 8; bit += 5) {
		const changed = signature.slice();
		changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
		expect(verifies(key(), message, changed), `bit ${bit}`).toBe(false);
	}
});

describe('a key is not taken', () => {
	test.each([
		['beside the curve', x, Uint8Array.from(y, (byte, at) => (at === 31 ? byte ^ 1 : byte))],
		['of zeros', new Uint8Array(32), new Uint8Array(32)],
		['beyond the field', new Uint8Array(32).fill(255), y],
		['of another length', x.slice(1), y]
	])('%s', (_, x, y) => {
		expect(publicKeyOf(cose(x, y))).toBeUndefined();
	});
});

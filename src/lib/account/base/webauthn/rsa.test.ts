import { sha256 } from '@noble/hashes/sha2.js';
import { beforeAll, expect, test } from 'vitest';
import { fromBase64url } from './bytes';
import { isRsaKey, verifiesWithRsa } from './rsa';

/* The platform's own RSA signs; ours must agree with it. */

const algorithm = {
	name: 'RSASSA-PKCS1-v1_5',
	hash: 'SHA-256',
	modulusLength: 2048,
	publicExponent: Uint8Array.of(1, 0, 1)
};
const message = Uint8Array.of(1, 2, 3);
const digest = sha256(message);

let n: Uint8Array;
let e: Uint8Array;
let signature: Uint8Array;

beforeAll(async () => {
	const pair = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
	const jwk = await crypto.subtle.exportKey('jwk', pair.publicKey);
	n = fromBase64url(jwk.n ?? '') ?? new Uint8Array();
	e = fromBase64url(jwk.e ?? '') ?? new Uint8Array();
	signature = new Uint8Array(await crypto.subtle.sign(algorithm.name, pair.privateKey, message));
});

test('what the key signed is verified', () => {
	expect(isRsaKey(n, e)).toBe(true);
	expect(verifiesWithRsa(n, e, digest, signature)).toBe(true);
});

test('another message, another signature or a longer one is not', () => {
	expect(verifiesWithRsa(n, e, sha256(Uint8Array.of(1)), signature)).toBe(false);
	expect(
		verifiesWithRsa(
			n,
			e,
			digest,
			signature.map((byte) => byte ^ 1)
		)
	).toBe(false);
	expect(verifiesWithRsa(n, e, digest, Uint8Array.of(0, ...signature))).toBe(false);
	expect(verifiesWithRsa(n, e, digest, new Uint8Array(256).fill(255))).toBe(false);
});

test('a number that opens to a cube only at its end is no signature', () => {
	const small = Uint8Array.of(3);
	const forged = new Uint8Array(256);
	forged[255] = 2;
	expect(verifiesWithRsa(n, small, digest, forged)).toBe(false);
});

test.each([
	['too short', new Uint8Array(128).fill(255), Uint8Array.of(1, 0, 1)],
	['too long', new Uint8Array(513).fill(255), Uint8Array.of(1, 0, 1)],
	['padded', new Uint8Array(256), Uint8Array.of(1, 0, 1)],
	['with an exponent of 1', new Uint8Array(256).fill(255), Uint8Array.of(1)],
	['with an even exponent', new Uint8Array(256).fill(255), Uint8Array.of(4)],
	['with a huge exponent', new Uint8Array(256).fill(255), new Uint8Array(5).fill(255)]
])('a key %s is not taken', (_, modulus, exponent) => {
	expect(isRsaKey(modulus, exponent)).toBe(false);
});

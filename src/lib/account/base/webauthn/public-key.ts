import { sha256 } from '@noble/hashes/sha2.js';
import { concatBytes } from '@noble/hashes/utils.js';
import { fromBase64url, toBase64url } from './bytes';
import type { Cbor } from './cbor';
import { curve } from './curve';
import { isRsaKey, verifiesWithRsa } from './rsa';

/**
 * The public half of a key, as a JSON Web Key: ES256 is what nearly every authenticator makes, RS256
 * what older Windows Hello makes.
 */
export type PublicKey =
	| { readonly kty: 'EC'; readonly crv: 'P-256'; readonly x: string; readonly y: string }
	| { readonly kty: 'RSA'; readonly n: string; readonly e: string };

/** https://www.iana.org/assignments/cose/cose.xhtml#algorithms */
export const algorithms = { ES256: -7, RS256: -257 } as const;

/** Labels of a COSE key: https://www.rfc-editor.org/rfc/rfc9053#section-7 */
const label = { kty: 1, alg: 3, curve: -1, x: -2, y: -3, n: -1, e: -2 } as const;

/** The key that an authenticator made, if it is of a kind that can be checked here. */
export function publicKeyOf(cose: Cbor): PublicKey | undefined {
	if (!(cose instanceof Map)) return undefined;
	const key: ReadonlyMap<Cbor, Cbor> = cose;
	const algorithm = key.get(label.alg);
	if (algorithm === algorithms.ES256) return ellipticKey(key);
	return algorithm === algorithms.RS256 ? rsaKey(key) : undefined;
}

function ellipticKey(key: ReadonlyMap<Cbor, Cbor>): PublicKey | undefined {
	const x = key.get(label.x);
	const y = key.get(label.y);
	if (key.get(label.kty) !== 2 || key.get(label.curve) !== 1) return undefined;
	if (!(x instanceof Uint8Array && y instanceof Uint8Array)) return undefined;
	if (x.length !== 32 || y.length !== 32) return undefined;
	if (!curve().utils.isValidPublicKey(uncompressed(x, y), false)) return undefined;
	return { kty: 'EC', crv: 'P-256', x: toBase64url(x), y: toBase64url(y) };
}

function rsaKey(key: ReadonlyMap<Cbor, Cbor>): PublicKey | undefined {
	const n = key.get(label.n);
	const e = key.get(label.e);
	if (key.get(label.kty) !== 3) return undefined;
	if (!(n instanceof Uint8Array && e instanceof Uint8Array && isRsaKey(n, e))) return undefined;
	return { kty: 'RSA', n: toBase64url(n), e: toBase64url(e) };
}

/** Whether the key's other half signed this message. */
export function verifies(key: PublicKey, message: Uint8Array, signature: Uint8Array): boolean {
	switch (key.kty) {
		case 'EC':
			return verifiesOnP256(uncompressed(bytesOf(key.x), bytesOf(key.y)), message, signature);
		case 'RSA':
			return verifiesWithRsa(bytesOf(key.n), bytesOf(key.e), sha256(message), signature);
	}
}

/** Authenticators write DER, and either of the two values for s. */
function verifiesOnP256(key: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean {
	const { verify } = curve();
	try {
		return verify(signature, message, key, { lowS: false, format: 'der' });
	} catch {
		return false; // what is no signature at all is thrown at us
	}
}

/** A point of the curve as SEC 1 writes it. */
function uncompressed(x: Uint8Array, y: Uint8Array): Uint8Array {
	return concatBytes(Uint8Array.of(4), x, y);
}

function bytesOf(text: string): Uint8Array {
	const bytes = fromBase64url(text);
	if (!bytes) throw new Error(`A stored public key is not base64url: ${text}`);
	return bytes;
}

import { gcm } from '@noble/ciphers/aes.js';
import { x25519 } from '@noble/curves/ed25519.js';
import { hkdf } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { base64urlnopad } from '@scure/base';
import type { TeacherKey } from './key';

/*
 * Sealed to a public key: a key pair for this one file, X25519 between it and the teacher’s, HKDF with
 * SHA-256, AES-256-GCM. Libraries do it all, since WebCrypto is missing on plain http, where classes are
 * held: decision 45.
 */

/** What was sealed, and with which half of a key pair; all in base64url. */
export interface Sealed {
	/** The teacher’s public key. */
	readonly to: string;
	readonly from: string;
	readonly content: string;
}

/** @param random 32 bytes that nobody can guess, and that are used for nothing else */
export function seal(content: Uint8Array, to: string, random: Uint8Array): Sealed {
	const from = base64urlnopad.encode(x25519.getPublicKey(random));
	const cipher = cipherFor(x25519.getSharedSecret(random, bytesOf(to)), { from, to });
	return { to, from, content: base64urlnopad.encode(cipher.encrypt(content)) };
}

/** What was sealed; nothing where the key is another, or a bit of it was changed. */
export function unseal({ to, from, content }: Sealed, key: TeacherKey): Uint8Array | undefined {
	try {
		const shared = x25519.getSharedSecret(bytesOf(key.secret), bytesOf(from));
		return cipherFor(shared, { from, to }).decrypt(bytesOf(content));
	} catch {
		return undefined; // the libraries throw whatever is wrong
	}
}

/** Key and nonce are made for these two keys only, and so for one file. */
function cipherFor(shared: Uint8Array, { from, to }: Pick<Sealed, 'from' | 'to'>) {
	const salt = concatBytes(bytesOf(from), bytesOf(to));
	const made = hkdf(sha256, shared, salt, utf8ToBytes('leastwise hand-in 1'), 44);
	return gcm(made.subarray(0, 32), made.subarray(32));
}

function bytesOf(text: string): Uint8Array {
	return base64urlnopad.decode(text);
}

import { bytesToHex } from '@noble/hashes/utils.js';
import { base64urlnopad } from '@scure/base';

/** WebAuthn's texts for bytes: base64url without padding. */
export function toBase64url(bytes: Uint8Array): string {
	return base64urlnopad.encode(bytes);
}

/** The bytes of a text, or nothing where it is not base64url. */
export function fromBase64url(text: string): Uint8Array | undefined {
	try {
		return base64urlnopad.decode(text);
	} catch {
		// The library's only way to say no.
		return undefined;
	}
}

/** Bytes as a number, the most significant first. */
export function toNumber(bytes: Uint8Array): bigint {
	return bytes.length === 0 ? 0n : BigInt(`0x${bytesToHex(bytes)}`);
}

export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
	return a.length === b.length && a.every((byte, index) => byte === b[index]);
}

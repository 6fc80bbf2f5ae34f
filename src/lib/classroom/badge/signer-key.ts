import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { base58, base64urlnopad } from '@scure/base';

/*
 * Who signs is known by their public key alone: 32 bytes of Ed25519. It is written in three ways: as a
 * did:key, which is the issuer’s id, as a JWK in the signature’s header, and as a fingerprint for people.
 *
 * https://w3c-ccg.github.io/did-key-spec/ and RFC 8037
 */

/** What a did:key of Ed25519 begins with, before the key: multicodec 0xed as a varint. */
const codec = Uint8Array.of(0xed, 0x01);

export interface PublicJwk {
	readonly kty: 'OKP';
	readonly crv: 'Ed25519';
	/** base64url, without padding. */
	readonly x: string;
}

export function didOf(key: Uint8Array): string {
	return `did:key:z${base58.encode(Uint8Array.of(...codec, ...key))}`;
}

export function jwkOf(key: Uint8Array): PublicJwk {
	return { kty: 'OKP', crv: 'Ed25519', x: base64urlnopad.encode(key) };
}

/** For reading aloud and comparing: 128 bits of SHA-256, as in `3f09 a1c2 …`. */
export function fingerprintOf(key: Uint8Array): string {
	const hex = bytesToHex(sha256(key).subarray(0, 16));
	return hex.replace(/.{4}(?=.)/g, '$& ');
}

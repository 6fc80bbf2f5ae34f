import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { HttpRequest } from '../http';
import { canonicalRequest, hashOf, type Canonical } from './canonical';
import { algorithm, type Scope } from './scheme';

/** What is signed, by whom and for what. */
export interface Signing extends Canonical {
	readonly secret: string;
	readonly scope: Scope;
	/** `20261123T083000Z` */
	readonly date: string;
}

/** The signature that a request must have, in hexadecimal. */
export function signatureOf(request: HttpRequest, signing: Signing): string {
	const { scope, date, secret } = signing;
	const text = [
		algorithm,
		date,
		`${scope.date}/${scope.region}/${scope.service}/${scope.terminator}`,
		hashOf(canonicalRequest(request, signing))
	].join('\n');
	return bytesToHex(keyed(signingKey(secret, scope), text));
}

function signingKey(secret: string, { date, region, service, terminator }: Scope): Uint8Array {
	return [date, region, service, terminator].reduce<Uint8Array>(
		keyed,
		utf8ToBytes(`AWS4${secret}`)
	);
}

function keyed(key: Uint8Array, text: string): Uint8Array {
	return hmac(sha256, key, utf8ToBytes(text));
}

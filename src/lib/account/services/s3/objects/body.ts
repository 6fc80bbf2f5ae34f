import { md5 } from '@noble/hashes/legacy.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { base64 } from '@scure/base';
import type { Body } from '../state';

export function bytesOf(body: Body): Uint8Array {
	return typeof body === 'string' ? utf8ToBytes(body) : base64.decode(body.base64);
}

/** Bytes as they are kept: as text where they are text that can be written back unchanged. */
export function bodyOf(bytes: Uint8Array): Body {
	try {
		return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
	} catch (error) {
		// Its only way to say that they are no UTF-8.
		if (error instanceof TypeError) return { base64: base64.encode(bytes) };
		throw error;
	}
}

/** MD5, which tells whether two are the same; nobody is to be kept from making two that are. */
export function etagOf(bytes: Uint8Array): string {
	return bytesToHex(md5(bytes));
}

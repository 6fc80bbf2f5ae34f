import { bytesToHex } from '@noble/hashes/utils.js';
import { toNumber } from './bytes';

/** ASN.1 for "what follows is a SHA-256 digest". */
const digestInfo = '3031300d060960864801650304020105000420';

/** Whether an RSA key can be one that we check: 2048 to 4096 bits, a small odd exponent. */
export function isRsaKey(modulus: Uint8Array, exponent: Uint8Array): boolean {
	const bytes = modulus.length;
	const e = toNumber(exponent);
	return (
		bytes >= 256 &&
		bytes <= 512 &&
		modulus[0] !== 0 &&
		exponent.length <= 4 &&
		e >= 3n &&
		e % 2n === 1n
	);
}

/**
 * RSASSA-PKCS1-v1_5 with SHA-256: what the signature opens to must be the padded digest, byte for byte.
 *
 * https://www.rfc-editor.org/rfc/rfc8017#section-8.2.2
 */
export function verifiesWithRsa(
	modulus: Uint8Array,
	exponent: Uint8Array,
	digest: Uint8Array,
	signature: Uint8Array
): boolean {
	const n = toNumber(modulus);
	const s = toNumber(signature);
	if (signature.length !== modulus.length || s >= n) return false;
	const padding = 'ff'.repeat(modulus.length - 3 - digestInfo.length / 2 - digest.length);
	return (
		power(s, toNumber(exponent), n) === BigInt(`0x01${padding}00${digestInfo}${bytesToHex(digest)}`)
	);
}

function power(base: bigint, exponent: bigint, modulus: bigint): bigint {
	let result = 1n;
	let square = base % modulus;
	for (let rest = exponent; rest > 0n; rest >>= 1n) {
		if (rest & 1n) result = (result * square) % modulus;
		square = (square * square) % modulus;
	}
	return result;
}

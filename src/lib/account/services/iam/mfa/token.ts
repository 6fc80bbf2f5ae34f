import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { base32nopad } from '@scure/base';
import type { Time } from '../../../base/time';

/*
 * Hardware TOTP tokens: fobs that show codes, sold for AWS, which was given their seeds. Here the seed
 * comes from the number on the back, so any number of the right form is a token that AWS knows.
 *
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_mfa_enable_physical.html
 */

const day = 86_400_000;

/** Four letters and eight digits, such as GAHT12345678. */
export function isTokenSerial(serial: string): boolean {
	return /^[A-Z]{4}\d{8}$/i.test(serial);
}

/** Base32, 160 bits. */
export function tokenSeed(serial: string): string {
	return base32nopad.encode(digestOf(serial).slice(0, 20));
}

/** The number of the token that the learner of an attempt finds in a drawer. */
export function tokenSerial(attemptSeed: string): string {
	const number = digestOf(attemptSeed).reduce((sum, byte) => (sum * 256 + byte) % 100_000_000, 0);
	return `GAHT${String(number).padStart(8, '0')}`;
}

/** When the token that an attempt finds was made: it lay in a drawer for 300 days. */
export function tokenMade(started: Time): Time {
	return started - 300 * day;
}

/** The time by the token's own clock: since it was made it gains or loses one to two seconds a day. */
export function tokenTime(serial: string, made: Time, time: Time): Time {
	const [first = 0, second = 0] = digestOf(serial).slice(20);
	const perDay = (1000 + (first / 255) * 1000) * (second % 2 === 0 ? 1 : -1);
	return time + Math.round(((time - made) / day) * perDay);
}

function digestOf(serial: string): Uint8Array {
	return sha256(utf8ToBytes(`token/${serial.toUpperCase()}`));
}

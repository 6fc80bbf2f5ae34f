import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { toBase64url } from './webauthn/bytes';

/**
 * Ids, keys and secrets for one call. They look random but come from the account's seed and the
 * number of the call, so that the same log gives the same account anywhere.
 */
export interface Mint {
	/** A four-letter prefix and 17 upper-case letters and digits, such as AIDA… */
	uniqueId(prefix: 'AIDA' | 'AGPA' | 'AIPA' | 'ANPA' | 'AROA' | 'SAML'): string;
	/** AKIA (long-term) or ASIA (temporary) and 16 more. */
	accessKeyId(prefix?: 'AKIA' | 'ASIA'): string;
	/** 40 characters. */
	secretAccessKey(): string;
	/** Of temporary credentials: 356 characters, as long as AWS's usually are. */
	sessionToken(): string;
	/** 64 characters of base32: 320 bits. */
	mfaSeed(): string;
	/** 26 characters of base32, as at the end of a security key's ARN. */
	suffix(): string;
	/** Of an object in S3: 32 characters; a call that makes several counts them. */
	versionId(nth?: number): string;
	/** 32 bytes in base64url: what a security key signs, and whom it files the credential under. */
	random(purpose: 'challenge' | 'userHandle'): string;
	/** In the form of a UUID. */
	uuid(purpose: string): string;
}

const base32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const versionLetters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._';
const base64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

export function mintFor(seed: string, serial: number): Mint {
	const draw = (purpose: string, alphabet: string, length: number) =>
		spell(bytes(`${seed}/${serial}/${purpose}`, length), alphabet);
	return {
		uniqueId: (prefix) => prefix + draw(prefix, base32, 17),
		accessKeyId: (prefix = 'AKIA') => prefix + draw('accessKeyId', base32, 16),
		secretAccessKey: () => draw('secretAccessKey', base64, 40),
		sessionToken: () => `IQoJb3JpZ2luX2Vj${draw('sessionToken', base64, 340)}`,
		mfaSeed: () => draw('mfaSeed', base32, 64),
		suffix: () => draw('suffix', base32, 26),
		versionId: (nth = 0) => draw(`versionId/${nth}`, versionLetters, 32),
		random: (purpose) => toBase64url(bytes(`${seed}/${serial}/${purpose}`, 32)),
		uuid: (purpose) =>
			bytesToHex(bytes(`${seed}/${serial}/${purpose}`, 16)).replace(
				/(.{8})(.{4})(.{4})(.{4})(.{12})/,
				'$1-$2-$3-$4-$5'
			)
	};
}

/** As many bytes as asked for, hash after hash. */
function bytes(label: string, length: number): Uint8Array {
	const blocks = Array.from({ length: Math.ceil(length / 32) }, (_, block) =>
		sha256(utf8ToBytes(`${label}/${block}`))
	);
	return concatBytes(...blocks).slice(0, length);
}

/** Both alphabets have a power of two of letters, so no letter is likelier than another. */
function spell(source: Uint8Array, alphabet: string): string {
	return Array.from(source, (byte) => alphabet[byte % alphabet.length]).join('');
}

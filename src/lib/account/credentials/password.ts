import { scrypt } from '@noble/hashes/scrypt.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/**
 * A password as it is kept: never the text, but a salted digest, enough to recognise it again, and
 * its shape, enough for a password policy.
 */
export interface Password {
	/** scrypt (N = 1024, r = 8, p = 1), 32 bytes in hexadecimal. */
	readonly digest: string;
	readonly length: number;
	readonly classes: readonly CharacterClass[];
	/** The password is the account's name or root's email address. */
	readonly namesAccount: boolean;
}

type CharacterClass = 'uppercase' | 'lowercase' | 'number' | 'symbol';

/** What a password is sealed for: the same text gives the same digest only in the same account. */
export interface Sealing {
	readonly id: string;
	readonly seed: string;
	readonly name: string;
	readonly root: { readonly email: string };
}

const classPatterns: Record<CharacterClass, RegExp> = {
	uppercase: /[A-Z]/,
	lowercase: /[a-z]/,
	number: /[0-9]/,
	symbol: /[!@#$%^&*()_+\-=[\]{}|']/
};
const allClasses: readonly CharacterClass[] = ['uppercase', 'lowercase', 'number', 'symbol'];

/** Seals a typed password. The text must not go further than here. */
export function sealPassword(text: string, { id, seed, name, root }: Sealing): Password {
	const digest = scrypt(utf8ToBytes(text), utf8ToBytes(`${id}:${seed}`), {
		N: 1024,
		r: 8,
		p: 1,
		dkLen: 32
	});
	return {
		digest: bytesToHex(digest),
		length: Array.from(text).length,
		classes: allClasses.filter((name) => classPatterns[name].test(text)),
		namesAccount: [name, root.email].some((public_) => public_.toLowerCase() === text.toLowerCase())
	};
}

export function samePassword(a: Password, b: Password): boolean {
	return a.digest === b.digest;
}

/**
 * The policy in force while an account has none of its own: 8 to 128 characters, three of four
 * classes, not the account's name or email address.
 *
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_passwords_account-policy.html
 */
export function meetsDefaultPolicy({ length, classes, namesAccount }: Password): boolean {
	return length >= 8 && length <= 128 && classes.length >= 3 && !namesAccount;
}

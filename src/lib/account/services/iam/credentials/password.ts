import { scrypt } from '@noble/hashes/scrypt.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** That somebody knows a password: never the text, but a salted digest, enough to recognise it again. */
export interface Proof {
	/** scrypt (r = 8, p = 1), 32 bytes in hexadecimal. */
	readonly digest: string;
	/** scrypt's N. Where it is not said, it is `publicCost`. */
	readonly cost?: number;
}

/** A password as it is kept: how to recognise it, and its shape, for a password policy. */
export interface Password extends Proof {
	readonly length: number;
	readonly classes: readonly CharacterClass[];
	/** The password is the account's name or root's email address. */
	readonly namesAccount: boolean;
}

/** For passwords that anybody can read in a scenario. */
export const publicCost = 1024;
/** For what somebody types: it may be a password of theirs, and stands in exports. */
export const typedCost = 16_384;

type CharacterClass = 'uppercase' | 'lowercase' | 'number' | 'symbol';

/** What a password is sealed for: the same text gives the same digest only in the same account. */
export interface Sealing {
	readonly id: string;
	readonly seed: string;
	readonly name: string;
	readonly iam: { readonly root: { readonly email: string } };
}

const classPatterns: Record<CharacterClass, RegExp> = {
	uppercase: /[A-Z]/,
	lowercase: /[a-z]/,
	number: /[0-9]/,
	symbol: /[!@#$%^&*()_+\-=[\]{}|']/
};
const allClasses: readonly CharacterClass[] = ['uppercase', 'lowercase', 'number', 'symbol'];

/**
 * Seals a scenario's password, with all of its shape. What somebody types goes to `typed-password.ts`.
 * The digest is made when it is first asked for: an account has many passwords and few are tried.
 */
export function sealPassword(text: string, sealing: Sealing): Password {
	let digest: string | undefined;
	return {
		get digest() {
			return (digest ??= prove(text, sealing, publicCost).digest);
		},
		...shapeOf(text, sealing)
	};
}

/** The text must not go further than here. */
export function prove(text: string, { id, seed }: Sealing, cost: number): Proof {
	const digest = scrypt(utf8ToBytes(text), utf8ToBytes(`${id}:${seed}`), {
		N: cost,
		r: 8,
		p: 1,
		dkLen: 32
	});
	return { digest: bytesToHex(digest), ...(cost === publicCost ? {} : { cost }) };
}

export function shapeOf(
	text: string,
	{ name, iam: { root } }: Sealing
): Omit<Password, keyof Proof> {
	return {
		length: Array.from(text).length,
		classes: allClasses.filter((name) => classPatterns[name].test(text)),
		namesAccount: [name, root.email].some((public_) => public_.toLowerCase() === text.toLowerCase())
	};
}

export function samePassword(a: Proof, b: Proof): boolean {
	return a.digest === b.digest;
}

export const defaultPolicy = { length: 8, classes: 3 };
export const longestPassword = 128;

/**
 * The policy in force while an account has none of its own: 8 to 128 characters, three of four
 * classes, not the account's name or email address.
 *
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_passwords_account-policy.html
 */
export function meetsDefaultPolicy({ length, classes, namesAccount }: Password): boolean {
	return (
		length >= defaultPolicy.length &&
		length <= longestPassword &&
		classes.length >= defaultPolicy.classes &&
		!namesAccount
	);
}

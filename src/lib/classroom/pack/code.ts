import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import type { Result } from '../../policy/result';
import { plainName } from './name';
import type { Pack } from './pack';

/*
 * A learner’s code, as in `K7M-4RXW`: read aloud, copied by hand, typed on a phone. No vowels, so that
 * none is a word; no 0 and 1, which are taken for letters. Of 29 signs, a prime, so that the last one,
 * by which it is checked, notices every sign that is wrong and every two that have changed places.
 *
 * A code says who somebody is in a class, and is no password: it is short, and neighbours see it.
 */

const signs = '23456789BCDFGHJKLMNPQRSTVWXYZ';
/** Without the one that checks. */
const length = 6;
const weightOf = (at: number) => at + 2;

/** As many codes as are asked for, each another, from bytes that nobody can guess. */
export function makeCodes(
	count: number,
	random: (length: number) => Uint8Array
): readonly string[] {
	const codes = new Set<string>();
	while (codes.size < count) codes.add(oneCode(random));
	return [...codes];
}

function oneCode(random: (length: number) => Uint8Array): string {
	let made = '';
	while (made.length < length) {
		// The bytes above the last whole round of signs would make some of them likelier.
		const fair = [...random(16)].filter((byte) => byte < 256 - (256 % signs.length));
		made += fair.map((byte) => signs.charAt(byte % signs.length)).join('');
	}
	const bare = made.slice(0, length);
	return setOut(bare + checkOf(bare));
}

function checkOf(bare: string): string {
	const sum = [...bare].reduce((all, sign, at) => all + signs.indexOf(sign) * weightOf(at), 0);
	return signs.charAt(sum % signs.length);
}

function setOut(code: string): string {
	return `${code.slice(0, 3)}-${code.slice(3)}`;
}

/** A code as somebody types it, with or without its hyphen, in small letters too; why it is none else. */
export function readCode(typed: string): Result<string, string> {
	const code = typed.toUpperCase().replaceAll(/[\s\u2010-\u2015-]/g, '');
	const strange = [...code].find((sign) => !signs.includes(sign));
	if (strange !== undefined)
		return no(`No code has “${strange}” in it. There are no vowels, no 0 and no 1.`);
	if (code.length !== length + 1)
		return no(
			`A code has ${length + 1} letters and digits, as in K7M-4RXW; this has ${code.length}.`
		);
	if (checkOf(code.slice(0, length)) !== code.charAt(length))
		return no('Something in it is mistyped. Compare it sign by sign with what you were given.');
	return { ok: true, value: setOut(code) };
}

const checkSigns = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * What a pack holds to tell the codes of its class from others: 20 bits, so that the codes cannot be
 * had from it, and a code that is mistyped in several places is still noticed, but for one in thousands.
 */
export function checkFor(packId: string, code: string): string {
	const [a = 0, b = 0, c = 0] = sha256(utf8ToBytes(JSON.stringify(['code', packId, code])));
	const bits = (a << 12) | (b << 4) | (c >> 4);
	return [15, 10, 5, 0].map((shift) => checkSigns.charAt((bits >> shift) & 31)).join('');
}

const longestName = 80;

/**
 * Who hands in, of what somebody typed: a code of the class, or in a pack that is open to all the name
 * that they want to be known by.
 */
export function learnerIn({ id, learners }: Pack, typed: string): Result<string, string> {
	switch (learners.kind) {
		case 'codes': {
			const code = readCode(typed);
			if (!code.ok || learners.checks.includes(checkFor(id, code.value))) return code;
			return no('This code is of another class. Ask your teacher for yours.');
		}
		case 'open': {
			const name = plainName(typed);
			if (name === '') return no('Write the name that your teacher is to know you by.');
			if (name.length > longestName) return no(`Write a name of at most ${longestName} letters.`);
			return { ok: true, value: name };
		}
	}
}

function no(error: string) {
	return { ok: false, error } as const;
}

import { expect, test } from 'vitest';
import type { CodeDevice } from '$lib/account/services/iam/model/mfa-devices';
import { seedOf } from '$lib/account/services/iam/mfa/codes';
import { codeAt, stepAt } from '$lib/account/services/iam/mfa/totp';
import { whyCode, whyResync, whyTwoCodes } from './diagnosis';

const seed = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
const time = Date.UTC(2026, 2, 4, 9, 31);
const now = stepAt(time);
const at = (distance: number) => codeAt(seed, now + distance);

/** Made, and waiting for its codes. */
const device: CodeDevice = {
	kind: 'virtual',
	serial: 'arn:aws:iam::111122223333:mfa/phone',
	seed,
	tags: [],
	created: time
};
const assigned: CodeDevice = {
	...device,
	usedStep: now,
	enabled: { holder: { kind: 'root' }, at: time, drift: 0 }
};

test.each([
	['the same code twice', [at(0), at(0)], /same code twice/],
	['codes of another device', ['000000', '000001'], /not codes of this device/],
	['one wrong digit', [at(-1), '000000'], /second code is not/],
	['the wrong order', [at(0), at(-1)], /wrong order/],
	['codes that do not follow each other', [at(-3), at(0)], /do not follow/],
	['codes from a few minutes ago', [at(-5), at(-4)], /too old/],
	['a clock that is ten minutes behind', [at(-21), at(-20)], /10 minutes behind/],
	['a clock that is ten minutes ahead', [at(19), at(20)], /10 minutes ahead/]
] satisfies [string, [string, string], RegExp][])('enrolment is told of %s', (_, codes, why) => {
	expect(whyTwoCodes(device, codes, time).says).toMatch(why);
});

test.each([
	['the same code twice', [at(0), at(0)], 'second'],
	['a wrong digit in the second', [at(-1), '000000'], 'second'],
	['a wrong digit in the first', ['000000', at(0)], 'first'],
	['the wrong order', [at(0), at(-1)], 'both']
] satisfies [string, [string, string], string][])(
	'after %s only what was wrong is typed anew',
	(_, codes, wrong) => {
		expect(whyTwoCodes(device, codes, time).wrong).toBe(wrong);
	}
);

test.each([
	['a code that was used before', at(0), /used before/],
	['a code of another device', '000000', /not a code of the device/],
	['a clock that is an hour behind', at(-120), /60 minutes behind/]
])('sign-in is told of %s', (_, code, why) => {
	expect(whyCode([assigned], code, time)).toMatch(why);
});

const fob: CodeDevice = { kind: 'hardware', serial: 'GAHT12345678', tags: [], created: time };
const fobAt = (distance: number) => codeAt(seedOf(fob), now + distance);
const resynchronised: CodeDevice = {
	...fob,
	usedStep: now - 12,
	enabled: { holder: { kind: 'user', key: 'tomas' }, at: time, drift: -12 }
};

test.each([
	['whose code has just been used', fobAt(-12), /used before/],
	['whose clock has run off further', fobAt(-20), /clock has run off/]
])('after a resynchronisation, sign-in is told of a token %s', (_, code, why) => {
	expect(whyCode([resynchronised], code, time)).toMatch(why);
});

test('a token that has been resynchronised wants no codes that served for it', () => {
	expect(whyTwoCodes(resynchronised, [fobAt(-13), fobAt(-12)], time).says).toMatch(/used before/);
});

test('resynchronising is told of codes that were used before', () => {
	expect(whyTwoCodes(assigned, [at(-1), at(0)], time).says).toMatch(/used before/);
});

test('resynchronising at sign-in is judged by the device that the codes are of', () => {
	const other = { ...assigned, seed: 'MFRGGZDFMZTWQ2LKNNWG23TPOBYXE43U' };
	expect(whyResync([other, assigned], [at(-201), at(-200)], time).says).toMatch(
		/100 minutes behind/
	);
	expect(whyResync([other], [at(-1), at(0)], time).says).toMatch(/not codes of this device/);
});

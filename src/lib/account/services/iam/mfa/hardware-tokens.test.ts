import { beforeEach, describe, expect, test } from 'vitest';
import { Bench, jun, passwords, priya, start } from '../../../account.fixture';
import { tokenSeed, tokenTime } from './token';
import { codeAt, stepAt } from './totp';

let bench: Bench;
beforeEach(() => {
	bench = new Bench();
});

const UserName = 'jun';
const SerialNumber = 'GAHT12345678';
const step = 30_000;
const day = 86_400_000;
const made = start - 300 * day;

/** What the token shows, by its own clock. */
const shown = (steps = 0, serial = SerialNumber) =>
	codeAt(tokenSeed(serial), stepAt(tokenTime(serial, made, bench.time)) + steps);
const codes = (steps = 0, serial = SerialNumber) => ({
	AuthenticationCode1: shown(steps - 1, serial),
	AuthenticationCode2: shown(steps, serial)
});
const enable = (serial = SerialNumber) => ({
	UserName,
	SerialNumber: serial,
	...codes(0, serial)
});

describe('a hardware token', () => {
	test('is assigned by the number on its back and two codes, however long it lay in a drawer', () => {
		bench.ok(priya, 'EnableMFADevice', enable());
		expect(bench.ok(priya, 'ListMFADevices', { UserName })['MFADevices']).toMatchObject([
			{ UserName, SerialNumber }
		]);
		expect(bench.ok(priya, 'ListVirtualMFADevices')['VirtualMFADevices']).toEqual([]);
	});

	test('is found however its number is typed', () => {
		bench.ok(priya, 'EnableMFADevice', { ...enable(), SerialNumber: 'gaht12345678' });
		bench.ok(priya, 'DeactivateMFADevice', { UserName, SerialNumber });
	});

	test.each([
		['codes of another token', () => codes(0, 'GAHT87654321'), 'InvalidAuthenticationCode'],
		[
			'codes that do not follow each other',
			() => ({ ...codes(), AuthenticationCode1: shown(-2) }),
			'InvalidAuthenticationCode'
		],
		['codes that are an hour old', () => codes(-120), 'InvalidAuthenticationCode']
	])('is not assigned with %s', (_, given, code) => {
		const parameters = { UserName, SerialNumber, ...given() };
		expect(bench.error(priya, 'EnableMFADevice', parameters).code).toBe(code);
	});

	test('that was not made for AWS is unknown', () => {
		const parameters = { ...enable(), SerialNumber: 'YK-5C-NFC-01' };
		expect(bench.error(priya, 'EnableMFADevice', parameters).code).toBe('NoSuchEntity');
	});

	test('serves one holder at a time', () => {
		bench.ok(priya, 'EnableMFADevice', enable());
		bench.time += 2 * step;
		const other = { ...enable(), UserName: 'wanda' };
		expect(bench.refusal(priya, 'EnableMFADevice', other)).toBe(
			'EntityAlreadyExists: MFA Device is already in use.'
		);
		bench.ok(priya, 'DeactivateMFADevice', { UserName, SerialNumber });
		bench.ok(priya, 'EnableMFADevice', other);
	});

	test('has no virtual device to delete', () => {
		bench.ok(priya, 'EnableMFADevice', enable());
		bench.ok(priya, 'DeactivateMFADevice', { UserName, SerialNumber });
		expect(bench.error(priya, 'DeleteVirtualMFADevice', { SerialNumber }).code).toBe(
			'NoSuchEntity'
		);
		// Its serial number is no ARN, so no policy can name it as a resource.
		expect(bench.account.events.at(-1)?.decision?.asked.request.resource).toBe('*');
	});

	test('opens the console with its code, each code once', () => {
		bench.ok(priya, 'EnableMFADevice', enable());
		bench.time += step;
		const code = shown();
		bench.session(UserName, passwords.jun, code);
		expect(bench.signIn(UserName, passwords.jun, code)).toBe('AuthenticationFailed');
	});
});

describe('the clock of a hardware token', () => {
	test('runs off by half a minute or a minute in a month', () => {
		for (const serial of ['GAHT12345678', 'GAKT00000001', 'ABCD99999999', 'ZZZZ12121212']) {
			const off = Math.abs(tokenTime(serial, start, start + 30 * day) - start - 30 * day);
			expect(off).toBeGreaterThanOrEqual(step);
			expect(off).toBeLessThanOrEqual(2 * step);
		}
	});

	test('is followed from sign-in to sign-in', () => {
		bench.ok(priya, 'EnableMFADevice', enable());
		for (let week = 1; week <= 52; week++) {
			bench.time += 7 * day;
			bench.session(UserName, passwords.jun, shown());
		}
	});

	test('is lost after months in a drawer, until it is resynchronised', () => {
		bench.ok(priya, 'EnableMFADevice', enable());
		bench.time += 180 * day;
		expect(bench.signIn(UserName, passwords.jun, shown())).toBe('AuthenticationFailed');
		bench.ok(priya, 'ResyncMFADevice', enable());
		bench.time += step;
		bench.session(UserName, passwords.jun, shown());
	});
});

test('a user cannot assign a device to somebody without permission', () => {
	expect(bench.error(jun, 'EnableMFADevice', { ...enable(), UserName: 'wanda' }).code).toBe(
		'AccessDenied'
	);
});

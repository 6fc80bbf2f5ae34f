import { beforeEach, expect, test } from 'vitest';
import { Bench, priya } from '$lib/account/account.fixture';
import { daysLeft, expiryOf } from './password-expiry';

const day = 86_400_000;

let bench: Bench;
beforeEach(() => {
	bench = new Bench();
});

// Jun’s password is as old as the account: 400 days.
const expiry = (days: number) => expiryOf(bench.account, 'jun', bench.time + days * day);

test('a password expires when the policy says how old one may be, and at once where it is older', () => {
	expect(expiry(0)).toBeUndefined();
	bench.ok(priya, 'UpdateAccountPasswordPolicy', { MaxPasswordAge: 410 });
	expect(expiry(0)).toEqual({ at: '2026-12-03T08:30:00Z', isOver: false, isHard: false });
	expect(expiry(10)?.isOver).toBe(true);
	bench.ok(priya, 'UpdateAccountPasswordPolicy', { MaxPasswordAge: 30, HardExpiry: true });
	expect(expiry(0)).toMatchObject({ isOver: true, isHard: true });
	expect(expiryOf(bench.account, 'wanda', bench.time)).toBeUndefined();
});

test('the console warns in the 15 days before', () => {
	bench.ok(priya, 'UpdateAccountPasswordPolicy', { MaxPasswordAge: 420 });
	const left = (days: number) => {
		const found = expiry(days);
		return found && daysLeft(found, bench.time + days * day);
	};
	expect([left(4.9), left(5), left(19.5)]).toEqual([undefined, 15, 0]);
});

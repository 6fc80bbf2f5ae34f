import { expect, test } from 'vitest';
import { Bench, passwords } from '$lib/account/account.fixture';
import { graceDays, graceLeft } from './root-mfa';

const day = 86_400_000;

test('the days in which root may put MFA off are counted from its first sign-in', () => {
	const bench = new Bench();
	const left = (days: number) => graceLeft(bench.account, bench.time + days * day);
	expect(left(0)).toBe(graceDays);

	bench.signIn('root', 'wrong');
	expect(left(20)).toBe(graceDays);

	bench.session('root', passwords.root);
	expect(left(0)).toBe(35);
	expect(left(9)).toBe(26);
	expect(left(34.9)).toBe(1);
	expect(left(80)).toBe(0);
});

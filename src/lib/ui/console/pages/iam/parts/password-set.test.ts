import { expect, test } from 'vitest';
import { Bench, priya } from '$lib/account/account.fixture';
import { sealPassword } from '$lib/account/services/iam/credentials/password';
import { passwordSet } from './password-set';

test('a password is as old as it is, and not as the first one was', () => {
	const bench = new Bench();
	expect(passwordSet(bench.account, 'jun')).toBe('2025-10-19T08:30:00Z');
	const Password = sealPassword('Harbour-Light-5', bench.account);
	bench.ok(priya, 'UpdateLoginProfile', { UserName: 'jun', Password });
	expect(passwordSet(bench.account, 'jun')).toBe('2026-11-23T08:30:00Z');
	expect(passwordSet(bench.account, 'wanda')).toBeUndefined();
});

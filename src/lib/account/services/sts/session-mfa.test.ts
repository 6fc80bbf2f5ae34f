import { beforeEach, describe, expect, test } from 'vitest';
import { arn, passwords, priya, wanda } from '../../account.fixture';
import type { StsBench } from './sts.fixture';
import { account, ec2, opened, role, tourist, trusts, untrusted, withRoles } from './sts.fixture';

describe('MFA', () => {
	const withMfa = { Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'true' } } };
	let bench: StsBench;
	let phone: string;
	beforeEach(() => {
		bench = opened(trusts(account, withMfa));
		phone = bench.enrol(priya, 'phone', 'priya');
		bench.time += 60_000;
	});
	const shown = () => ({ SerialNumber: phone, TokenCode: bench.code(phone) });

	test('is shown with the call, and stays with the session', () => {
		expect(bench.notAssumed(priya, 'Editor')).toContain(untrusted);
		bench.ok(bench.assume(priya, 'Editor', shown()), 'ListUsers');
		expect(bench.lastRecord).toMatchObject({
			userIdentity: { sessionContext: { attributes: { mfaAuthenticated: 'true' } } }
		});
	});
	test('may have been shown at the sign-in', () => {
		const session = bench.session('priya', passwords.priya, bench.code(phone));
		expect(bench.arnOf(bench.assume(session, 'Editor'))).toBe(tourist);
	});
	test('is asked of a recent code', () => {
		const soon = { Condition: { NumericLessThan: { 'aws:MultiFactorAuthAge': '60' } } };
		bench.account = withRoles(bench.account, role('Editor', [trusts(account, soon)]));
		const session = bench.session('priya', passwords.priya, bench.code(phone));
		bench.time += 60_000;
		expect(bench.notAssumed(session, 'Editor')).toContain(untrusted);
		bench.assumed(session, 'Editor', shown());
	});
	test('fails with a wrong code, and with one that was used', () => {
		const wrong =
			'AccessDenied: MultiFactorAuthentication failed with invalid MFA one time pass code.';
		expect(bench.notAssumed(priya, 'Editor', { ...shown(), TokenCode: bench.code(phone, 9) })).toBe(
			wrong
		);
		bench.assumed(priya, 'Editor', shown());
		expect(bench.notAssumed(priya, 'Editor', shown())).toBe(wrong);
	});
	test('fails with another’s device, an unknown one, and for whoever can have none', () => {
		const notTheirs =
			'AccessDenied: MultiFactorAuthentication failed, unable to validate MFA code. Please verify your MFA serial number is valid and associated with this user.';
		expect(bench.notAssumed(wanda, 'Editor', shown())).toBe(notTheirs);
		expect(bench.notAssumed(priya, 'Editor', { ...shown(), SerialNumber: arn('mfa/tablet') })).toBe(
			notTheirs
		);
		expect(bench.notAssumed(ec2, 'Editor', shown())).toBe(notTheirs);
	});
	test('needs both the serial number and the code', () => {
		for (const part of [{ SerialNumber: phone }, { TokenCode: '123456' }]) {
			expect(bench.notAssumed(priya, 'Editor', part)).toBe(
				'AccessDenied: MultiFactorAuthentication failed, must provide both MFA serial number and one time pass code.'
			);
		}
	});
});

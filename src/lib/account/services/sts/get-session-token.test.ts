import { beforeEach, describe, expect, test } from 'vitest';
import { arn, jun, marlow, passwords, priya, root, tomas, wanda } from '../../account.fixture';
import type { Caller } from '../../base/call';
import { lookUp } from '../../base/table';
import { account, bearer, role, StsBench, trusts, withRoles } from './sts.fixture';

const hours = (count: number) => count * 60 * 60 * 1000;

let bench: StsBench;
beforeEach(() => {
	bench = new StsBench(withRoles(marlow, role('Editor', [trusts(account)])));
});

const session = (caller: Caller, more = {}) =>
	bearer(bench.ok(caller, 'sts:GetSessionToken', more));

function lasts(caller: Caller, more = {}): number {
	const credentials = session(caller, more);
	const id = credentials.kind === 'accessKey' ? credentials.id : '';
	return (lookUp(bench.account.sts.temporary, id)?.expires ?? 0) - bench.time;
}

describe('a session token', () => {
	test('stands for the user who asked', () => {
		expect(bench.arnOf(session(priya))).toBe(arn('user/priya'));
	});
	test('needs no permission, and no policy can deny it', () => {
		session(wanda);
		session(tomas);
	});
	test('lasts 12 hours, or as long as a user asks; root’s lasts an hour at most', () => {
		expect(lasts(priya)).toBe(hours(12));
		expect(lasts(priya, { DurationSeconds: 129_600 })).toBe(hours(36));
		expect(lasts(root)).toBe(hours(1));
		expect(lasts(root, { DurationSeconds: 7200 })).toBe(hours(1));
		expect(lasts(root, { DurationSeconds: 900 })).toBe(hours(0.25));
		expect(bench.refusal(priya, 'sts:GetSessionToken', { DurationSeconds: 129_601 })).toContain(
			'Member must have value less than or equal to 129600'
		);
	});
	test('knows of the MFA code that it was asked with', () => {
		const phone = bench.enrol(priya, 'phone', 'priya');
		bench.time += 60_000;
		const shown = { SerialNumber: phone, TokenCode: bench.code(phone) };
		bench.ok(session(priya, shown), 'GetUser');
		expect(bench.lastRecord?.userIdentity).toMatchObject({
			type: 'IAMUser',
			userName: 'priya',
			accessKeyId: expect.stringMatching(/^ASIA/),
			sessionContext: { attributes: { mfaAuthenticated: 'true' } }
		});
		expect(bench.refusal(priya, 'sts:GetSessionToken', shown)).toBe(
			'AccessDenied: MultiFactorAuthentication failed with invalid MFA one time pass code.'
		);
		expect(bench.refusal(priya, 'sts:GetSessionToken', { TokenCode: '123456' })).toContain(
			'must provide both MFA serial number and one time pass code'
		);
	});
	test('is recorded without its secrets', () => {
		const { Credentials } = bench.ok(priya, 'sts:GetSessionToken');
		const { AccessKeyId, SecretAccessKey, SessionToken } = Credentials as Record<string, string>;
		expect(bench.lastRecord?.responseElements).toMatchObject({
			credentials: { accessKeyId: AccessKeyId }
		});
		for (const secret of [SecretAccessKey, SessionToken]) {
			expect(JSON.stringify(bench.lastRecord)).not.toContain(secret);
		}
	});
});

describe('with a session token', () => {
	const notWith = (name: string) => `AccessDenied: Cannot call ${name} with session credentials`;

	test('IAM is not to be called, unless MFA was shown', () => {
		expect(bench.refusal(session(priya), 'ListUsers')).toBe(
			'InvalidClientTokenId: The security token included in the request is invalid.'
		);
		const phone = bench.enrol(priya, 'phone', 'priya');
		bench.time += 60_000;
		bench.ok(session(priya, { SerialNumber: phone, TokenCode: bench.code(phone) }), 'ListUsers');
	});
	test('other services are to be called', () => {
		bench.ok(session(priya), 'cloudtrail:LookupEvents');
	});
	test('STS gives roles, but no further tokens', () => {
		const credentials = session(priya);
		expect(bench.arnOf(bench.assume(credentials, 'Editor'))).toContain('assumed-role/Editor');
		for (const [name, parameters] of [
			['GetSessionToken', {}],
			['GetFederationToken', { Name: 'guest' }],
			['GetAccessKeyInfo', { AccessKeyId: 'AKIAAAAAAAAAAAAAAAAA' }],
			['DecodeAuthorizationMessage', { EncodedMessage: 'e30' }]
		] as const) {
			expect(bench.refusal(credentials, `sts:${name}`, parameters)).toBe(notWith(name));
		}
	});
	test('a console session counts as one, where more are asked for', () => {
		const console = bench.session('priya', passwords.priya);
		expect(bench.refusal(console, 'sts:GetSessionToken')).toBe(notWith('GetSessionToken'));
		bench.ok(console, 'ListUsers');
	});
	test('it goes on when the key it was asked with is deactivated or deleted', () => {
		const credentials = session(jun);
		const AccessKeyId = jun.kind === 'accessKey' ? jun.id : '';
		const key = { UserName: 'jun', AccessKeyId };
		bench.ok(priya, 'UpdateAccessKey', { ...key, Status: 'Inactive' });
		expect(bench.error(jun, 'sts:GetCallerIdentity').code).toBe('InvalidClientTokenId');
		expect(bench.arnOf(credentials)).toBe(arn('user/jun'));
		bench.ok(priya, 'DeleteAccessKey', key);
		expect(bench.arnOf(credentials)).toBe(arn('user/jun'));
	});
	test('its use is not noted on the user’s key', () => {
		const credentials = session(priya);
		const [used] = lookUp(bench.account.iam.users, 'priya')?.accessKeys ?? [];
		bench.time += hours(1);
		bench.ok(credentials, 'sts:GetCallerIdentity');
		expect(lookUp(bench.account.iam.users, 'priya')?.accessKeys[0]).toEqual(used);
	});
});

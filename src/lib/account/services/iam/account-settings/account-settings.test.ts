import { beforeEach, describe, expect, test } from 'vitest';
import {
	anonymous,
	arn,
	Bench,
	passwords,
	priya,
	root,
	seal,
	tomas,
	wanda
} from '../../../account.fixture';

let bench: Bench;
beforeEach(() => {
	bench = new Bench();
});

test('an account has one alias: a new one takes the place of the old one', () => {
	bench.ok(priya, 'CreateAccountAlias', { AccountAlias: 'marlow' });
	bench.ok(priya, 'CreateAccountAlias', { AccountAlias: 'marlow-maps' });
	expect(bench.ok(priya, 'ListAccountAliases')).toEqual({
		AccountAliases: ['marlow-maps'],
		IsTruncated: false
	});
	expect(bench.error(priya, 'DeleteAccountAlias', { AccountAlias: 'marlow' }).code).toBe(
		'NoSuchEntity'
	);
	bench.ok(priya, 'DeleteAccountAlias', { AccountAlias: 'marlow-maps' });
	expect(bench.ok(priya, 'ListAccountAliases')['AccountAliases']).toEqual([]);
});

test.each(['ma', 'Marlow', 'marlow--maps', '-marlow', 'marlow-', 'a'.repeat(64)])(
	'%s is no alias',
	(AccountAlias) => {
		expect(bench.error(priya, 'CreateAccountAlias', { AccountAlias }).code).toBe('ValidationError');
	}
);

test('users sign in under the alias or the number, not under an alias that is gone', () => {
	const signIn = (account: string) =>
		bench.call(anonymous, 'signin:ConsoleLogin', {
			as: 'user',
			account,
			userName: 'jun',
			password: seal(passwords.jun)
		}).ok;
	bench.ok(priya, 'CreateAccountAlias', { AccountAlias: 'marlow' });
	expect(signIn('marlow')).toBe(true);
	bench.ok(priya, 'CreateAccountAlias', { AccountAlias: 'marlow-maps' });
	expect([signIn('marlow'), signIn('marlow-maps'), signIn('111122223333')]).toEqual([
		false,
		true,
		true
	]);
});

test('GetCallerIdentity needs no permission and knows no deny', () => {
	expect(bench.ok(root, 'sts:GetCallerIdentity')).toEqual({
		UserId: '111122223333',
		Account: '111122223333',
		Arn: arn('root')
	});
	expect(bench.ok(wanda, 'sts:GetCallerIdentity')).toEqual({
		UserId: expect.stringMatching(/^AIDA/),
		Account: '111122223333',
		Arn: arn('user/maps/wanda')
	});
	bench.ok(tomas, 'sts:GetCallerIdentity');
	expect(bench.error(anonymous, 'sts:GetCallerIdentity').code).toBe('InvalidClientTokenId');
});

describe('the account summary', () => {
	const summary = () =>
		bench.ok(priya, 'GetAccountSummary')['SummaryMap'] as Record<string, number>;

	test('has all of AWS’s keys', () => {
		expect(summary()).toEqual({
			Users: 4,
			UsersQuota: 5000,
			Groups: 2,
			GroupsQuota: 300,
			Roles: 0,
			RolesQuota: 1000,
			Policies: 0,
			PoliciesQuota: 1500,
			PolicyVersionsInUse: 3,
			PolicyVersionsInUseQuota: 10000,
			VersionsPerPolicyQuota: 5,
			InstanceProfiles: 0,
			InstanceProfilesQuota: 1000,
			Providers: 0,
			ServerCertificates: 0,
			ServerCertificatesQuota: 20,
			MFADevices: 0,
			MFADevicesInUse: 0,
			AccountMFAEnabled: 0,
			AccountAccessKeysPresent: 1,
			AccountPasswordPresent: 1,
			AccountSigningCertificatesPresent: 0,
			AccessKeysPerUserQuota: 2,
			SigningCertificatesPerUserQuota: 2,
			GroupsPerUserQuota: 10,
			AttachedPoliciesPerUserQuota: 10,
			AttachedPoliciesPerGroupQuota: 10,
			// Recorded from AWS, 2026.
			AttachedPoliciesPerRoleQuota: 10,
			UserPolicySizeQuota: 2048,
			GroupPolicySizeQuota: 5120,
			RolePolicySizeQuota: 10240,
			PolicySizeQuota: 6144,
			AssumeRolePolicySizeQuota: 2048,
			GlobalEndpointTokenVersion: 1
		});
	});
	test('counts devices and whether root has one', () => {
		bench.enrol(root, 'root-phone');
		bench.ok(priya, 'CreateVirtualMFADevice', { VirtualMFADeviceName: 'left-over' });
		expect(summary()).toMatchObject({ MFADevices: 2, MFADevicesInUse: 1, AccountMFAEnabled: 1 });
	});
	test('counts a policy as in use once it is carried, however often', () => {
		const PolicyDocument =
			'{"Version":"2012-10-17","Statement":{"Effect":"Deny","Action":"*","Resource":"*"}}';
		const PolicyArn = arn('policy/Nothing');
		bench.ok(priya, 'CreatePolicy', { PolicyName: 'Nothing', PolicyDocument });
		bench.ok(priya, 'CreatePolicyVersion', { PolicyArn, PolicyDocument });
		expect(summary()).toMatchObject({ Policies: 1, PolicyVersionsInUse: 3 });
		bench.ok(priya, 'AttachUserPolicy', { UserName: 'wanda', PolicyArn });
		bench.ok(priya, 'PutUserPermissionsBoundary', {
			UserName: 'jun',
			PermissionsBoundary: PolicyArn
		});
		expect(summary()).toMatchObject({ Policies: 1, PolicyVersionsInUse: 4 });
	});
});

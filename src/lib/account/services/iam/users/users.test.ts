import { beforeEach, describe, expect, test } from 'vitest';
import { arn, Bench, managed, passwords, priya, root, seal, wanda } from '../../../account.fixture';

let bench: Bench;
beforeEach(() => {
	bench = new Bench();
});

test('a user is made with an id of its own and found whatever the case of its name', () => {
	const { User: made } = bench.ok(priya, 'CreateUser', { UserName: 'Ana', Path: '/maps/' });
	expect(made).toEqual({
		Path: '/maps/',
		UserName: 'Ana',
		UserId: expect.stringMatching(/^AIDA[A-Z2-7]{17}$/),
		Arn: arn('user/maps/Ana'),
		CreateDate: '2026-11-23T08:30:00Z'
	});
	expect(bench.ok(priya, 'GetUser', { UserName: 'ANA' })).toEqual({ User: made });
});

test('a deleted and re-created user has a new id', () => {
	const first = bench.ok(priya, 'CreateUser', { UserName: 'ana' })['User'];
	bench.ok(priya, 'DeleteUser', { UserName: 'ana' });
	const second = bench.ok(priya, 'CreateUser', { UserName: 'ana' })['User'];
	expect((second as { UserId: string }).UserId).not.toBe((first as { UserId: string }).UserId);
});

test.each(['jun', 'JUN'])('the name %s is taken', (UserName) => {
	expect(bench.refusal(priya, 'CreateUser', { UserName })).toBe(
		`EntityAlreadyExists: User with name ${UserName} already exists.`
	);
});

test.each(['constructor', '__proto__', 'toString'])('a user may be called %s', (UserName) => {
	bench.ok(priya, 'CreateUser', { UserName });
	expect(bench.ok(priya, 'GetUser', { UserName })).toMatchObject({ User: { UserName } });
	bench.ok(priya, 'AddUserToGroup', { UserName, GroupName: 'Interns' });
	bench.ok(priya, 'RemoveUserFromGroup', { UserName, GroupName: 'Interns' });
	bench.ok(priya, 'DeleteUser', { UserName });
	expect(bench.error(priya, 'GetUser', { UserName }).code).toBe('NoSuchEntity');
});

test('GetUser without a name is about the caller', () => {
	expect(bench.ok(priya, 'GetUser')).toMatchObject({ User: { UserName: 'priya' } });
	expect(bench.ok(root, 'GetUser')).toEqual({
		User: { UserId: '111122223333', Arn: arn('root'), CreateDate: '2025-10-19T08:30:00Z' }
	});
});

test('ListUsers lists by path and says that nothing was left out', () => {
	const names = (answer: Record<string, unknown>) =>
		(answer['Users'] as { UserName: string }[]).map(({ UserName }) => UserName);
	const everybody = bench.ok(priya, 'ListUsers');
	expect(names(everybody)).toEqual(['jun', 'priya', 'tomas', 'wanda']);
	expect(everybody['IsTruncated']).toBe(false);
	expect(names(bench.ok(priya, 'ListUsers', { PathPrefix: '/maps/' }))).toEqual(['wanda']);
});

test.each(['GetUser', 'DeleteUser', 'ListGroupsForUser', 'UpdateLoginProfile'])(
	'%s of a user who does not exist',
	(operation) => {
		expect(bench.refusal(priya, operation, { UserName: 'ana' })).toBe(
			'NoSuchEntity: The user with name ana cannot be found.'
		);
	}
);

describe('a user cannot be deleted while', () => {
	const UserName = 'ana';
	beforeEach(() => {
		bench.ok(priya, 'CreateUser', { UserName });
	});
	const conflict = (what: string) => {
		expect(bench.refusal(priya, 'DeleteUser', { UserName })).toBe(
			`DeleteConflict: Cannot delete entity, must ${what} first.`
		);
	};

	test('it has a password', () => {
		bench.ok(priya, 'CreateLoginProfile', { UserName, Password: seal(passwords.jun) });
		conflict('delete login profile');
		bench.ok(priya, 'DeleteLoginProfile', { UserName });
		bench.ok(priya, 'DeleteUser', { UserName });
	});
	test('it has an access key, even an inactive one', () => {
		const { AccessKey } = bench.ok(priya, 'CreateAccessKey', { UserName });
		const { AccessKeyId } = AccessKey as { AccessKeyId: string };
		bench.ok(priya, 'UpdateAccessKey', { UserName, AccessKeyId, Status: 'Inactive' });
		conflict('delete access keys');
		bench.ok(priya, 'DeleteAccessKey', { UserName, AccessKeyId });
		bench.ok(priya, 'DeleteUser', { UserName });
	});
	test('an MFA device is assigned to it', () => {
		const SerialNumber = bench.enrol(priya, 'ana', UserName);
		conflict('delete MFA device');
		bench.ok(priya, 'DeactivateMFADevice', { UserName, SerialNumber });
		bench.ok(priya, 'DeleteUser', { UserName });
	});
	test('a policy is attached to it', () => {
		const PolicyArn = managed('IAMReadOnlyAccess');
		bench.ok(priya, 'AttachUserPolicy', { UserName, PolicyArn });
		conflict('detach all policies');
		bench.ok(priya, 'DetachUserPolicy', { UserName, PolicyArn });
		bench.ok(priya, 'DeleteUser', { UserName });
	});
	test('a policy is written into it', () => {
		const PolicyName = 'Maps';
		const PolicyDocument =
			'{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:*","Resource":"*"}}';
		bench.ok(priya, 'PutUserPolicy', { UserName, PolicyName, PolicyDocument });
		conflict('delete policies');
		bench.ok(priya, 'DeleteUserPolicy', { UserName, PolicyName });
		bench.ok(priya, 'DeleteUser', { UserName });
	});
	test('it is in a group', () => {
		bench.ok(priya, 'AddUserToGroup', { UserName, GroupName: 'Interns' });
		conflict('remove users from group');
		bench.ok(priya, 'RemoveUserFromGroup', { UserName, GroupName: 'Interns' });
		bench.ok(priya, 'DeleteUser', { UserName });
	});
});

test('deleting a user ends its sessions and nobody else’s', () => {
	bench.ok(priya, 'CreateLoginProfile', { UserName: 'wanda', Password: seal(passwords.jun) });
	const session = bench.session('wanda', passwords.jun);
	const other = bench.session('priya', passwords.priya);
	bench.ok(session, 'sts:GetCallerIdentity');
	bench.ok(priya, 'DeleteLoginProfile', { UserName: 'wanda' });
	bench.ok(session, 'sts:GetCallerIdentity');
	const AccessKeyId = wanda.kind === 'accessKey' ? wanda.id : '';
	bench.ok(priya, 'DeleteAccessKey', { UserName: 'wanda', AccessKeyId });
	bench.ok(priya, 'DeleteUser', { UserName: 'wanda' });
	expect(bench.error(session, 'sts:GetCallerIdentity').code).toBe('InvalidClientTokenId');
	bench.ok(other, 'sts:GetCallerIdentity');
});

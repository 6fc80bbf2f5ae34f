import { beforeEach, describe, expect, test } from 'vitest';
import {
	anonymous,
	arn,
	Bench,
	jun,
	managed,
	passwords,
	priya,
	root,
	seal,
	wanda
} from '../../../account.fixture';
import type { Caller } from '../../../base/call';

let bench: Bench;
beforeEach(() => {
	bench = new Bench();
});

const rename = (UserName: string, NewUserName: string) =>
	bench.ok(priya, 'UpdateUser', { UserName, NewUserName });

test('a user is renamed and moved, and keeps its id', () => {
	const before = bench.ok(priya, 'GetUser', { UserName: 'jun' })['User'];
	bench.ok(priya, 'UpdateUser', { UserName: 'JUN', NewUserName: 'Juno', NewPath: '/maps/' });
	expect(bench.ok(priya, 'GetUser', { UserName: 'juno' })['User']).toEqual({
		...(before as object),
		UserName: 'Juno',
		Path: '/maps/',
		Arn: arn('user/maps/Juno')
	});
	expect(bench.error(priya, 'GetUser', { UserName: 'jun' }).code).toBe('NoSuchEntity');
});

test('nothing new is no error and no change', () => {
	const before = bench.account.iam.users;
	bench.ok(root, 'UpdateUser', { UserName: 'jun' });
	expect(bench.account.iam.users).toEqual(before);
});

test('another’s name is taken whatever its case; one’s own in other letters is not', () => {
	expect(bench.refusal(priya, 'UpdateUser', { UserName: 'jun', NewUserName: 'WANDA' })).toBe(
		'EntityAlreadyExists: User with name WANDA already exists.'
	);
	rename('jun', 'JUN');
	expect(bench.ok(priya, 'GetUser', { UserName: 'jun' })).toMatchObject({
		User: { UserName: 'JUN', Arn: arn('user/JUN') }
	});
	bench.ok(jun, 'sts:GetCallerIdentity');
});

test('a user who is not there', () => {
	const missing = { UserName: 'ana', NewUserName: 'anna' };
	expect(bench.refusal(priya, 'UpdateUser', missing)).toBe(
		'NoSuchEntity: The user with name ana cannot be found.'
	);
});

test.each([
	['the old one alone', ['user/maps/wanda']],
	['the new one alone', ['user/maps/wendy']],
	['neither', ['user/nobody']]
])('it must be allowed under both ARNs, not under %s', (_, allowed) => {
	bench.ok(priya, 'PutUserPolicy', {
		UserName: 'jun',
		PolicyName: 'Renamer',
		PolicyDocument: JSON.stringify({
			Version: '2012-10-17',
			Statement: { Effect: 'Allow', Action: 'iam:UpdateUser', Resource: allowed.map(arn) }
		})
	});
	const change = { UserName: 'wanda', NewUserName: 'wendy' };
	expect(bench.error(jun, 'UpdateUser', change).code).toBe('AccessDenied');
	expect(bench.ok(priya, 'GetUser', { UserName: 'wanda' })).toHaveProperty('User');
});

test('whoever may under both ARNs renames', () => {
	bench.ok(priya, 'PutUserPolicy', {
		UserName: 'jun',
		PolicyName: 'Renamer',
		PolicyDocument: JSON.stringify({
			Version: '2012-10-17',
			Statement: {
				Effect: 'Allow',
				Action: 'iam:UpdateUser',
				Resource: [arn('user/maps/wanda'), arn('user/maps/wendy')]
			}
		})
	});
	bench.ok(jun, 'UpdateUser', { UserName: 'wanda', NewUserName: 'wendy' });
});

describe('what is a user’s stays its own under the new name', () => {
	test('its access key', () => {
		rename('wanda', 'wendy');
		expect(bench.ok(wanda, 'sts:GetCallerIdentity')).toMatchObject({
			Arn: arn('user/maps/wendy')
		});
		const { AccessKeyMetadata } = bench.ok(priya, 'ListAccessKeys', { UserName: 'wendy' });
		expect(AccessKeyMetadata).toMatchObject([{ UserName: 'wendy' }]);
	});

	test('its password and its open session', () => {
		const session = bench.session('jun', passwords.jun);
		rename('jun', 'juno');
		expect(bench.ok(session, 'sts:GetCallerIdentity')).toMatchObject({ Arn: arn('user/juno') });
		expect(bench.signIn('jun', passwords.jun)).toBe('AuthenticationFailed');
		bench.session('juno', passwords.jun);
	});

	test('its MFA devices', () => {
		const phone = bench.enrol(priya, 'phone', 'jun');
		rename('jun', 'juno');
		expect(bench.ok(priya, 'ListMFADevices', { UserName: 'juno' })['MFADevices']).toMatchObject([
			{ UserName: 'juno', SerialNumber: phone }
		]);
		expect(bench.ok(priya, 'ListVirtualMFADevices')['VirtualMFADevices']).toMatchObject([
			{ User: { UserName: 'juno' } }
		]);
		expect(bench.signIn('juno', passwords.jun)).toBe('MfaRequired');
		bench.time += 30_000;
		bench.session('juno', passwords.jun, bench.code(phone));
		bench.ok(priya, 'DeactivateMFADevice', { UserName: 'juno', SerialNumber: phone });
	});

	test('its groups and policies', () => {
		const PolicyArn = managed('IAMReadOnlyAccess');
		bench.ok(priya, 'AddUserToGroup', { UserName: 'wanda', GroupName: 'Interns' });
		bench.ok(priya, 'AttachUserPolicy', { UserName: 'wanda', PolicyArn });
		rename('wanda', 'wendy');
		bench.ok(wanda, 'ListUsers');
		expect(bench.ok(priya, 'GetGroup', { GroupName: 'Interns' })['Users']).toMatchObject([
			{ UserName: 'wendy' }
		]);
		expect(bench.ok(priya, 'ListEntitiesForPolicy', { PolicyArn })['PolicyUsers']).toMatchObject([
			{ UserName: 'wendy' }
		]);
		expect(bench.ok(priya, 'GetPolicy', { PolicyArn })).toMatchObject({
			Policy: { AttachmentCount: 1 }
		});
	});

	test('its temporary credentials', () => {
		const { Credentials } = bench.ok(jun, 'sts:GetSessionToken');
		const { AccessKeyId } = Credentials as { AccessKeyId: string };
		const temporary: Caller = { kind: 'accessKey', id: AccessKeyId };
		rename('jun', 'juno');
		expect(bench.ok(temporary, 'sts:GetCallerIdentity')).toMatchObject({ Arn: arn('user/juno') });
		rename('wanda', 'jun');
		expect(bench.ok(temporary, 'sts:GetCallerIdentity')).toMatchObject({ Arn: arn('user/juno') });
	});
});

test('whoever renames itself goes on under its new name', () => {
	bench.ok(priya, 'UpdateUser', { UserName: 'priya', NewUserName: 'pia' });
	expect(bench.ok(priya, 'GetUser')).toMatchObject({ User: { UserName: 'pia' } });
	bench.ok(anonymous, 'signin:ConsoleLogin', {
		as: 'user',
		account: '111122223333',
		userName: 'pia',
		password: seal(passwords.priya)
	});
});

test('a policy that names the old ARN does not follow', () => {
	bench.ok(priya, 'PutUserPolicy', {
		UserName: 'jun',
		PolicyName: 'Looker',
		PolicyDocument: JSON.stringify({
			Version: '2012-10-17',
			Statement: { Effect: 'Allow', Action: 'iam:GetUser', Resource: arn('user/maps/wanda') }
		})
	});
	bench.ok(jun, 'GetUser', { UserName: 'wanda' });
	bench.ok(priya, 'UpdateUser', { UserName: 'wanda', NewPath: '/' });
	expect(bench.error(jun, 'GetUser', { UserName: 'wanda' }).code).toBe('AccessDenied');
});

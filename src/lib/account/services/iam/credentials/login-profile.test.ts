import { beforeEach, expect, test } from 'vitest';
import { Bench, jun, passwords, priya, root, seal, wanda } from '../../../account.fixture';

let bench: Bench;
beforeEach(() => {
	bench = new Bench();
});
const UserName = 'wanda';
const newPassword = 'Sheep-Track-12';
const Password = seal(newPassword);
const weak = seal('footpath');
const refusedAsWeak =
	'PasswordPolicyViolation: Password does not conform to the account password policy.';

test('a login profile is made, read, changed and deleted', () => {
	const made = bench.ok(priya, 'CreateLoginProfile', { UserName, Password });
	expect(made).toEqual({
		LoginProfile: { UserName, CreateDate: '2026-11-23T08:30:00Z', PasswordResetRequired: false }
	});
	expect(bench.ok(priya, 'GetLoginProfile', { UserName })).toEqual(made);
	bench.ok(priya, 'UpdateLoginProfile', { UserName, PasswordResetRequired: true });
	expect(bench.ok(priya, 'GetLoginProfile', { UserName })).toMatchObject({
		LoginProfile: { PasswordResetRequired: true }
	});
	bench.session(UserName, newPassword);
	bench.ok(priya, 'UpdateLoginProfile', { UserName, Password: seal('Peat-Bog-77') });
	expect(bench.signIn(UserName, newPassword)).toBe('AuthenticationFailed');
	bench.session(UserName, 'Peat-Bog-77');
	bench.ok(priya, 'DeleteLoginProfile', { UserName });
	expect(bench.signIn(UserName, 'Peat-Bog-77')).toBe('AuthenticationFailed');
});

test('there is one login profile for a user, and it must be there', () => {
	expect(bench.refusal(priya, 'CreateLoginProfile', { UserName: 'jun', Password })).toBe(
		'EntityAlreadyExists: Login Profile for user jun already exists.'
	);
	for (const operation of ['GetLoginProfile', 'UpdateLoginProfile', 'DeleteLoginProfile']) {
		expect(bench.refusal(priya, operation, { UserName })).toBe(
			'NoSuchEntity: Login Profile for User wanda cannot be found.'
		);
	}
});

test('a weak password is refused wherever one is set', () => {
	expect(bench.refusal(priya, 'CreateLoginProfile', { UserName, Password: weak })).toBe(
		refusedAsWeak
	);
	expect(bench.refusal(priya, 'UpdateLoginProfile', { UserName: 'jun', Password: weak })).toBe(
		refusedAsWeak
	);
	const change = { OldPassword: seal(passwords.jun), NewPassword: weak };
	expect(bench.refusal(jun, 'ChangePassword', change)).toBe(refusedAsWeak);
});

test('without a name it is about the calling user, and root is none', () => {
	expect(bench.ok(priya, 'GetLoginProfile')).toMatchObject({ LoginProfile: { UserName: 'priya' } });
	expect(bench.refusal(root, 'CreateLoginProfile', { Password })).toBe(
		'ValidationError: Must specify userName when calling with non-User credentials'
	);
});

test('IAMUserChangePassword lets a user change the own password, and no other', () => {
	const change = { OldPassword: seal(passwords.jun), NewPassword: Password };
	bench.ok(jun, 'ChangePassword', change);
	expect(bench.signIn('jun', passwords.jun)).toBe('AuthenticationFailed');
	bench.session('jun', newPassword);
	expect(bench.error(jun, 'UpdateLoginProfile', { UserName: 'priya', Password }).code).toBe(
		'AccessDenied'
	);
});

test('without iam:ChangePassword nobody changes a password', () => {
	const change = { OldPassword: Password, NewPassword: seal('Peat-Bog-77') };
	expect(bench.refusal(wanda, 'ChangePassword', change)).toBe(
		'AccessDenied: User: arn:aws:iam::111122223333:user/maps/wanda is not authorized to perform: ' +
			'iam:ChangePassword on resource: user wanda ' +
			'because no identity-based policy allows the iam:ChangePassword action'
	);
});

test('ChangePassword wants the old password, and a user with a password', () => {
	const wrong = { OldPassword: Password, NewPassword: Password };
	expect(bench.refusal(jun, 'ChangePassword', wrong)).toBe(
		'AccessDenied: The old password was incorrect.'
	);
	bench.ok(priya, 'DeleteLoginProfile', { UserName: 'jun' });
	expect(bench.error(jun, 'ChangePassword', wrong).code).toBe('NoSuchEntity');
	expect(bench.refusal(root, 'ChangePassword', wrong)).toBe(
		'InvalidUserType: Only IAM Users can change their own password.'
	);
});

test('of the sign-ins within five minutes AWS notes the first', () => {
	const minute = 60_000;
	const lastUsed = () =>
		(bench.ok(priya, 'GetUser', { UserName: 'jun' })['User'] as { PasswordLastUsed?: string })
			.PasswordLastUsed;
	expect(lastUsed()).toBeUndefined();
	bench.session('jun', passwords.jun);
	bench.time += 4 * minute;
	bench.session('jun', passwords.jun);
	expect(lastUsed()).toBe('2026-11-23T08:30:00Z');
	bench.time += minute;
	bench.session('jun', passwords.jun);
	expect(lastUsed()).toBe('2026-11-23T08:35:00Z');
});

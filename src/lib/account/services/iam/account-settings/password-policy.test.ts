import { beforeEach, describe, expect, test } from 'vitest';
import { Bench, jun, passwords, priya, root, seal, wanda } from '../../../account.fixture';

let bench: Bench;
beforeEach(() => {
	bench = new Bench();
});
const day = 86_400_000;
const set = (policy: Record<string, unknown>) =>
	bench.ok(priya, 'UpdateAccountPasswordPolicy', policy);
const create = (password: string) =>
	bench.call(priya, 'CreateLoginProfile', { UserName: 'wanda', Password: seal(password) }).ok;
const change = (from: string, to: string) => ({ OldPassword: seal(from), NewPassword: seal(to) });
const weak = 'PasswordPolicyViolation: Password does not conform to the account password policy.';
const reused =
	'PasswordPolicyViolation: Policy constraint violation with password reuse prevention during password change.';

test('an account begins without a policy of its own, whatever AWS’s default says', () => {
	expect(bench.refusal(priya, 'GetAccountPasswordPolicy')).toBe(
		'NoSuchEntity: The Password Policy with domain name 111122223333 cannot be found.'
	);
	expect(bench.refusal(priya, 'DeleteAccountPasswordPolicy')).toBe(
		'NoSuchEntity: The account policy with name PasswordPolicy cannot be found.'
	);
});

test('a policy is set, read and deleted', () => {
	set({
		MinimumPasswordLength: 14,
		RequireSymbols: true,
		RequireNumbers: true,
		RequireUppercaseCharacters: true,
		RequireLowercaseCharacters: true,
		AllowUsersToChangePassword: true,
		MaxPasswordAge: 90,
		PasswordReusePrevention: 24,
		HardExpiry: true
	});
	expect(bench.ok(priya, 'GetAccountPasswordPolicy')).toEqual({
		PasswordPolicy: {
			MinimumPasswordLength: 14,
			RequireSymbols: true,
			RequireNumbers: true,
			RequireUppercaseCharacters: true,
			RequireLowercaseCharacters: true,
			AllowUsersToChangePassword: true,
			ExpirePasswords: true,
			MaxPasswordAge: 90,
			PasswordReusePrevention: 24,
			HardExpiry: true
		}
	});
	bench.ok(priya, 'DeleteAccountPasswordPolicy');
	expect(bench.error(priya, 'GetAccountPasswordPolicy').code).toBe('NoSuchEntity');
});

test('there is no partial update: what is left out goes back to its default', () => {
	set({ MinimumPasswordLength: 14, MaxPasswordAge: 90, RequireSymbols: true });
	set({ RequireNumbers: true });
	expect(bench.ok(priya, 'GetAccountPasswordPolicy')).toEqual({
		PasswordPolicy: {
			MinimumPasswordLength: 6,
			RequireSymbols: false,
			RequireNumbers: true,
			RequireUppercaseCharacters: false,
			RequireLowercaseCharacters: false,
			AllowUsersToChangePassword: false,
			ExpirePasswords: false
		}
	});
});

// Recorded from AWS, 2026.
test('what is out of range is told of every parameter, in AWS’s order', () => {
	const message = bench.refusal(priya, 'UpdateAccountPasswordPolicy', {
		MaxPasswordAge: 1096,
		MinimumPasswordLength: 129,
		PasswordReusePrevention: 25
	});
	expect(message).toBe(
		"ValidationError: 3 validation errors detected: Value at 'minimumPasswordLength' failed to satisfy constraint: Member must have value less than or equal to 128; Value at 'passwordReusePrevention' failed to satisfy constraint: Member must have value less than or equal to 24; Value at 'maxPasswordAge' failed to satisfy constraint: Member must have value less than or equal to 1095"
	);
});

test.each([
	['MinimumPasswordLength', 5],
	['MinimumPasswordLength', 129],
	['MaxPasswordAge', 0],
	['MaxPasswordAge', 1096],
	['PasswordReusePrevention', 0],
	['PasswordReusePrevention', 25],
	['PasswordReusePrevention', 1.5],
	['HardExpiry', 'yes']
])('%s cannot be %s', (name, value) => {
	expect(bench.error(priya, 'UpdateAccountPasswordPolicy', { [name]: value }).code).toBe(
		'ValidationError'
	);
	expect(bench.error(priya, 'GetAccountPasswordPolicy').code).toBe('NoSuchEntity');
});

describe('a new password', () => {
	test.each([
		['MinimumPasswordLength', 12, 'Footpath-12', 'Footpath-123'],
		['RequireSymbols', true, 'Footpath12', 'Footpath+12'],
		['RequireNumbers', true, 'Footpath', 'Footpath1'],
		['RequireUppercaseCharacters', true, 'footpath', 'footPath'],
		['RequireLowercaseCharacters', true, 'FOOTPATH', 'FOOTpATH']
	])('under %s %s is not %s, but %s', (name, value, short, long) => {
		set({ [name]: value });
		expect(create(short)).toBe(false);
		expect(create(long)).toBe(true);
	});
	test('may be weaker than under AWS’s default, if the policy asks for less', () => {
		expect(create('footpath')).toBe(false);
		set({});
		expect(create('footpa')).toBe(true);
	});
	test('answers to the policy wherever it is set', () => {
		set({ MinimumPasswordLength: 20 });
		const Password = seal('Sheep-Track-12');
		expect(bench.refusal(priya, 'CreateLoginProfile', { UserName: 'wanda', Password })).toBe(weak);
		expect(bench.refusal(priya, 'UpdateLoginProfile', { UserName: 'jun', Password })).toBe(weak);
		expect(bench.refusal(jun, 'ChangePassword', change(passwords.jun, 'Sheep-Track-12'))).toBe(
			weak
		);
	});
	test('is asked for at the next change only: whoever has a weaker one still signs in', () => {
		set({ MinimumPasswordLength: 30 });
		bench.ok(bench.session('jun', passwords.jun), 'sts:GetCallerIdentity');
	});
});

describe('with prevention of reuse', () => {
	const each = ['Sheep-Track-1', 'Sheep-Track-2', 'Sheep-Track-3'] as const;
	beforeEach(() => {
		// Passwords are remembered before anybody asks for it.
		bench.ok(jun, 'ChangePassword', change(passwords.jun, each[0]));
		bench.ok(jun, 'ChangePassword', change(each[0], each[1]));
		bench.ok(jun, 'ChangePassword', change(each[1], each[2]));
	});
	test('none of the last ones comes back, the one in force among them', () => {
		set({ PasswordReusePrevention: 3 });
		for (const password of each) {
			expect(bench.refusal(jun, 'ChangePassword', change(each[2], password))).toBe(reused);
		}
		bench.ok(jun, 'ChangePassword', change(each[2], passwords.jun));
	});
	test('an administrator cannot bring one back either', () => {
		set({ PasswordReusePrevention: 1 });
		const update = (password: string) => ({ UserName: 'jun', Password: seal(password) });
		expect(bench.refusal(priya, 'UpdateLoginProfile', update(each[2]))).toBe(reused);
		bench.ok(priya, 'UpdateLoginProfile', update(each[1]));
	});
	test('without it any may be used again', () => {
		set({});
		bench.ok(jun, 'ChangePassword', change(each[2], each[2]));
	});
	test('24 of them are remembered and no more', () => {
		const nth = (n: number) => `Sheep-Track-${n}`;
		for (let n = 3; n < 40; n++) bench.ok(jun, 'ChangePassword', change(nth(n), nth(n + 1)));
		const former = bench.account.iam.users.find(([key]) => key === 'jun')?.[1].login?.former;
		expect(former).toHaveLength(24);
		set({ PasswordReusePrevention: 24 });
		expect(bench.refusal(jun, 'ChangePassword', change(nth(40), nth(17)))).toBe(reused);
		bench.ok(jun, 'ChangePassword', change(nth(40), nth(16)));
	});
});

describe('users may change their own password', () => {
	const password = 'Peat-Bog-77';
	beforeEach(() => {
		create(password);
	});
	test('where the policy says so, though no policy is attached to them', () => {
		expect(bench.error(wanda, 'ChangePassword', change(password, 'Sheep-Track-1')).code).toBe(
			'AccessDenied'
		);
		set({ AllowUsersToChangePassword: true });
		bench.ok(wanda, 'ChangePassword', change(password, 'Sheep-Track-1'));
		bench.ok(wanda, 'GetAccountPasswordPolicy');
		expect(bench.account.events.at(-1)?.decision?.by).toMatchObject([
			{ policy: 'AllowUsersToChangePassword' }
		]);
	});
	test('and nothing besides', () => {
		set({ AllowUsersToChangePassword: true });
		for (const operation of ['GetLoginProfile', 'ListAccessKeys', 'DeleteAccountPasswordPolicy']) {
			expect(bench.error(wanda, operation).code).toBe('AccessDenied');
		}
		bench.ok(priya, 'DeleteAccountPasswordPolicy');
		expect(bench.error(wanda, 'ChangePassword', change(password, 'Sheep-Track-1')).code).toBe(
			'AccessDenied'
		);
	});
});

describe('a password that is too old', () => {
	const open = (session: unknown) => typeof session !== 'string';
	beforeEach(() => {
		// Jun’s password is as old as the account: 400 days.
		set({ MaxPasswordAge: 401 });
	});
	test('is warned of in the 15 days before', () => {
		const expires = () => {
			const parameters = { as: 'user', account: bench.account.id, userName: 'jun' };
			const answer = bench.ok({ kind: 'anonymous' }, 'signin:ConsoleLogin', {
				...parameters,
				password: seal(passwords.jun)
			});
			return answer['PasswordExpires'];
		};
		expect(expires()).toBe('2026-11-24T08:30:00Z');
		set({ MaxPasswordAge: 415 });
		expect(expires()).toBe('2026-12-08T08:30:00Z');
		set({ MaxPasswordAge: 416 });
		expect(expires()).toBeUndefined();
		bench.ok(priya, 'DeleteAccountPasswordPolicy');
		expect(expires()).toBeUndefined();
	});
	test('must be changed at the next sign-in', () => {
		bench.time += day;
		const session = bench.session('jun', passwords.jun);
		expect(bench.error(session, 'GetUser').code).toBe('PasswordChangeRequired');
		bench.ok(session, 'ChangePassword', change(passwords.jun, 'Sheep-Track-1'));
		bench.ok(bench.session('jun', 'Sheep-Track-1'), 'sts:GetCallerIdentity');
		// Jun may not, but is free to ask.
		expect(bench.error(session, 'GetUser').code).toBe('AccessDenied');
	});
	test('begins to age anew when it is changed', () => {
		bench.ok(jun, 'ChangePassword', change(passwords.jun, 'Sheep-Track-1'));
		bench.time += 400 * day;
		bench.ok(bench.session('jun', 'Sheep-Track-1'), 'sts:GetCallerIdentity');
		bench.time += day;
		const session = bench.session('jun', 'Sheep-Track-1');
		expect(bench.error(session, 'GetUser').code).toBe('PasswordChangeRequired');
	});
	test('opens nothing under hard expiry until an administrator sets a new one', () => {
		set({ MaxPasswordAge: 401, HardExpiry: true });
		expect(open(bench.signIn('jun', passwords.jun))).toBe(true);
		bench.time += day;
		expect(bench.signIn('jun', 'not-the-password')).toBe('AuthenticationFailed');
		expect(bench.signIn('jun', passwords.jun)).toBe('PasswordExpired');
		expect(bench.account.events.at(-1)?.record).toMatchObject({
			responseElements: { ConsoleLogin: 'Failure' }
		});
		bench.ok(priya, 'UpdateLoginProfile', { UserName: 'jun', Password: seal('Sheep-Track-1') });
		bench.session('jun', 'Sheep-Track-1');
	});
	test('can be replaced with an access key even then', () => {
		set({ MaxPasswordAge: 400, HardExpiry: true });
		bench.ok(jun, 'ChangePassword', change(passwords.jun, 'Sheep-Track-1'));
		bench.session('jun', 'Sheep-Track-1');
	});
	test('is nothing that root or an access key has', () => {
		set({ MaxPasswordAge: 1, HardExpiry: true });
		bench.ok(bench.session('root', passwords.root), 'GetAccountSummary');
		bench.ok(jun, 'sts:GetCallerIdentity');
		bench.ok(root, 'sts:GetCallerIdentity');
	});
});

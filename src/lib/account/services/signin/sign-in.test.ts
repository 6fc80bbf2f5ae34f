import { beforeEach, describe, expect, test } from 'vitest';
import {
	anonymous,
	arn,
	Bench,
	managed,
	passwords,
	priya,
	root,
	seal
} from '../../account.fixture';

let bench: Bench;
beforeEach(() => {
	bench = new Bench();
});
const step = 30_000;
const hour = 3_600_000;
const latest = () => bench.account.events.at(-1)?.record;

test('root signs in by email address and password, and the history says so', () => {
	const session = bench.session('root', passwords.root);
	expect(latest()).toMatchObject({
		eventName: 'ConsoleLogin',
		eventSource: 'signin.amazonaws.com',
		eventType: 'AwsConsoleSignIn',
		userIdentity: { type: 'Root', arn: arn('root') },
		requestParameters: null,
		responseElements: { ConsoleLogin: 'Success' },
		additionalEventData: { MFAUsed: 'No' }
	});
	expect(bench.ok(session, 'GetUser')).toMatchObject({
		User: { Arn: arn('root'), PasswordLastUsed: '2026-11-23T08:30:00Z' }
	});
});

test('a user signs in by account, name and password, whatever the case of the name', () => {
	const session = bench.session('JUN', passwords.jun);
	expect(bench.ok(session, 'sts:GetCallerIdentity')).toMatchObject({ Arn: arn('user/jun') });
});

test.each([
	['a wrong password', 'jun', 'Trig-Point-1937', 'Failed authentication'],
	['a user who does not exist', 'ana', passwords.jun, 'No username found in supplied account'],
	['a user without a password', 'wanda', passwords.jun, 'No username found in supplied account'],
	['a wrong password of root', 'root', passwords.jun, 'Failed authentication']
])('%s gets the same answer; only the history tells', (_, who, password, told) => {
	const name =
		who === 'root'
			? { as: 'root', email: 'ines@marlowmaps.example' }
			: { as: 'user', account: '111122223333', userName: who };
	const tried = { ...name, password: seal(password) };
	expect(bench.refusal(anonymous, 'signin:ConsoleLogin', tried)).toBe(
		'AuthenticationFailed: Your authentication information is incorrect. Please try again.'
	);
	expect(latest()).toMatchObject({
		errorMessage: told,
		responseElements: { ConsoleLogin: 'Failure' }
	});
	expect(latest()).not.toHaveProperty('errorCode');
});

test('a name that is not in the account is hidden, for it may be a password typed in the wrong place', () => {
	bench.signIn('Trig-Point-1936', 'x-Y-z-1234');
	expect(latest()?.userIdentity.userName).toBe('HIDDEN_DUE_TO_SECURITY_REASONS');
	expect(JSON.stringify(bench.account.events)).not.toContain('Trig-Point');
});

test('another account’s users are not found', () => {
	const tried = {
		as: 'user',
		account: '444455556666',
		userName: 'jun',
		password: seal(passwords.jun)
	};
	expect(bench.error(anonymous, 'signin:ConsoleLogin', tried).code).toBe('AuthenticationFailed');
});

describe('with an MFA device', () => {
	let phone: string;
	beforeEach(() => {
		phone = bench.enrol(priya, 'phone', 'jun');
		bench.time += 10 * step;
	});
	const signIn = (code?: string) => bench.signIn('jun', passwords.jun, code);

	test('the password alone is answered with a question, which leaves no event', () => {
		const before = bench.account;
		expect(signIn()).toBe('MfaRequired');
		expect(bench.account).toBe(before);
	});

	test('a wrong password is refused before a code is asked for', () => {
		expect(bench.signIn('jun', 'wrong')).toBe('AuthenticationFailed');
	});

	test('password and code open a session with MFA', () => {
		bench.session('jun', passwords.jun, bench.code(phone));
		expect(latest()).toMatchObject({ additionalEventData: { MFAUsed: 'Yes' } });
		expect(bench.account.signin.sessions.at(-1)?.mfa).toBe(true);
	});

	test.each([-1, 0, 1])('the code %d steps from now is accepted', (steps) => {
		expect(typeof signIn(bench.code(phone, steps))).toBe('object');
	});

	test.each([-2, 2, 20])('the code %d steps from now is refused', (steps) => {
		expect(signIn(bench.code(phone, steps))).toBe('AuthenticationFailed');
	});

	test('a code is accepted once, and none before it afterwards', () => {
		expect(typeof signIn(bench.code(phone))).toBe('object');
		expect(signIn(bench.code(phone))).toBe('AuthenticationFailed');
		expect(signIn(bench.code(phone, -1))).toBe('AuthenticationFailed');
		bench.time += step;
		expect(typeof signIn(bench.code(phone))).toBe('object');
	});

	test('a code that is refused can be followed by the right one', () => {
		expect(signIn('000000')).toBe('AuthenticationFailed');
		expect(typeof signIn(bench.code(phone))).toBe('object');
	});
});

describe('the first sign-in, when a new password is wanted', () => {
	const UserName = 'jun';
	const change = { OldPassword: seal(passwords.jun), NewPassword: seal('Sheep-Track-12') };
	beforeEach(() => {
		bench.ok(priya, 'UpdateLoginProfile', { UserName, PasswordResetRequired: true });
	});

	test('nothing else can be done first, and trying leaves no event', () => {
		const session = bench.session(UserName, passwords.jun);
		const before = bench.account;
		expect(bench.error(session, 'GetUser').code).toBe('PasswordChangeRequired');
		expect(bench.account).toBe(before);
		bench.ok(session, 'ChangePassword', change);
		bench.ok(session, 'sts:GetCallerIdentity');
		expect(bench.error(session, 'ListUsers').code).toBe('AccessDenied');
	});

	test('after the change the next sign-in asks for nothing', () => {
		bench.ok(bench.session(UserName, passwords.jun), 'ChangePassword', change);
		bench.session(UserName, 'Sheep-Track-12');
		expect(bench.account.signin.sessions.at(-1)?.mustChangePassword).toBe(false);
	});

	test('without iam:ChangePassword the user is stuck', () => {
		bench.ok(priya, 'DetachUserPolicy', { UserName, PolicyArn: managed('IAMUserChangePassword') });
		const session = bench.session(UserName, passwords.jun);
		expect(bench.error(session, 'ChangePassword', change).code).toBe('AccessDenied');
		expect(bench.error(session, 'ListUsers').code).toBe('PasswordChangeRequired');
	});

	test('signing out instead is possible', () => {
		const session = bench.session(UserName, passwords.jun);
		bench.ok(session, 'signin:ConsoleLogout');
	});
});

test('signing out ends this session and no other', () => {
	const first = bench.session('priya', passwords.priya);
	const second = bench.session('priya', passwords.priya);
	bench.ok(first, 'signin:ConsoleLogout');
	expect(bench.error(first, 'ListUsers').code).toBe('InvalidClientTokenId');
	bench.ok(second, 'ListUsers');
	expect(bench.error(root, 'signin:ConsoleLogout').code).toBe('InvalidInput');
});

test('a session is over after twelve hours', () => {
	const session = bench.session('priya', passwords.priya);
	bench.time += 12 * hour;
	bench.ok(session, 'ListUsers');
	bench.time += 1;
	expect(bench.refusal(session, 'ListUsers')).toBe(
		'ExpiredToken: The security token included in the request is expired'
	);
});

test('a day after it is over, a session is forgotten when somebody next signs in', () => {
	const session = bench.session('priya', passwords.priya);
	bench.time += 36 * hour - 1;
	const second = bench.session('jun', passwords.jun);
	expect(bench.error(session, 'ListUsers').code).toBe('ExpiredToken');
	bench.time += 1;
	bench.session('root', passwords.root);
	expect(bench.error(session, 'ListUsers').code).toBe('InvalidClientTokenId');
	bench.ok(second, 'sts:GetCallerIdentity');
	expect(bench.account.signin.sessions).toHaveLength(2);
});

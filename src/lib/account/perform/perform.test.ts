import { beforeEach, describe, expect, test } from 'vitest';
import {
	anonymous,
	Bench,
	jun,
	marlow,
	passwords,
	priya,
	root,
	seal,
	tomas,
	wanda
} from '../account.fixture';
import type { Caller } from '../base/call';

let bench: Bench;
beforeEach(() => {
	bench = new Bench();
});

describe('the order of checks', () => {
	test('an operation that does not exist comes before everything', () => {
		expect(bench.error(anonymous, 'CreateMap').code).toBe('InvalidAction');
		expect(bench.error(root, 'ec2:RunInstances').code).toBe('InvalidAction');
		expect(bench.account).toBe(marlow);
	});
	test('a caller who is nobody comes before the parameters, and leaves no event', () => {
		const stranger = { kind: 'accessKey', id: 'AKIAAAAAAAAAAAAAAAAA' } as const;
		expect(bench.error(stranger, 'CreateUser', {}).code).toBe('InvalidClientTokenId');
		expect(bench.error({ kind: 'session', id: 'x' }, 'CreateUser', {}).code).toBe(
			'InvalidClientTokenId'
		);
		expect(bench.account).toBe(marlow);
	});
	test('parameters come before permission', () => {
		expect(bench.error(wanda, 'CreateUser', { UserName: 'a b' }).code).toBe('ValidationError');
	});
	test('permission comes before existence: whoever may not ask learns nothing', () => {
		expect(bench.error(wanda, 'DeleteUser', { UserName: 'nobody' }).code).toBe('AccessDenied');
		expect(bench.error(wanda, 'CreateUser', { UserName: 'jun' }).code).toBe('AccessDenied');
	});
});

test('the policies see a name as it is stored, however it is typed', () => {
	const change = { OldPassword: seal(passwords.jun), NewPassword: seal('Sheep-Track-12') };
	bench.ok(jun, 'ChangePassword', change);
	expect(bench.account.events.at(-1)?.decision?.by[0]).toMatchObject({
		policy: 'IAMUserChangePassword',
		holder: 'user jun'
	});
	expect(bench.error(wanda, 'GetUser', { UserName: 'JUN' }).message).toContain('user JUN');
});

test('a tag that the operation does not take is no condition key, whatever it is', () => {
	const Condition = { StringEquals: { 'aws:RequestTag/Team': 'maps' } };
	const PolicyDocument = JSON.stringify({
		Version: '2012-10-17',
		Statement: { Effect: 'Allow', Action: 'iam:List*', Resource: '*', Condition }
	});
	bench.ok(priya, 'PutUserPolicy', { UserName: 'wanda', PolicyName: 'own', PolicyDocument });
	for (const Value of ['maps', 7, {}]) {
		const parameters = { Tags: [{ Key: 'Team', Value }] };
		expect(bench.error(wanda, 'ListUsers', parameters).code).toBe('AccessDenied');
	}
});

describe('what is called', () => {
	test('by a name that AWS does not have is said to be not valid', () => {
		expect(bench.refusal(root, 'CreateMap')).toBe(
			'InvalidAction: The action CreateMap is not valid for this endpoint.'
		);
	});
	test('and is left out here is said to be, with why', () => {
		expect(bench.refusal(root, 'UploadSigningCertificate')).toBe(
			'NotSimulated: Leastwise does not simulate iam:UploadSigningCertificate. Signing certificates serve an old way of calling that new accounts do not use.'
		);
		expect(bench.account).toBe(marlow);
	});
	test('as a step of the console’s own is there for the console alone, under AWS’s name', () => {
		const step = 'StartSecurityKeyRegistration';
		bench.from = { door: 'endpoint' };
		expect(bench.error(wanda, step, { DeviceName: 'blue' }).code).toBe('InvalidAction');
		bench.ok(root, 'ListUsers');
		bench.from = { door: 'console' };
		expect(bench.refusal(wanda, step, { DeviceName: 'blue' })).toContain(
			'is not authorized to perform: iam:EnableMFADevice'
		);
		expect(bench.account.events.at(-1)?.record.eventName).toBe('EnableMFADevice');
	});
	test('needs no permission where AWS asks for none', () => {
		bench.ok(tomas, 'sts:GetCallerIdentity');
		expect(bench.account.events.at(-1)).not.toHaveProperty('decision');
	});
});

describe('whoever must change the password first', () => {
	const wanted =
		'PasswordChangeRequired: You must change your password before you can do anything else.';
	let session: Caller;
	beforeEach(() => {
		bench.ok(priya, 'UpdateLoginProfile', { UserName: 'jun', PasswordResetRequired: true });
		session = bench.session('jun', passwords.jun);
	});

	test('can do nothing else, not even assume a role, and leaves no event', () => {
		const before = bench.account;
		const assuming = {
			RoleArn: 'arn:aws:iam::111122223333:role/Editor',
			RoleSessionName: 'tour'
		};
		expect(bench.refusal(session, 'ListUsers')).toBe(wanted);
		expect(bench.refusal(session, 'sts:AssumeRole', assuming)).toBe(wanted);
		expect(bench.account).toBe(before);
	});
	test('can do so', () => {
		const change = { OldPassword: seal(passwords.jun), NewPassword: seal('Sheep-Track-12') };
		bench.ok(session, 'ChangePassword', change);
		expect(bench.error(session, 'ListUsers').code).toBe('AccessDenied');
	});
	test('has until then an access key as before', () => {
		expect(bench.error(jun, 'ListUsers').code).toBe('AccessDenied');
	});
});

describe('the observer', () => {
	const observer = { kind: 'observer' } as const;

	test('may look, as root with MFA would, but not act', () => {
		bench.ok(observer, 'ListUsers');
		bench.ok(observer, 'GetUser', { UserName: 'jun' });
		expect(bench.error(observer, 'GetUser', { UserName: 'ana' }).code).toBe('NoSuchEntity');
		expect(bench.ok(observer, 'GetUser')).toMatchObject({
			User: { Arn: 'arn:aws:iam::111122223333:root' }
		});
		expect(bench.account).toBe(marlow);
		for (const [name, parameters] of [
			['CreateUser', { UserName: 'ana' }],
			['TagUser', { UserName: 'jun', Tags: [] }]
		] as const) {
			expect(() => bench.call(observer, name, parameters)).toThrow(
				`The observer may only read, and ${name} does not`
			);
		}
	});
	test('takes on no role and does not sign in', () => {
		const assuming = {
			RoleArn: 'arn:aws:iam::111122223333:role/Editor',
			RoleSessionName: 'tour'
		};
		expect(() => bench.call(observer, 'sts:AssumeRole', assuming)).toThrow(
			'The observer may only read'
		);
		expect(() => bench.call(observer, 'signin:ConsoleLogin')).toThrow('The observer');
	});
});

test('what is made twice has an id of its own, and so has each event', () => {
	const made = ['ana', 'ben'].map((UserName) => bench.ok(priya, 'CreateUser', { UserName }));
	const ids = made.map(({ User }) => (User as { UserId: string }).UserId);
	expect(new Set(ids).size).toBe(2);
	bench.ok(priya, 'ListUsers');
	bench.error(wanda, 'ListUsers');
	const events = [...bench.account.events].map(({ record }) => record.eventID);
	expect(new Set(events).size).toBe(4);
});

test('a role whose trust need not be asked is refused with the reason', () => {
	const asked = {
		RoleArn: 'arn:aws:iam::111122223333:role/Editor',
		RoleSessionName: 'tour',
		SerialNumber: 'arn:aws:iam::111122223333:mfa/phone',
		TokenCode: '123456'
	};
	const { message, ...rest } = bench.error(priya, 'sts:AssumeRole', asked);
	expect(message).toContain('MultiFactorAuthentication failed');
	expect(rest).not.toHaveProperty('decision');
});

import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import {
	anonymous,
	arn,
	Bench,
	jun,
	marlow,
	passwords,
	priya,
	root,
	seal
} from '../../../account.fixture';
import type { ApiError } from '../../../base/error';
import type { Call, Caller } from '../../../base/call';
import { all } from '../../../base/table';
import { origin, SoftKey, type Asked } from '../../../base/webauthn/soft-key.fixture';

/*
 * Security keys from registration to sign-in. The page asks with `look`, as the console does, so that
 * the challenge is still good when the key has answered.
 */

let bench: Bench;
beforeEach(() => {
	bench = new Bench();
	bench.from = { door: 'console', origin };
});

const DeviceName = 'blue';
const of = (UserName: string | undefined) => (UserName === undefined ? {} : { UserName });

/** Asks without leaving a trace. */
function looking<T>(ask: () => T): T {
	const before = bench.account;
	const answer = ask();
	bench.account = before;
	return answer;
}

function options(caller: Caller, user?: string) {
	const answer = looking(() =>
		bench.ok(caller, 'StartSecurityKeyRegistration', { ...of(user), DeviceName })
	);
	return answer['CreationOptions'] as { challenge: string; excludeCredentials: unknown[] };
}

function finishing(key: SoftKey, challenge: string, user?: string, asked: Partial<Asked> = {}) {
	return { ...of(user), DeviceName, Credential: key.register({ challenge, ...asked }) };
}

function register(caller: Caller, key: SoftKey, user?: string): string {
	const { challenge } = options(caller, user);
	const done = bench.ok(caller, 'FinishSecurityKeyRegistration', finishing(key, challenge, user));
	return done['SerialNumber'] as string;
}

type Parameters = Call['parameters'];

const names: Record<'root' | 'priya' | 'jun', Parameters> = {
	root: { as: 'root', email: 'ines@marlowmaps.example', password: seal(passwords.root) },
	priya: { as: 'user', account: marlow.id, userName: 'priya', password: seal(passwords.priya) },
	jun: { as: 'user', account: marlow.id, userName: 'jun', password: seal(passwords.jun) }
};

function asked(who: keyof typeof names): ApiError {
	return bench.error(anonymous, 'signin:ConsoleLogin', names[who]);
}

function challengeFor(who: keyof typeof names): string {
	return asked(who).mfa?.securityKey?.challenge ?? 'none';
}

const showing = (who: keyof typeof names, key: SoftKey, rest: Asked): Parameters => ({
	...names[who],
	assertion: key.assert(rest)
});

function signIn(who: keyof typeof names, key: SoftKey): Caller {
	const parameters = showing(who, key, { challenge: challengeFor(who) });
	const { SessionId: id } = bench.ok(anonymous, 'signin:ConsoleLogin', parameters);
	return { kind: 'session', id: String(id) };
}

const lastRecord = () => bench.account.events.at(-1)?.record;

describe('registration', () => {
	test('gives the key a serial number of its own kind', () => {
		expect(register(root, new SoftKey('blue'))).toMatch(
			/^arn:aws:iam::111122223333:u2f\/root-account\/blue-[A-Z2-7]{26}$/
		);
		expect(register(priya, new SoftKey('blue'), 'jun')).toMatch(
			/^arn:aws:iam::111122223333:u2f\/user\/jun\/blue-[A-Z2-7]{26}$/
		);
	});

	test('is recorded as EnableMFADevice, without the credential', () => {
		const serial = register(priya, new SoftKey('blue'), 'jun');
		expect(lastRecord()).toMatchObject({
			eventName: 'EnableMFADevice',
			requestParameters: { userName: 'jun', serialNumber: serial },
			responseElements: null
		});
		expect(JSON.stringify(lastRecord())).not.toContain('attestationObject');
	});

	test('asking for it changes nothing, and asks the same until something happens', () => {
		const { challenge } = bench.ok(priya, 'StartSecurityKeyRegistration', { DeviceName })[
			'CreationOptions'
		] as {
			challenge: string;
		};
		expect(bench.account).toBe(marlow);
		expect(options(priya).challenge).toBe(challenge);
		bench.ok(priya, 'CreateGroup', { GroupName: 'surveyors' });
		expect(options(priya).challenge).not.toBe(challenge);
	});

	test('tells the browser which credentials its user has, so that no key is registered twice', () => {
		const blue = new SoftKey('blue');
		register(priya, blue, 'jun');
		expect(options(priya, 'jun').excludeCredentials).toEqual([{ type: 'public-key', id: blue.id }]);
		expect(options(priya).excludeCredentials).toEqual([]);
	});

	test.each<[string, Partial<Asked>, string]>([
		['another page', { origin: 'http://localhost.evil.example' }, 'made for another page'],
		['another site', { rpId: 'evil.example' }, 'made for another site'],
		['another challenge', { challenge: 'AAEC' }, 'a question that is not open any more'],
		['a sign-in', { client: { type: 'webauthn.get' } }, 'another credential or of something else']
	])('an answer made for %s is refused', (_, wrong, why) => {
		const { challenge } = options(priya);
		const answer = finishing(new SoftKey('blue'), challenge, undefined, wrong);
		const error = bench.error(priya, 'FinishSecurityKeyRegistration', answer);
		expect(error.code).toBe('InvalidInput');
		expect(error.message).toContain(why);
		expect(bench.account.iam.mfaDevices).toEqual([]);
	});

	test('an answer is good once', () => {
		const answer = finishing(new SoftKey('blue'), options(priya, 'jun').challenge, 'jun');
		bench.ok(priya, 'FinishSecurityKeyRegistration', answer);
		expect(bench.error(priya, 'FinishSecurityKeyRegistration', answer).message).toContain(
			'not open any more'
		);
		expect(all(bench.account.iam.mfaDevices)).toHaveLength(1);
	});

	test('a credential that the user has already is refused, even where the browser let it pass', () => {
		register(priya, new SoftKey('blue'), 'jun');
		const again = finishing(new SoftKey('blue'), options(priya, 'jun').challenge, 'jun');
		expect(bench.error(priya, 'FinishSecurityKeyRegistration', again).code).toBe(
			'EntityAlreadyExists'
		);
	});

	test('is for pages of the console only', () => {
		bench.from = { door: 'endpoint' };
		expect(bench.error(priya, 'StartSecurityKeyRegistration', { DeviceName }).code).toBe(
			'InvalidAction'
		);
		bench.from = { door: 'program' };
		expect(bench.refusal(priya, 'StartSecurityKeyRegistration', { DeviceName })).toBe(
			'InvalidInput: A passkey or security key can be registered only on a page of the console.'
		);
	});

	test('a ninth device is refused, whatever its kind', () => {
		for (let nth = 1; nth <= 8; nth++) register(priya, new SoftKey(`key ${nth}`), 'jun');
		expect(bench.refusal(priya, 'StartSecurityKeyRegistration', { ...of('jun'), DeviceName })).toBe(
			'LimitExceeded: Cannot exceed quota for MFADevicesPerUser: 8'
		);
		const answer = finishing(new SoftKey('ninth'), 'AAEC', 'jun');
		expect(bench.error(priya, 'FinishSecurityKeyRegistration', answer).code).toBe('LimitExceeded');
	});

	test.each([
		['Create', 'StartSecurityKeyRegistration'],
		['Activate', 'FinishSecurityKeyRegistration']
	])('a policy that speaks of %s decides about %s', (step, denied) => {
		const PolicyDocument = JSON.stringify({
			Version: '2012-10-17',
			Statement: [
				{ Effect: 'Allow', Action: 'iam:EnableMFADevice', Resource: '*' },
				{
					Effect: 'Deny',
					Action: 'iam:EnableMFADevice',
					Resource: '*',
					Condition: { StringEquals: { 'iam:RegisterSecurityKey': step } }
				}
			]
		});
		bench.ok(priya, 'PutUserPolicy', { UserName: 'jun', PolicyName: 'Keys', PolicyDocument });
		const steps = {
			StartSecurityKeyRegistration: { DeviceName },
			FinishSecurityKeyRegistration: finishing(new SoftKey('blue'), 'AAEC')
		};
		for (const [operation, parameters] of Object.entries(steps)) {
			const tried = bench.call(jun, operation, parameters);
			const isDenied = !tried.ok && tried.error.code === 'AccessDenied';
			expect(isDenied).toBe(operation === denied);
		}
	});
});

describe('signing in', () => {
	let blue: SoftKey;
	let serial: string;
	beforeEach(() => {
		blue = new SoftKey('blue');
		serial = register(priya, blue, 'jun');
	});

	test('the password is right, and the key is asked for', () => {
		expect(asked('jun')).toMatchObject({
			code: 'MfaRequired',
			mfa: {
				code: false,
				securityKey: { rpId: 'localhost', allowCredentials: [{ type: 'public-key', id: blue.id }] },
				elsewhere: []
			}
		});
	});

	test('with the key begins a session with MFA', () => {
		const session = signIn('jun', blue);
		expect(bench.account.signin.sessions.at(-1)).toMatchObject({ mfa: true });
		expect(lastRecord()).toMatchObject({
			eventName: 'ConsoleLogin',
			responseElements: { ConsoleLogin: 'Success' },
			additionalEventData: { MFAUsed: 'Yes', MFAIdentifier: serial }
		});
		bench.ok(session, 'sts:GetCallerIdentity');
	});

	test('counts the key’s signatures, so that a copy is found out', () => {
		signIn('jun', blue);
		signIn('jun', blue);
		const copy = new SoftKey('blue', 1);
		const parameters = showing('jun', copy, { challenge: challengeFor('jun') });
		expect(bench.error(anonymous, 'signin:ConsoleLogin', parameters).code).toBe(
			'AuthenticationFailed'
		);
	});

	test.each<[string, (challenge: string) => Asked]>([
		['another page', (challenge) => ({ challenge, origin: 'https://evil.example' })],
		['another site', (challenge) => ({ challenge, rpId: 'evil.example' })],
		['another challenge', () => ({ challenge: 'AAEC' })],
		['a registration', (challenge) => ({ challenge, client: { type: 'webauthn.create' } })]
	])('an answer made for %s is refused', (_, wrong) => {
		const parameters = showing('jun', blue, wrong(challengeFor('jun')));
		expect(bench.refusal(anonymous, 'signin:ConsoleLogin', parameters)).toBe(
			'AuthenticationFailed: Your authentication information is incorrect. Please try again.'
		);
		expect(lastRecord()).toMatchObject({
			responseElements: { ConsoleLogin: 'Failure' },
			additionalEventData: { MFAUsed: 'Yes' }
		});
	});

	test('an answer is good once', () => {
		const parameters = showing('jun', blue, { challenge: challengeFor('jun') });
		bench.ok(anonymous, 'signin:ConsoleLogin', parameters);
		expect(bench.error(anonymous, 'signin:ConsoleLogin', parameters).code).toBe(
			'AuthenticationFailed'
		);
	});

	test('the key of another user is refused', () => {
		const red = new SoftKey('red');
		register(root, red, 'priya');
		const parameters = showing('jun', red, { challenge: challengeFor('jun') });
		expect(bench.error(anonymous, 'signin:ConsoleLogin', parameters).code).toBe(
			'AuthenticationFailed'
		);
	});

	test('one key may serve several users and root, with a credential for each', () => {
		register(root, new SoftKey('blue, for root'));
		signIn('root', new SoftKey('blue, for root'));
		signIn('jun', blue);
	});

	test('a code of another device of the user serves as well', () => {
		const phone = bench.enrol(priya, 'phone', 'jun');
		expect(asked('jun').mfa).toMatchObject({ code: true, securityKey: {} });
		bench.time += 30_000;
		bench.session('jun', passwords.jun, bench.code(phone));
		signIn('jun', blue);
	});

	test('elsewhere the key is no use, and the page is told where it is', () => {
		bench.from = { door: 'console', origin: 'https://leastwise.example' };
		expect(asked('jun').mfa).toEqual({ code: false, elsewhere: ['localhost'] });
		const parameters = showing('jun', blue, {
			challenge: 'AAEC',
			origin: 'https://leastwise.example',
			rpId: 'leastwise.example'
		});
		expect(bench.error(anonymous, 'signin:ConsoleLogin', parameters).code).toBe(
			'AuthenticationFailed'
		);
	});

	test('a key shown where the user has none is not looked at', () => {
		const parameters = showing('priya', blue, { challenge: 'AAEC' });
		bench.ok(anonymous, 'signin:ConsoleLogin', parameters);
		expect(bench.account.signin.sessions.at(-1)).toMatchObject({ mfa: false });
	});
});

describe('a registered key', () => {
	test('is listed, and looked at by its serial number', () => {
		const SerialNumber = register(priya, new SoftKey('blue'), 'jun');
		const device = { UserName: 'jun', SerialNumber, EnableDate: '2026-11-23T08:30:00Z' };
		expect(bench.ok(priya, 'ListMFADevices', of('jun'))['MFADevices']).toEqual([device]);
		expect(bench.ok(priya, 'GetMFADevice', { SerialNumber, UserName: 'jun' })).toEqual(device);
		expect(bench.ok(priya, 'ListVirtualMFADevices')['VirtualMFADevices']).toEqual([]);
	});

	test('has no codes to resynchronise', () => {
		const SerialNumber = register(priya, new SoftKey('blue'), 'jun');
		const codes = { AuthenticationCode1: '123456', AuthenticationCode2: '654321' };
		expect(
			bench.error(priya, 'ResyncMFADevice', { UserName: 'jun', SerialNumber, ...codes }).code
		).toBe('InvalidAuthenticationCode');
	});

	test('is gone when it is deactivated: a lost key is taken away by an administrator', () => {
		const SerialNumber = register(priya, new SoftKey('blue'), 'jun');
		bench.ok(priya, 'DeactivateMFADevice', { UserName: 'jun', SerialNumber });
		expect(bench.account.iam.mfaDevices).toEqual([]);
		bench.session('jun', passwords.jun);
		expect(bench.error(priya, 'DeleteVirtualMFADevice', { SerialNumber }).code).toBe(
			'NoSuchEntity'
		);
	});
});

test('whatever is sent in place of an answer, nobody gets in, nothing is assigned and nothing throws', () => {
	register(priya, new SoftKey('blue'), 'jun');
	const known = new SoftKey('blue').register({ challenge: 'AAEC' });
	const anything = fc.oneof(
		fc.jsonValue(),
		fc.record({
			id: fc.constant(known.id),
			type: fc.constant('public-key'),
			response: fc.jsonValue()
		}),
		fc.jsonValue().map((response) => ({ ...known, response }))
	);
	fc.assert(
		fc.property(anything, fc.oneof(fc.string(), fc.constant(origin)), (answer, from) => {
			bench.from = { door: 'console', origin: from };
			const {
				iam: { mfaDevices }
			} = bench.account;
			bench.error(anonymous, 'signin:ConsoleLogin', { ...names.jun, assertion: answer });
			bench.error(priya, 'FinishSecurityKeyRegistration', { DeviceName, Credential: answer });
			expect(bench.account.iam.mfaDevices).toBe(mfaDevices);
			expect(bench.account.signin.sessions).toEqual([]);
		})
	);
});

describe('in the console, whoever has MFA shows it before changing their own devices', () => {
	const without = 'You must sign in with one of your MFA devices before you can add or remove one.';
	let serial: string;
	beforeEach(() => {
		serial = bench.enrol(priya, 'phone', 'priya');
	});

	function session(mfa: boolean): Caller {
		bench.time += 60_000;
		const id = `session with${mfa ? '' : 'out'} MFA`;
		const holder = { kind: 'user', key: 'priya' } as const;
		const opened = { id, holder, mfa, started: bench.time, mustChangePassword: false };
		bench.account = { ...bench.account, signin: { ...bench.account.signin, sessions: [opened] } };
		return { kind: 'session', id };
	}

	test.each<[string, string, () => Parameters]>([
		['register a security key', 'StartSecurityKeyRegistration', () => ({ DeviceName })],
		['finish doing so', 'FinishSecurityKeyRegistration', () => finishing(new SoftKey('a'), 'AAEC')],
		['take a device away', 'DeactivateMFADevice', () => ({ SerialNumber: serial })],
		[
			'assign another',
			'EnableMFADevice',
			() => ({ SerialNumber: arn('mfa/other'), ...bench.codes(serial) })
		]
	])('a session without MFA cannot %s', (_, operation, parameters) => {
		const before = bench.account.iam.mfaDevices;
		expect(bench.refusal(session(false), operation, parameters())).toBe(`AccessDenied: ${without}`);
		expect(bench.account.iam.mfaDevices).toBe(before);
	});

	test('a session with MFA can, and so can a program, which the rule is not for', () => {
		bench.ok(session(true), 'DeactivateMFADevice', { SerialNumber: serial });
		bench.enrol(priya, 'tablet', 'priya');
		bench.from = { door: 'program' };
		bench.ok(session(false), 'DeactivateMFADevice', { SerialNumber: arn('mfa/tablet') });
	});

	test('the devices of others are not meant', () => {
		const tablet = bench.enrol(priya, 'tablet', 'jun');
		bench.ok(session(false), 'DeactivateMFADevice', { UserName: 'jun', SerialNumber: tablet });
	});
});

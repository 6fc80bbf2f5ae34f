import { describe, expect, test } from 'vitest';
import { Bench, passwords, priya, seal, start } from '../account/account.fixture';
import { signingKeyOf } from '../account/perform/identify';
import { latestSession } from '../account/world';
import { accountDoor } from './account-door';
import type { AccountDoor, Credentials, SignedWish } from './program';

const userAgent = 'aws-cli/2';

/** An account with a door in it, and what came in by that. */
function opened() {
	const bench = new Bench();
	const calls: object[] = [];
	const door: AccountDoor = accountDoor({
		world: () => bench.account,
		now: () => bench.time,
		session: () => latestSession(bench.account),
		perform: async (call) => {
			calls.push(JSON.parse(JSON.stringify(call)));
			bench.from = { door: call.door };
			return bench.call(call.caller, `${call.service}:${call.operation}`, call.parameters);
		}
	});
	return { bench, calls, door };
}

const keyOf = (bench: Bench): Credentials => {
	const accessKeyId = priya.kind === 'accessKey' ? priya.id : '';
	const secretAccessKey = signingKeyOf(bench.account, accessKeyId)?.secret ?? '';
	return { accessKeyId, secretAccessKey };
};

const asked = (more: Partial<SignedWish>): SignedWish => ({
	service: 'sts',
	operation: 'GetCallerIdentity',
	parameters: {},
	userAgent,
	...more
});

describe('a call is let in', () => {
	test('with a key and its secret, as its user', async () => {
		const { bench, calls, door } = opened();
		const answer = await door.call(asked({ credentials: keyOf(bench) }));
		expect(answer).toMatchObject({
			ok: true,
			value: { Arn: expect.stringMatching(/user\/priya$/) }
		});
		expect(calls).toEqual([{ ...asked({}), caller: priya, door: 'terminal' }]);
	});
	test('with another secret not, and the account hears nothing of it', async () => {
		const { bench, calls, door } = opened();
		const credentials = { ...keyOf(bench), secretAccessKey: 'x'.repeat(40) };
		expect(await door.call(asked({ credentials }))).toMatchObject({
			error: { code: 'SignatureDoesNotMatch' }
		});
		expect(calls).toEqual([]);
	});
	test.each<[string, Partial<Credentials>]>([
		['of nobody', { accessKeyId: 'AKIAIOSFODNN7EXAMPLE' }],
		['with a session token that it has not', { sessionToken: 'x' }]
	])('with a key %s not', async (_, wrong) => {
		const { bench, door } = opened();
		expect(await door.call(asked({ credentials: { ...keyOf(bench), ...wrong } }))).toMatchObject({
			error: { code: 'InvalidClientTokenId' }
		});
	});
});

describe('the console lends its session', () => {
	const signIn = (bench: Bench) =>
		bench.ok({ kind: 'anonymous' }, 'signin:ConsoleLogin', {
			as: 'user',
			account: '111122223333',
			userName: 'priya',
			password: seal(passwords.priya)
		});
	test('once somebody is signed in, and to nobody else', async () => {
		const { bench, calls, door } = opened();
		expect(door.lent()).toBeUndefined();
		signIn(bench);
		const lent = door.lent();
		expect(lent?.accessKeyId).toMatch(/^ASIA[A-Z2-7]{16}$/);
		if (!lent) return;
		expect(await door.call(asked({ credentials: lent }))).toMatchObject({ ok: true });
		expect(calls).toMatchObject([{ caller: { kind: 'session' } }]);
		expect(await door.call(asked({ credentials: { ...lent, sessionToken: 'x' } }))).toMatchObject({
			error: { code: 'InvalidClientTokenId' }
		});
	});
	test('what completes a line asks by it, and leaves no event', async () => {
		const { bench, calls, door } = opened();
		signIn(bench);
		const events = bench.account.events.length;
		const wish = { service: 'iam', operation: 'ListUsers', parameters: {} } as const;
		const credentials = door.lent();
		expect(await door.look({ ...wish, ...(credentials && { credentials }) })).toMatchObject({
			ok: true
		});
		expect(await door.look(wish)).toMatchObject({ ok: false });
		expect([bench.account.events.length, calls]).toEqual([events, []]);
	});
});

describe('a password that is typed', () => {
	const login = (parameters: object) =>
		asked({ service: 'iam', operation: 'CreateLoginProfile', parameters: { ...parameters } });
	test('opens the console afterwards, and its text is in no call', async () => {
		const { bench, calls, door } = opened();
		const credentials = keyOf(bench);
		const made = await door.call({
			...login({ UserName: 'wanda', Password: 'Tall-Lantern-40' }),
			credentials
		});
		expect(made).toMatchObject({ ok: true });
		expect(JSON.stringify(calls)).not.toContain('Lantern');
		bench.time = start + 60_000;
		const [call] = calls as [{ parameters: { Password: object } }];
		const { Password: password } = call.parameters;
		const signedIn = bench.call({ kind: 'anonymous' }, 'signin:ConsoleLogin', {
			...{ as: 'user', account: '111122223333', userName: 'wanda' },
			password
		});
		expect(signedIn.ok).toBe(true);
	});
	test('is proven without its shape where it is the old one', async () => {
		const { bench, calls, door } = opened();
		const parameters = { OldPassword: passwords.priya, NewPassword: 'Tall-Lantern-40' };
		const change = asked({ service: 'iam', operation: 'ChangePassword', parameters });
		expect(await door.call({ ...change, credentials: keyOf(bench) })).toMatchObject({ ok: true });
		expect(calls).toMatchObject([{ parameters: { NewPassword: { length: 8 } } }]);
		const [call] = calls as [{ parameters: { OldPassword: object } }];
		expect(Object.keys(call.parameters.OldPassword)).toEqual(['digest']);
	});
	test('that was kept nowhere has to be typed again', async () => {
		const { bench, door } = opened();
		const wish = login({ UserName: 'wanda', Password: '********' });
		expect(await door.call({ ...wish, credentials: keyOf(bench) })).toMatchObject({
			error: { code: 'ValidationError', message: expect.stringMatching(/Type it again/) }
		});
	});
});

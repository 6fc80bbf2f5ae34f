import { expect, test, vi } from 'vitest';
import { Bench, marlow, passwords, priya } from '../account/account.fixture';
import { sealPassword } from '../account/services/iam/credentials/password';
import { holds, type Check } from './check';
import { groundOf } from './ground';
import { situation } from './situation.fixture';

const time = Date.UTC(2026, 10, 23, 9);
const hour = 60 * 60 * 1000;
const canList: Check = {
	kind: 'access',
	principal: { kind: 'user', name: 'wanda', accessKey: false },
	actions: ['s3:ListAllMyBuckets'],
	resources: ['*'],
	allowed: true,
	mfa: true,
	context: {}
};
const policy = (Condition?: object) =>
	JSON.stringify({
		Version: '2012-10-17',
		Statement: [
			{
				Effect: 'Allow',
				Action: 's3:ListAllMyBuckets',
				Resource: '*',
				...(Condition ? { Condition } : {})
			}
		]
	});
const put = (bench: Bench, PolicyDocument: string) =>
	bench.ok(priya, 'PutUserPolicy', { UserName: 'wanda', PolicyName: 'lists', PolicyDocument });

test('looking around in the console leaves the ground of decisions as it was; a change does not', () => {
	const bench = new Bench(marlow);
	const session = bench.signIn('priya', passwords.priya);
	if (typeof session === 'string') throw new Error(session);
	const before = groundOf(bench.account);
	bench.ok(session, 'ListUsers');
	expect(groundOf(bench.account)).toBe(before);
	put(bench, policy());
	expect(groundOf(bench.account)).not.toBe(before);
});

test('what is decided follows each change of a policy', () => {
	const bench = new Bench(marlow);
	expect(holds(canList, situation(bench.account, time))).toBe(false);
	put(bench, policy());
	expect(holds(canList, situation(bench.account, time))).toBe(true);
	bench.ok(priya, 'DeleteUserPolicy', { UserName: 'wanda', PolicyName: 'lists' });
	expect(holds(canList, situation(bench.account, time))).toBe(false);
});

test.each(['aws:CurrentTime', 'AWS:currenttime'])(
	'a policy that looks at %s is asked again when time has passed',
	(key) => {
		const bench = new Bench(marlow);
		put(bench, policy({ DateLessThan: { [key]: new Date(time + hour).toISOString() } }));
		expect(groundOf(bench.account).isTimeless).toBe(false);
		expect(holds(canList, situation(bench.account, time))).toBe(true);
		expect(holds(canList, situation(bench.account, time + 2 * hour))).toBe(false);
	}
);

test('accounts that differ elsewhere are not taken for one another', () => {
	const other = { ...marlow, iam: { ...marlow.iam } };
	expect(groundOf(other)).not.toBe(groundOf(marlow));
	expect(groundOf({ ...marlow, serial: 7 })).toBe(groundOf(marlow));
});

test('to find out whether a policy names the clock, no password’s digest is worked out', () => {
	const { iam, ...rest } = marlow;
	const password = sealPassword(passwords.root, marlow);
	const account = { ...rest, iam: { ...iam, root: { ...iam.root, password } } };
	const asked = vi.spyOn(password, 'digest', 'get');
	expect(groundOf(account).isTimeless).toBe(true);
	expect(asked).not.toHaveBeenCalled();
});

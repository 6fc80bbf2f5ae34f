import { expect, test } from 'vitest';
import { Bench, marlow, passwords, priya, start } from '../../account/account.fixture';
import type { Call, Caller } from '../../account/base/call';
import { account, role, trusts, withRoles } from '../../account/services/sts/sts.fixture';
import { performAll } from '../timeline';
import { callerName } from './caller-name';

const world = withRoles(marlow, role('Editor', [trusts(account)]));
const editor = { account: '111122223333', roleName: 'Editor' };
const assumed = { RoleArn: 'arn:aws:iam::111122223333:role/Editor', RoleSessionName: 'night' };

test('whoever calls has one name: the user’s, and in a role the role’s as well', () => {
	const bench = new Bench(world);
	const console = bench.session('priya', passwords.priya);
	const call = (operation: string, parameters: Call['parameters'] = {}): Call => ({
		service: operation.startsWith('iam') ? 'iam' : 'signin',
		operation: operation.split(':')[1] ?? operation,
		parameters,
		caller: console,
		time: start,
		door: 'console'
	});
	const taken = performAll(bench.account, [
		call('iam:ListUsers'),
		call('SwitchRole', editor),
		call('iam:ListUsers'),
		call('SwitchRole', editor),
		call('ExitRole'),
		call('iam:ListUsers')
	]);
	expect(taken.map(({ step }) => step.who)).toEqual([
		'priya',
		'priya',
		'priya as Editor',
		'priya',
		'priya',
		'priya'
	]);
	// The history has switching itself under the role, as CloudTrail does; what comes after agrees.
	const { events } = taken.at(-1)?.account ?? bench.account;
	const records = [...events].slice(-taken.length).map(({ record }) => record);
	for (const [at, { step }] of taken.entries()) {
		if (step.call.service === 'signin') continue;
		const type = step.who?.includes(' as ') ? 'AssumedRole' : 'IAMUser';
		expect(records[at]?.userIdentity.type).toBe(type);
	}
});

test.each<[string, Caller, string | undefined]>([
	['a key is its user’s', priya, 'priya'],
	[
		'a service goes by its name',
		{ kind: 'service', name: 'ec2.amazonaws.com' },
		'ec2.amazonaws.com'
	],
	[
		'somebody of another account is told to be',
		{ kind: 'outsider', arn: 'arn:aws:iam::444455556666:user/mallory' },
		'mallory of another account'
	],
	['nobody is known on the sign-in page', { kind: 'anonymous' }, undefined],
	['a session that has ended is nobody’s', { kind: 'session', id: 'gone' }, undefined]
])('%s', (_, caller, name) => {
	expect(callerName(world, { caller, service: 'iam' })).toBe(name);
});

test('the keys of a role are its session’s, also once the role is gone', () => {
	const bench = new Bench(world);
	const { Credentials } = bench.ok(priya, 'sts:AssumeRole', assumed) as {
		Credentials: { AccessKeyId: string };
	};
	const caller = { kind: 'accessKey', id: Credentials.AccessKeyId } as const;
	expect(callerName(bench.account, { caller, service: 'iam' })).toBe('night as Editor');
	bench.ok(priya, 'DeleteRole', { RoleName: 'Editor' });
	expect(callerName(bench.account, { caller, service: 'iam' })).toBe('night as a deleted role');
});

import { describe, expect, test } from 'vitest';
import { arn, marlow, start } from '../account.fixture';
import { replaceRole } from '../services/iam/roles/roles';
import { account as own, partner, role, sessionArn, trusts } from '../services/sts/sts.fixture';
import type { PrincipalName } from '../principal-name';
import { contextOf } from './context';
import { justIn, principalsNamed } from './principals-named';

/* Whom a scenario means by a name. */

const account = replaceRole(marlow, role('Editor', [trusts(own)]));
const sam = `arn:aws:iam::${partner}:user/sam`;

const meant = (name: PrincipalName) => principalsNamed(account, name, justIn(start));

test.each<[PrincipalName, readonly string[]]>([
	[{ kind: 'root', accessKey: false }, [arn('root')]],
	[{ kind: 'user', name: 'WANDA', accessKey: false }, [arn('user/maps/wanda')]],
	[{ kind: 'user', name: 'ana', accessKey: false }, []],
	[{ kind: 'anyUser' }, ['priya', 'jun', 'maps/wanda', 'tomas'].map((name) => arn(`user/${name}`))],
	[{ kind: 'role', name: 'Editor' }, [sessionArn('Editor', 'session')]],
	[{ kind: 'role', name: 'Editor', session: 'jun' }, [sessionArn('Editor', 'jun')]],
	[{ kind: 'role', name: 'Guide' }, []],
	[{ kind: 'service', name: 'ec2.amazonaws.com' }, ['ec2.amazonaws.com']],
	[{ kind: 'outsider', arn: sam }, [sam]]
])('%j is %j', (name, arns) => {
	expect(
		meant(name)
			.map((identity) => 'arn' in identity && identity.arn)
			.toSorted()
	).toEqual(arns.toSorted());
});

test('nobody is somebody who has not signed in', () => {
	expect(meant({ kind: 'nobody' })).toEqual([{ kind: 'anonymous' }]);
});

test('nobody who is asked about has to change the password first', () => {
	expect(meant({ kind: 'user', name: 'jun', accessKey: false })).toMatchObject([
		{ proof: { session: { mustChangePassword: false } } }
	]);
});

test('an outsider is of another account', () => {
	expect(() => meant({ kind: 'outsider', arn: arn('user/jun') })).toThrow('write user/NAME');
	expect(meant({ kind: 'outsider', arn: sam })).toMatchObject([{ account: partner }]);
});

describe('whoever is only asked about', () => {
	const keys = (name: PrincipalName, mfa: boolean) =>
		principalsNamed(account, name, { ...justIn(start), mfa }).map((identity) =>
			contextOf(account, identity, { time: start + 60_000 })
		);
	const names: readonly PrincipalName[] = [
		{ kind: 'root', accessKey: false },
		{ kind: 'user', name: 'jun', accessKey: false },
		{ kind: 'role', name: 'Editor' }
	];
	test.each(names)('has just signed in with MFA: %j', (name) => {
		expect(justIn(start)).toEqual({ id: 'asked', since: start, mfa: true });
		expect(keys(name, true)).toMatchObject([
			{
				'aws:TokenIssueTime': '2026-11-23T08:30:00Z',
				'aws:MultiFactorAuthPresent': 'true',
				'aws:MultiFactorAuthAge': '60'
			}
		]);
		expect(keys(name, false)).toMatchObject([{ 'aws:MultiFactorAuthPresent': 'false' }]);
	});
	test('with an access key has shown no MFA, and without one is nobody', () => {
		const [context] = keys({ kind: 'user', name: 'jun', accessKey: true }, true);
		expect(context).not.toHaveProperty('aws:MultiFactorAuthPresent');
		const keyless = {
			...account,
			iam: { ...account.iam, root: { ...account.iam.root, accessKeys: [] } }
		};
		expect(principalsNamed(keyless, { kind: 'root', accessKey: true }, justIn(start))).toEqual([]);
	});
});

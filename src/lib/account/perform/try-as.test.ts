import { describe, expect, test } from 'vitest';
import { managed, marlow, start } from '../account.fixture';
import type { Account } from '../account';
import { emptyTable, lookUp, put } from '../base/table';
import { replaceUser } from '../services/iam/users/users';
import { allows, policy } from '../services/sts/sts.fixture';
import { tryAs, type Subject } from './try-as';

const arn = (name: string) => `arn:aws:iam::111122223333:${name}`;

function may(subject: Subject, action: string, more: object = {}, account: Account = marlow) {
	return tryAs(account, { subject, action, resource: '*', mfa: true, ...more }, start);
}

function withUser(name: string, more: object): Account {
	const user = lookUp(marlow.iam.users, name);
	if (!user) throw new Error(`there is no ${name}`);
	return replaceUser(marlow, { ...user, ...more });
}

describe('whether somebody may', () => {
	test('is asked of all that has a say, a boundary too', () => {
		const priya: Subject = { kind: 'user', name: 'priya' };
		expect(may(priya, 'iam:CreateUser')?.outcome).toBe('allowed');
		const bounded = withUser('priya', { boundary: managed('ReadOnlyAccess') });
		expect(may(priya, 'iam:CreateUser', {}, bounded)).toMatchObject({
			outcome: 'implicitDeny',
			layer: 'boundary'
		});
	});

	test('depends on MFA and on where they come from, where a policy says so', () => {
		const document = policy({
			...allows('iam:ListUsers'),
			Condition: {
				Bool: { 'aws:MultiFactorAuthPresent': 'true' },
				IpAddress: { 'aws:SourceIp': '198.51.100.0/24' }
			}
		});
		const account = withUser('wanda', {
			inline: put(emptyTable, 'Own', { name: 'Own', text: document })
		});
		const asked = (mfa: boolean, sourceIp: string) =>
			may({ kind: 'user', name: 'wanda' }, 'iam:ListUsers', { mfa, sourceIp }, account)?.outcome;
		expect(asked(true, '198.51.100.7')).toBe('allowed');
		expect(asked(false, '198.51.100.7')).toBe('implicitDeny');
		expect(asked(true, '203.0.113.7')).toBe('implicitDeny');
	});

	test('of a group is asked for a member that has nothing else', () => {
		const group: Subject = { kind: 'group', name: 'Administrators' };
		expect(may(group, 'iam:CreateUser')).toMatchObject({
			outcome: 'allowed',
			by: [{ policy: 'AdministratorAccess', holder: 'user group Administrators' }],
			asked: { request: { principal: { arn: arn('user/a-member') } } }
		});
	});

	test('has no answer for who is not there', () => {
		expect(may({ kind: 'user', name: 'nobody' }, 'iam:ListUsers')).toBeUndefined();
		expect(may({ kind: 'group', name: 'nobody' }, 'iam:ListUsers')).toBeUndefined();
	});

	test('leaves the account as it was', () => {
		const before = JSON.stringify(marlow);
		may({ kind: 'root' }, 'iam:CreateUser');
		expect(JSON.stringify(marlow)).toBe(before);
	});
});

import { describe, expect, test } from 'vitest';
import { openAccount } from '../account/perform/open';
import * as v from 'valibot';
import { accountBlueprint } from '../account/perform/blueprint';
import { readPrincipalName, type PrincipalName } from '../account/principal-name';
import { holds, type Check } from './check';

const time = Date.UTC(2026, 10, 23, 8);
const account = openAccount(
	v.parse(accountBlueprint, {
		id: '111122223333',
		name: 'Marlow Maps',
		age: '400d',
		root: { email: 'ines@marlowmaps.example', password: 'paper-Harbour-41' },
		groups: [{ name: 'administrators', attached: ['AdministratorAccess'] }],
		users: [
			{ name: 'Robin', groups: ['administrators'] },
			{ name: 'jun', accessKeys: [{ age: '9d' }] },
			{ name: 'constructor' }
		],
		roles: [
			{
				name: 'Builder',
				attached: ['AdministratorAccess'],
				trust: { Statement: { Effect: 'Allow', Principal: { AWS: '*' }, Action: 'sts:AssumeRole' } }
			}
		]
	}),
	'seed',
	time
);

const named = (principal: string): PrincipalName => {
	const read = readPrincipalName(principal);
	if (!read.ok) throw new Error(`${principal}: ${read.error}`);
	return read.value;
};
const access = (principal: string, allowed: boolean): Check => ({
	kind: 'access',
	principal: named(principal),
	action: 'iam:CreateUser',
	resource: '*',
	allowed
});
const query = (operation: string, expression: string, is: number, parameters = {}): Check => ({
	kind: 'query',
	service: 'iam',
	operation,
	parameters,
	query: expression,
	is
});
const hasKeys = (name: string, number: number) =>
	query('ListAccessKeys', 'length(AccessKeyMetadata)', number, { UserName: name });

describe('a check', () => {
	test.each<[string, Check, boolean]>([
		['a query whose expression has the value', query('ListUsers', 'length(Users)', 3), true],
		['a query whose expression has another value', query('ListUsers', 'length(Users)', 2), false],
		['a query about what does not exist', hasKeys('tomas', 0), false],
		['a request that root may make', access('root', true), true],
		['a request that a named user may make, whatever the case', access('user/robin', true), true],
		['a request that a named user may not make', access('user/jun', true), false],
		['a request that is meant to be denied, and is', access('user/jun', false), true],
		['a request that a session of a role may make', access('role/builder/jun', true), true],
		['a request of a role that there is not', access('role/Painter', true), false],
		['a request with a key that there is not', access('root access key', true), false],
		['a request of nobody in particular', access('nobody', true), false],
		['a request of a service', access('ec2.amazonaws.com', true), false],
		[
			'a request from another account that nothing here lets in',
			access('arn:aws:iam::444455556666:role/Painter', true),
			false
		],
		['a request that some user may make', access('user/*', true), true],
		['a request that no user should be able to make, but one is', access('user/*', false), false],
		[
			'all of several',
			{ kind: 'all', of: [access('root', true), access('user/jun', false)] },
			true
		],
		[
			'all of several, one of which fails',
			{ kind: 'all', of: [access('root', true), access('user/jun', true)] },
			false
		],
		[
			'one user of whom both hold',
			{ kind: 'oneUser', of: [access('user/{user}', true), hasKeys('{user}', 0)] },
			true
		],
		[
			'one user, where two users have only one each',
			{ kind: 'oneUser', of: [access('user/{user}', true), hasKeys('{user}', 1)] },
			false
		]
	])('%s', (_, check, expected) => {
		expect(holds(check, account, time)).toBe(expected);
	});
});

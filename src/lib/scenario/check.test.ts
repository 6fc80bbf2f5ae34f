import { describe, expect, test } from 'vitest';
import { openAccount } from '../account/perform/open';
import * as v from 'valibot';
import { accountBlueprint } from '../account/perform/blueprint';
import { readPrincipalName, type PrincipalName } from '../account/principal-name';
import { holds, type Access, type Check } from './check';
import { situation } from './situation.fixture';

/** A user that may make users under a condition. */
function onlyIf(name: string, Condition: object) {
	const Statement = { Effect: 'Allow', Action: 'iam:CreateUser', Resource: '*', Condition };
	return { name, inline: [{ name: 'own', document: { Version: '2012-10-17', Statement } }] };
}

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
			{ name: 'constructor' },
			onlyIf('kim', { Bool: { 'aws:MultiFactorAuthPresent': 'true' } }),
			onlyIf('lee', { StringEquals: { 'aws:RequestTag/Team': 'maps' } }),
			onlyIf('ana', { IpAddress: { 'aws:SourceIp': '192.0.2.0/24' } })
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
const access = (principal: string, allowed: boolean): Access => ({
	kind: 'access',
	principal: named(principal),
	actions: ['iam:CreateUser'],
	resources: ['*'],
	allowed,
	mfa: true,
	context: {}
});
const query = (operation: string, expression: string, is: number, parameters = {}): Check => ({
	kind: 'query',
	service: 'iam',
	operation,
	parameters,
	query: expression,
	is
});
const inGroup = (name: string, number: number) =>
	query('GetGroup', 'length(Users)', number, { GroupName: name });
const hasKeys = (name: string, number: number) =>
	query('ListAccessKeys', 'length(AccessKeyMetadata)', number, { UserName: name });

describe('a check', () => {
	test.each<[string, Check, boolean]>([
		['a query whose expression has the value', query('ListUsers', 'length(Users)', 6), true],
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
			'a request without MFA that is only allowed with it',
			{ ...access('user/kim', true), mfa: false },
			false
		],
		['the same request with MFA', access('user/kim', true), true],
		[
			'several requests, one of which is denied',
			{ ...access('user/kim', true), actions: ['iam:CreateUser', 'iam:DeleteUser'] },
			false
		],
		[
			'several requests that are all denied',
			{ ...access('user/jun', false), actions: ['iam:CreateUser', 'iam:DeleteUser'] },
			true
		],
		[
			'several requests that should all be denied, one of which is allowed',
			{ ...access('user/kim', false), actions: ['iam:CreateUser', 'iam:DeleteUser'] },
			false
		],
		[
			'a request with a condition key that a policy asks for',
			{ ...access('user/lee', true), context: { 'aws:RequestTag/Team': 'maps' } },
			true
		],
		['the same request without it', access('user/lee', true), false],
		[
			'a request from an address that a policy asks for',
			{ ...access('user/ana', true), sourceIp: '192.0.2.7' },
			true
		],
		['the same request from elsewhere', access('user/ana', true), false],
		['one of several', { kind: 'any', of: [access('user/jun', true), access('root', true)] }, true],
		['none of several', { kind: 'any', of: [access('user/jun', true)] }, false],
		['what does not hold', { kind: 'not', of: access('user/jun', true) }, true],
		[
			'one group that holds nobody',
			{ kind: 'oneOf', among: 'groups', of: [inGroup('{group}', 0)] },
			false
		],
		[
			'one role that may do something',
			{ kind: 'oneOf', among: 'roles', of: [access('role/{role}', true)] },
			true
		],
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
			{ kind: 'oneOf', among: 'users', of: [access('user/{user}', true), hasKeys('{user}', 0)] },
			true
		],
		[
			'one user, where two users have only one each',
			{ kind: 'oneOf', among: 'users', of: [access('user/{user}', true), hasKeys('{user}', 1)] },
			false
		]
	])('%s', (_, check, expected) => {
		expect(holds(check, situation(account, time))).toBe(expected);
	});
});

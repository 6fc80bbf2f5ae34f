import { expect, test } from 'vitest';
import * as v from 'valibot';
import { accountBlueprint } from './blueprint';
import { authorise } from './authorise';
import './everything';
import { openAccount } from './open';
import { justIn, principalsNamed } from './principals-named';
import { resourceAt } from './resource-at';

const time = Date.UTC(2026, 10, 23);
const allow = (action: string, condition?: object) => ({
	Version: '2012-10-17',
	Statement: {
		Effect: 'Allow',
		Action: action,
		Resource: '*',
		...(condition ? { Condition: condition } : {})
	}
});
const trust = (principal: object) => ({
	Version: '2012-10-17',
	Statement: { Effect: 'Allow', Principal: principal, Action: 'sts:AssumeRole' }
});
const ofMaps = (key: string) => ({ StringEquals: { [key]: 'maps' } });

const bounded = {
	ArnEquals: { 'iam:PermissionsBoundary': 'arn:aws:iam::aws:policy/ReadOnlyAccess' }
};

const id = '111122223333';
const account = openAccount(
	v.parse(accountBlueprint, {
		id,
		name: 'Marlow Maps',
		age: '90d',
		root: { email: 'ines@marlowmaps.example', password: 'Ridgeway-1829' },
		users: [
			{
				name: 'jun',
				tags: { Team: 'maps' },
				boundary: 'ReadOnlyAccess'
			},
			{
				name: 'priya',
				inline: [
					{ name: 'users', document: allow('iam:DeleteUser', ofMaps('aws:ResourceTag/Team')) },
					{ name: 'roles', document: allow('iam:DeleteRole', ofMaps('iam:ResourceTag/Team')) },
					{ name: 'pass', document: allow('iam:PassRole', ofMaps('iam:ResourceTag/Team')) },
					{ name: 'policies', document: allow('iam:DeletePolicy', ofMaps('aws:ResourceTag/Team')) },
					{
						name: 'bounded',
						document: allow('iam:PutUserPolicy', bounded)
					},
					{ name: 'assume', document: allow('sts:AssumeRole') }
				]
			},
			{ name: 'tomas' },
			{
				name: 'wanda',
				inline: [
					{ name: 'get', document: allow('iam:GetRole') },
					{ name: 'bounded', document: allow('iam:DeleteRolePolicy', bounded) },
					{ name: 'assume', document: allow('sts:AssumeRole', bounded) }
				]
			}
		],
		roles: [
			{
				name: 'Editor',
				tags: { Team: 'maps' },
				trust: trust({ AWS: `arn:aws:iam::${id}:user/tomas` })
			},
			{
				name: 'Press',
				boundary: 'ReadOnlyAccess',
				trust: trust({ AWS: `arn:aws:iam::${id}:root` })
			}
		],
		policies: [
			{ name: 'Draw', tags: { Team: 'maps' }, document: allow('s3:GetObject') },
			{ name: 'Print', document: allow('s3:GetObject') }
		]
	}),
	'a seed',
	time
);

const arnOf = (rest: string) => `arn:aws:iam::${id}:${rest}`;

function may(name: string, action: string, resource: string): boolean {
	const user = { kind: 'user', name, accessKey: false } as const;
	return principalsNamed(account, user, justIn(time)).some(
		(who) =>
			authorise(account, who, { action, arn: arnOf(resource) }, { time }).outcome === 'allowed'
	);
}

test.each([
	['the tags of a user', 'iam:DeleteUser', 'user/jun', 'user/tomas'],
	['the tags of a role', 'iam:DeleteRole', 'role/Editor', 'role/Press'],
	['the tags of the role that is passed', 'iam:PassRole', 'role/Editor', 'role/Press'],
	['the tags of a policy', 'iam:DeletePolicy', 'policy/Draw', 'policy/Print'],
	['the boundary of a user', 'iam:PutUserPolicy', 'user/jun', 'user/tomas']
])('whoever asks about something, %s are seen', (_, action, has, hasNot) => {
	expect(may('priya', action, has)).toBe(true);
	expect(may('priya', action, hasNot)).toBe(false);
});

test('a name in other letters is another ARN, of which nothing is known', () => {
	expect(may('priya', 'iam:DeleteUser', 'user/JUN')).toBe(false);
});

test('a role is taken on by whom its trust policy names, or by whom its account lets', () => {
	const can = (name: string, role: string) => may(name, 'sts:AssumeRole', `role/${role}`);
	expect(can('tomas', 'Editor')).toBe(true);
	expect(can('priya', 'Editor')).toBe(false);
	expect(can('priya', 'Press')).toBe(true);
	expect(can('tomas', 'Press')).toBe(false);
	expect(can('priya', 'Nobody')).toBe(false);
});

test('a trust policy has no say in what is done to its role', () => {
	expect(may('tomas', 'iam:GetRole', 'role/Editor')).toBe(false);
	expect(may('wanda', 'iam:GetRole', 'role/Editor')).toBe(true);
	const [tomas] = principalsNamed(
		account,
		{ kind: 'user', name: 'tomas', accessKey: false },
		justIn(time)
	);
	if (!tomas) throw new Error('No tomas');
	const asked = { action: 'iam:GetRole', arn: arnOf('role/Editor') };
	const { gates } = authorise(account, tomas, asked, { time });
	expect(gates.map(({ layer }) => layer)).not.toContain('resource');
});

test('IAM’s own condition keys are there for IAM’s actions only', () => {
	expect(may('wanda', 'iam:DeleteRolePolicy', 'role/Press')).toBe(true);
	expect(may('wanda', 'sts:AssumeRole', 'role/Press')).toBe(false);
});

test('of what no service has here nothing is known', () => {
	expect(resourceAt(account, 'arn:aws:s3:::maps')).toBeUndefined();
	expect(resourceAt(account, '*')).toBeUndefined();
	expect(resourceAt(account, arnOf('user/nobody'))).toBeUndefined();
});

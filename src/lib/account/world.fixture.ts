import * as v from 'valibot';
import { Bench, start } from './account.fixture';
import type { Account } from './account';
import type { Caller } from './base/call';
import { lookUp } from './base/table';
import { accountBlueprint } from './perform/blueprint';
import { openWorld } from './perform/perform-in';
import { sealPassword } from './services/iam/credentials/password';
import { accountCalled } from './world';

/* Marlow Maps with Pressline, the print shop, beside it: two accounts of one world. */

export const marlowId = '111122223333';
export const presslineId = '444455556666';

export const allowing = (Action: string | readonly string[], Resource: string, more = {}) => ({
	Version: '2012-10-17',
	Statement: [{ Effect: 'Allow', Action, Resource, ...more }]
});
export const trusting = (AWS: string, more = {}) => ({
	Version: '2012-10-17',
	Statement: [{ Effect: 'Allow', Principal: { AWS }, Action: 'sts:AssumeRole', ...more }]
});
const external = { Condition: { StringEquals: { 'sts:ExternalId': 'sheet-42' } } };

export const plates = 'arn:aws:s3:::marlow-plates';
export const presslineArn = (rest: string) => `arn:aws:iam::${presslineId}:${rest}`;
export const marlowArn = (rest: string) => `arn:aws:iam::${marlowId}:${rest}`;

const inline = (document: object) => [{ name: 'own', document }];
const key = [{ age: '5d' }];

/** Marlow's bucket lets Pressline's paula read, and nobody else; its role Courier trusts Pressline. */
const marlowFile = {
	id: marlowId,
	name: 'Marlow Maps',
	age: '400d',
	root: { email: 'ines@marlowmaps.example', password: 'Ridgeway-1829' },
	users: [
		{
			name: 'priya',
			attached: ['AdministratorAccess'],
			accessKeys: key,
			password: 'Contour-Line-7'
		}
	],
	roles: [
		{
			name: 'Courier',
			trust: trusting(presslineId, external),
			attached: ['AmazonS3ReadOnlyAccess']
		},
		{ name: 'Guest', trust: trusting(presslineId), inline: inline(allowing('iam:ListUsers', '*')) }
	],
	s3: {
		buckets: [
			{
				name: 'marlow-plates',
				policy: {
					Version: '2012-10-17',
					Statement: [
						{
							Effect: 'Allow',
							Principal: { AWS: [presslineArn('user/paula'), presslineArn('user/petra')] },
							Action: ['s3:GetObject', 's3:PutObject', 's3:GetBucketLocation'],
							Resource: [plates, `${plates}/*`]
						}
					]
				},
				objects: [{ key: 'north.txt', content: 'north' }]
			}
		]
	}
};

const toMarlow = allowing('sts:AssumeRole', marlowArn('role/*'));

/** Paula may read there by her own policies too, petra may not; pia may take on any role of Marlow's. */
export const presslineFile = {
	id: presslineId,
	name: 'Pressline',
	age: '900d',
	root: { email: 'owner@pressline.example', password: 'Offset-Blue-12', accessKeys: key },
	alias: 'pressline',
	users: [
		{ name: 'petra', accessKeys: key },
		{
			name: 'paula',
			accessKeys: key,
			password: 'Fine-Screen-60',
			inline: inline(allowing('s3:*', '*'))
		},
		{ name: 'pia', accessKeys: key, password: 'Plate-Seven-7', inline: inline(toMarlow) }
	],
	s3: { buckets: [{ name: 'pressline-proofs' }] }
};

export const openedWorld = (marlow: object = {}, pressline: object = {}): Account =>
	openWorld(
		v.parse(accountBlueprint, { ...marlowFile, ...marlow }),
		[v.parse(accountBlueprint, { ...presslineFile, ...pressline })],
		'a seed',
		start
	);

export class WorldBench extends Bench {
	constructor(world = openedWorld()) {
		super(world);
	}

	of(named: string): Account {
		const account = accountCalled(this.account, named);
		if (!account) throw new Error(`There is no account ${named}`);
		return account;
	}

	/** The access key that somebody has. */
	key(user: string, named = presslineId): Caller {
		const id = lookUp(this.of(named).iam.users, user)?.accessKeys[0]?.id ?? 'none';
		return { kind: 'accessKey', id };
	}

	/** Signs in to the account of that number or alias. */
	in(account: string, userName: string, password: string): Caller {
		const sealed = sealPassword(password, this.of(account));
		const tried = { as: 'user', account, userName, password: sealed };
		const { SessionId } = this.ok({ kind: 'anonymous' }, 'signin:ConsoleLogin', tried);
		return { kind: 'session', id: String(SessionId) };
	}

	arnOf(caller: Caller): unknown {
		return this.ok(caller, 'sts:GetCallerIdentity')['Arn'];
	}
}

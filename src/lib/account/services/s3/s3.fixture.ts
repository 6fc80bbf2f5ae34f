import * as v from 'valibot';
import { Bench, passwords, start } from '../../account.fixture';
import type { Account } from '../../account';
import type { Caller } from '../../base/call';
import { lookUp } from '../../base/table';
import { accountBlueprint } from '../../perform/blueprint';
import { openAccount } from '../../perform/open';

/* Marlow Maps with buckets, and people who may do one thing each. */

export const id = '111122223333';
export const other = '444455556666';

export const statement = (
	effect: 'Allow' | 'Deny',
	action: string | readonly string[],
	resource: string | readonly string[],
	more: object = {}
) => ({ Effect: effect, Action: action, Resource: resource, ...more });

export const documentOf = (...Statement: readonly object[]) => ({
	Version: '2012-10-17',
	Statement
});

const person = (name: string, ...statements: readonly object[]) => ({
	name,
	accessKeys: [{ age: '5d' }],
	inline: statements.length === 0 ? [] : [{ name: 'own', document: documentOf(...statements) }]
});

export const tiles = 'arn:aws:s3:::tiles';
export const inTiles = 'arn:aws:s3:::tiles/*';

/** Tiles is private; notices is public; atlas keeps versions; lent belongs to the other account. */
export function openMarlow(buckets: readonly object[] = [], s3: object = {}): Account {
	return openAccount(
		v.parse(accountBlueprint, {
			id,
			name: 'Marlow Maps',
			age: '400d',
			root: {
				email: 'ines@marlowmaps.example',
				password: passwords.root,
				accessKeys: [{ age: '390d' }]
			},
			users: [
				{ name: 'priya', attached: ['AdministratorAccess'], accessKeys: [{ age: '30d' }] },
				person('nobody'),
				person('reader', statement('Allow', 's3:GetObject', '*')),
				person('lister', statement('Allow', ['s3:GetObject', 's3:ListBucket'], '*')),
				person(
					'homebody',
					statement('Allow', 's3:ListBucket', tiles, {
						Condition: { StringLike: { 's3:prefix': ['home/${aws:username}/*'] } }
					}),
					statement('Allow', 's3:*Object', `${tiles}/home/\${aws:username}/*`)
				),
				person('writer', statement('Allow', 's3:PutObject', inTiles)),
				person('barred', statement('Allow', 's3:*', '*'), statement('Deny', 's3:DeleteObject', '*'))
			],
			roles: [
				{
					name: 'Press',
					trust: documentOf({
						Effect: 'Allow',
						Principal: { AWS: id },
						Action: 'sts:AssumeRole'
					})
				}
			],
			s3: {
				buckets: [
					{
						name: 'tiles',
						age: '30d',
						objects: [
							{ key: 'home/homebody/plan.txt', content: 'the plan' },
							{ key: 'home/jun/plan.txt', content: 'Jun’s plan' },
							{ key: 'north.txt', content: 'north' },
							{ key: 'secret.txt', content: 'secret', tags: { Class: 'secret' } }
						]
					},
					{
						name: 'notices',
						publicAccessBlock: false,
						policy: documentOf(
							statement('Allow', 's3:GetObject', 'arn:aws:s3:::notices/*', { Principal: '*' })
						),
						objects: [{ key: 'hours.txt', content: '9 to 5' }]
					},
					{
						name: 'atlas',
						versioning: 'Enabled',
						objects: [{ key: 'index.txt', content: 'first' }]
					},
					{
						name: 'lent',
						owner: other,
						policy: documentOf(
							statement('Allow', 's3:GetObject', 'arn:aws:s3:::lent/*', {
								Principal: { AWS: `arn:aws:iam::${id}:root` }
							}),
							statement('Allow', 's3:GetBucketPolicy', 'arn:aws:s3:::lent', {
								Principal: { AWS: `arn:aws:iam::${id}:root` }
							})
						),
						objects: [{ key: 'river.txt', content: 'river' }]
					},
					...buckets
				],
				...s3
			}
		}),
		'a seed',
		start
	);
}

export const outsider: Caller = { kind: 'outsider', arn: `arn:aws:iam::${other}:user/wim` };
export const nobodyKnown: Caller = { kind: 'anonymous' };

/** An account whose people call by their names. */
export class S3Bench extends Bench {
	constructor(buckets: readonly object[] = [], s3: object = {}) {
		super(openMarlow(buckets, s3));
	}

	/** Root or a user, with an access key. */
	as(name: string): Caller {
		const { root, users } = this.account.iam;
		const key = name === 'root' ? root.accessKeys[0] : lookUp(users, name)?.accessKeys[0];
		if (!key) throw new Error(`${name} has no access key`);
		return { kind: 'accessKey', id: key.id };
	}

	/** Sets a bucket's policy as the administrator. */
	setPolicy(bucket: string, ...statements: readonly object[]) {
		this.ok(this.as('priya'), 's3:PutBucketPolicy', {
			Bucket: bucket,
			Policy: JSON.stringify(documentOf(...statements))
		});
	}
}

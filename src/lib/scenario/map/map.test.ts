import { describe, expect, test } from 'vitest';
import {
	allow,
	deny,
	documentOf,
	folds,
	id,
	inline,
	lineIn,
	mapWith,
	partner,
	said,
	thingIn
} from './map.fixture';
import { atOnce } from './pieces';

const tiles = 'arn:aws:s3:::tiles';
const trust = (principal: unknown, more: object = {}) =>
	documentOf({ Effect: 'Allow', Principal: principal, Action: 'sts:AssumeRole', ...more });

describe('who stands in one line', () => {
	test('users with the same groups and policies', () => {
		const map = mapWith({
			groups: [{ name: 'readers', attached: ['ReadOnlyAccess'] }, { name: 'staff' }],
			users: [
				{ name: 'ana', groups: ['readers', 'staff'] },
				{ name: 'ben', groups: ['staff', 'readers'] },
				{ name: 'cai', groups: ['readers'] },
				{ name: 'dee', groups: ['readers'], boundary: 'ReadOnlyAccess' },
				{ name: 'eli', groups: ['readers'], attached: ['ReadOnlyAccess'] }
			]
		});
		expect(folds(map)).toEqual(['ana ben', 'cai', 'dee', 'eli']);
	});

	test('inline policies of the same text are the same; one letter more is another', () => {
		const reading = inline(allow('s3:GetObject', '*'));
		const users = ['ana', 'ben'].map((name) => ({ name, inline: reading }));
		const other = { name: 'cai', inline: inline(allow('s3:GetObject*', '*')) };
		expect(folds(mapWith({ users: [...users, other] }))).toEqual(['ana ben', 'cai']);
	});

	test('everybody’s own user is the same to everybody', () => {
		const own = inline(allow('iam:*', `arn:aws:iam::${id}:user/\${aws:username}`));
		const users = ['ana', 'ben'].map((name) => ({ name, inline: own }));
		expect(folds(mapWith({ users }))).toEqual(['ana ben']);
	});

	test.each([
		['a policy that grants a folder by name', inline(allow('s3:*', `${tiles}/\${aws:username}/*`))],
		[
			'a condition on the name',
			inline(allow('s3:*', '*', { Condition: { StringLike: { 'AWS:UserName': 'a*' } } }))
		]
	])('nobody is folded by %s', (_, inline) => {
		const users = ['ana', 'ben'].map((name) => ({ name, inline }));
		expect(folds(mapWith({ users }))).toEqual(['ana', 'ben']);
	});

	test('tags tell users apart where a policy asks for them', () => {
		const users = (inline: unknown) => [
			{ name: 'ana', tags: { Team: 'maps' }, inline },
			{ name: 'ben', tags: { Team: 'print' }, inline }
		];
		const byTeam = { Condition: { StringEquals: { 'aws:PrincipalTag/Team': 'maps' } } };
		expect(folds(mapWith({ users: users(inline(allow('s3:*', '*', byTeam))) }))).toEqual([
			'ana',
			'ben'
		]);
		expect(folds(mapWith({ users: users(inline(allow('s3:*', '*'))) }))).toEqual(['ana ben']);
	});

	test('whom a bucket policy names stands alone', () => {
		const policy = documentOf({
			...allow('s3:GetObject', `${tiles}/*`),
			Principal: { AWS: `arn:aws:iam::${id}:user/ben` }
		});
		const users = [{ name: 'ana' }, { name: 'ben' }, { name: 'cai' }];
		expect(folds(mapWith({ users, s3: { buckets: [{ name: 'tiles', policy }] } }))).toEqual([
			'ana cai',
			'ben'
		]);
	});

	test('roles of the same trust and policies, and outsiders whom a policy names', () => {
		const roles = [
			{ name: 'one', trust: trust({ Service: 'lambda.amazonaws.com' }) },
			{ name: 'two', trust: trust({ Service: 'lambda.amazonaws.com' }) },
			{ name: 'audit', trust: trust({ AWS: partner }) }
		];
		expect(folds(mapWith({ roles }))).toEqual([
			'audit',
			'one two',
			`arn:aws:iam::${partner}:root`,
			'lambda.amazonaws.com'
		]);
	});
});

describe('what somebody reaches', () => {
	test('a group’s policy lets its members, through its statement', () => {
		const map = mapWith({
			policies: [{ name: 'EditTiles', document: documentOf(allow('s3:*Object', `${tiles}/*`)) }],
			groups: [{ name: 'editors', attached: ['EditTiles'] }],
			users: [{ name: 'wanda', groups: ['editors'] }],
			s3: { buckets: [{ name: 'tiles' }] }
		});
		expect(said(map, 'user/wanda', 'bucket/tiles')).toEqual([
			'allowed: read, write, delete (EditTiles 1)',
			'implicitDeny: list, change its policy (identity)'
		]);
	});

	test('a folder is asked about by an object that is in it', () => {
		const map = mapWith({
			users: [
				{
					name: 'wanda',
					inline: inline(
						allow('s3:*Object', `${tiles}/*`),
						deny('s3:DeleteObject', `${tiles}/masters/*`)
					)
				}
			],
			s3: {
				buckets: [
					{
						name: 'tiles',
						objects: [{ key: 'masters/a/1' }, { key: 'masters/b' }, { key: 'read me' }]
					}
				]
			}
		});
		expect(map.things.filter(({ kind }) => kind === 'folder').map(({ name }) => name)).toEqual([
			'tiles/masters'
		]);
		expect(said(map, 'user/wanda', 'bucket/tiles/masters')).toEqual([
			'allowed: read, write (own 1)',
			'explicitDeny: delete (own 2)'
		]);
	});

	test('a boundary limits, whatever the policies say', () => {
		const user = { name: 'wanda', attached: ['AdministratorAccess'], boundary: 'ReadOnlyAccess' };
		const map = mapWith({ users: [user], s3: { buckets: [{ name: 'tiles' }] } });
		expect(said(map, 'user/wanda', 'bucket/tiles')).toEqual([
			'allowed: list, read (AdministratorAccess 1)',
			'implicitDeny: write, delete, change its policy (boundary)'
		]);
	});

	test('so does a guard rail of the organization', () => {
		const only = documentOf(allow('*', '*'), deny('s3:*', '*'));
		const users = [{ name: 'wanda', attached: ['AdministratorAccess'] }];
		const map = mapWith({
			users,
			organization: {
				id: 'o-exampleorg1',
				path: 'o-exampleorg1/',
				scps: [[{ name: 'NoS3', document: only }]]
			}
		});
		expect(said(map, 'user/wanda', 'service/s3')[0]).toContain('explicitDeny');
		expect(map.reachesAll(lineIn(map, 'user/wanda'))).toBe(false);
		const free = mapWith({ users });
		expect(free.reachesAll(lineIn(free, 'user/wanda'))).toBe(true);
	});

	test('a bucket’s own policy lets in whom no other policy mentions', () => {
		const policy = documentOf({
			...allow('s3:GetObject', `${tiles}/*`),
			Principal: { AWS: `arn:aws:iam::${partner}:root` }
		});
		const map = mapWith({ users: [{ name: 'ana' }], s3: { buckets: [{ name: 'tiles', policy }] } });
		const [reading] = said(map, `outsider/arn:aws:iam::${partner}:root`, 'bucket/tiles');
		expect(reading).toContain('allowed: read');
		expect(reading).toContain('bucket policy 1');
		expect(said(map, 'user/ana', 'bucket/tiles').join()).not.toContain('allowed');
	});

	test('root may do everything, by no policy', () => {
		const map = mapWith({ s3: { buckets: [{ name: 'tiles' }] } });
		expect(said(map, 'root', 'bucket/tiles')).toEqual([
			'allowed: list, read, write, delete, change its policy (root)'
		]);
		expect(map.lines.map((line) => map.reachesAll(line))).toEqual([true]);
	});

	test('only users have a user of their own', () => {
		const map = mapWith({ users: [{ name: 'jun', attached: ['IAMUserChangePassword'] }] });
		expect(said(map, 'user/jun', 'self')[0]).toBe(
			'allowed: change the password (IAMUserChangePassword 1)'
		);
		expect(said(map, 'root', 'self')).toEqual([]);
	});
});

describe('who can', () => {
	const who = (map: ReturnType<typeof mapWith>, what: string) =>
		atOnce(map.whoCan(thingIn(map, what))).map(({ line }) => line.members.join(' '));

	test('reach a bucket: those whom any policy lets, and root', () => {
		const map = mapWith({
			users: [
				{ name: 'ana', inline: inline(allow('s3:GetObject', `${tiles}/*`)) },
				{ name: 'ben', inline: inline(allow('s3:GetObject', 'arn:aws:s3:::other/*')) },
				{ name: 'cai', attached: ['AdministratorAccess', 'AWSDenyAll'] }
			],
			s3: { buckets: [{ name: 'tiles' }] }
		});
		expect(who(map, 'bucket/tiles')).toEqual(['root', 'ana']);
	});

	test('take on a role: whom it trusts, with the external ID that it asks for', () => {
		const condition = { Condition: { StringEquals: { 'sts:ExternalId': 'clearwater-7' } } };
		const map = mapWith({
			users: [{ name: 'ana', attached: ['AdministratorAccess'] }, { name: 'ben' }],
			roles: [
				{ name: 'audit', trust: trust({ AWS: partner }, condition) },
				{ name: 'worker', trust: trust({ Service: 'ec2.amazonaws.com' }) }
			]
		});
		expect(who(map, 'into/audit')).toContain(`arn:aws:iam::${partner}:root`);
		expect(who(map, 'into/worker')).toContain('ec2.amazonaws.com');
		expect(who(map, 'into/worker')).not.toContain('ben');
	});
});

describe('a policy of the account’s own that is attached to nobody', () => {
	const unused = { name: 'Unused', document: documentOf(allow('s3:*', '*')) };
	const arn = `arn:aws:iam::${id}:policy/Unused`;

	test('is in the map all the same; one of AWS’s is not', () => {
		const map = mapWith({ policies: [unused] });
		expect([...map.policies]).toEqual([[arn, 'Unused']]);
		expect([...map.unattached]).toEqual([arn]);
	});

	test('is none that a user, a group or a role carries', () => {
		const map = mapWith({ policies: [unused], groups: [{ name: 'staff', attached: ['Unused'] }] });
		expect(map.unattached.size).toBe(0);
		expect([...map.policies.keys()]).toEqual([arn]);
	});
});

import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { arn, Bench, blueprint, managed, marlow, passwords, root, start } from '../account.fixture';
import { accountBlueprint } from './blueprint';
import { openAccount } from './open';
import { sealPassword } from '../services/iam/credentials/password';
import { all, lookUp } from '../base/table';
import { tokenMade, tokenSeed, tokenSerial, tokenTime } from '../services/iam/mfa/token';
import { codeAt, stepAt } from '../services/iam/mfa/totp';

const least = {
	id: '111122223333',
	name: 'Marlow Maps',
	age: '400d',
	root: { email: 'ines@marlowmaps.example', password: passwords.root }
};
const open = (parts: object, seed = 'a seed') =>
	openAccount(v.parse(accountBlueprint, { ...least, ...parts }), seed, start);

test('the same blueprint, seed and time give the same account', () => {
	expect(JSON.stringify(openAccount(blueprint, 'a seed', start))).toBe(JSON.stringify(marlow));
});

test('another seed gives other ids, keys and secrets', () => {
	const other = openAccount(blueprint, 'another seed', start);
	expect(lookUp(other.iam.users, 'jun')?.id).not.toBe(lookUp(marlow.iam.users, 'jun')?.id);
	expect(other.iam.root.accessKeys[0]?.secret).not.toBe(marlow.iam.root.accessKeys[0]?.secret);
});

test('one more user leaves the ids of all others as they were', () => {
	const jun = { name: 'jun', accessKeys: [{ age: '5d' }] };
	const alone = open({ users: [jun] });
	const together = open({ users: [{ name: 'ana', accessKeys: [{ age: '5d' }] }, jun] });
	expect(lookUp(together.iam.users, 'jun')).toEqual(lookUp(alone.iam.users, 'jun'));
});

test('no two access keys are the same', () => {
	const keys = [{ age: '9d' }, { age: '5d', status: 'Inactive' }];
	const account = open({
		root: { ...least.root, accessKeys: keys },
		users: [
			{ name: 'ana', accessKeys: keys },
			{ name: 'jun', accessKeys: keys }
		]
	});
	const everyone = [account.iam.root, ...all(account.iam.users)].flatMap(
		({ accessKeys }) => accessKeys
	);
	expect(new Set(everyone.map(({ id }) => id)).size).toBe(6);
	expect(new Set(everyone.map(({ secret }) => secret)).size).toBe(6);
});

test('ages are counted back from the opening', () => {
	const bench = new Bench(
		open({
			root: {
				...least.root,
				passwordLastUsed: '6h',
				accessKeys: [
					{ age: '390d', lastUsed: { age: '20m', service: 's3', region: 'eu-central-1' } }
				]
			}
		})
	);
	const session = bench.session('root', passwords.root);
	const [key] = bench.account.iam.root.accessKeys;
	expect(bench.ok(session, 'GetUser')).toMatchObject({
		User: { CreateDate: '2025-10-19T08:30:00Z' }
	});
	expect(bench.ok(session, 'GetAccessKeyLastUsed', { AccessKeyId: key?.id })).toEqual({
		AccessKeyLastUsed: {
			LastUsedDate: '2026-11-23T08:10:00Z',
			ServiceName: 's3',
			Region: 'eu-central-1'
		}
	});
});

test('the history knows keys, roles, services and other accounts', () => {
	const account = open({
		users: [{ name: 'tomas', accessKeys: [{ age: '5d' }] }],
		roles: [
			{
				name: 'tiler',
				trust: {
					Statement: {
						Effect: 'Allow',
						Principal: { Service: 'ec2.amazonaws.com' },
						Action: 'sts:AssumeRole'
					}
				}
			}
		],
		events: [
			{ age: '9d', by: 'user/tomas access key', service: 's3', event: 'ListBuckets' },
			{ age: '8d', by: 'role/tiler/i-0a1', service: 's3', event: 'GetObject' },
			{ age: '7d', by: 'ec2.amazonaws.com', service: 'sts', event: 'AssumeRole' },
			{ age: '6d', by: 'arn:aws:iam::444455556666:user/mallory', service: 's3', event: 'GetObject' }
		]
	});
	expect([...account.events].map(({ record }) => record)).toMatchObject([
		{
			userIdentity: {
				type: 'IAMUser',
				userName: 'tomas',
				accessKeyId: expect.stringMatching(/^AKIA/)
			},
			userAgent: 'aws-cli/2.27.0'
		},
		{
			userIdentity: {
				type: 'AssumedRole',
				arn: 'arn:aws:sts::111122223333:assumed-role/tiler/i-0a1',
				accessKeyId: expect.stringMatching(/^ASIA/)
			}
		},
		{
			userIdentity: { type: 'AWSService', invokedBy: 'ec2.amazonaws.com' },
			sourceIPAddress: 'ec2.amazonaws.com'
		},
		{ userIdentity: { type: 'AWSAccount', accountId: '444455556666' } }
	]);
});

test('the history is there from the start, oldest first in the account, newest first when looked up', () => {
	const account = open({
		root: { ...least.root, accessKeys: [{ age: '390d' }] },
		users: [{ name: 'tomas' }],
		events: [
			{ age: '3d', by: 'root access key', service: 's3', event: 'CreateBucket' },
			{ age: '9d', by: 'root', service: 'signin', event: 'ConsoleLogin' },
			{ age: '4d', by: 'user/tomas', service: 'ec2', event: 'DescribeInstances' }
		]
	});
	expect([...account.events].map(({ record }) => record.eventTime)).toEqual([
		'2026-11-14T08:30:00Z',
		'2026-11-19T08:30:00Z',
		'2026-11-20T08:30:00Z'
	]);
	const bench = new Bench(account);
	const caller = { kind: 'accessKey', id: account.iam.root.accessKeys[0]?.id ?? '' } as const;
	expect(bench.ok(caller, 'cloudtrail:LookupEvents')['Events']).toMatchObject([
		{
			EventName: 'CreateBucket',
			Username: 'root',
			ReadOnly: 'false',
			EventSource: 's3.amazonaws.com'
		},
		{ EventName: 'DescribeInstances', Username: 'tomas', ReadOnly: 'true' },
		{ EventName: 'ConsoleLogin', Username: 'root' }
	]);
	expect(account.events.at(0)?.record).toMatchObject({
		eventType: 'AwsConsoleSignIn',
		userIdentity: { type: 'Root', arn: arn('root') },
		responseElements: { ConsoleLogin: 'Success' }
	});
});

test('passwords are sealed', () => {
	expect(JSON.stringify(marlow)).not.toContain(passwords.root);
	expect(typeof new Bench().signIn('root', passwords.root)).toBe('object');
});

describe('a blueprint is refused, with the place and the remedy, when', () => {
	const faults = (parts: object) => {
		const { issues = [] } = v.safeParse(accountBlueprint, { ...least, ...parts });
		return issues.map((issue) => [v.getDotPath(issue), issue.message]);
	};

	test.each([
		['the number is no text', { id: 111122223333 }, 'id', 'Write the account number in quotes.'],
		[
			'an age has no unit',
			{ age: '400' },
			'age',
			'Write an age as a whole number and m, h or d: 20m, 6h, 400d.'
		],
		[
			'a name has a space',
			{ users: [{ name: 'ana b' }] },
			'users.0.name',
			'Write a name of 1 to 64 letters, digits or _ + = , . @ -'
		],
		[
			'somebody has three keys',
			{ users: [{ name: 'ana', accessKeys: [{ age: '1d' }, { age: '1d' }, { age: '1d' }] }] },
			'users.0.accessKeys',
			'AWS gives nobody more than two access keys.'
		],
		[
			'an event is by nobody known',
			{ events: [{ age: '1d', by: 'tomas', service: 's3', event: 'ListBuckets' }] },
			'events.0.by',
			'write root, root access key, user/NAME, user/NAME access key, role/NAME, role/NAME/SESSION, a service such as ec2.amazonaws.com, the ARN of somebody in another account'
		]
	])('%s', (_, parts, path, message) => {
		expect(faults(parts)).toEqual([[path, message]]);
	});

	test.each([
		['users', { name: 'ana' }],
		[
			'roles',
			{
				name: 'tiler',
				trust: {
					Statement: {
						Effect: 'Allow',
						Principal: { Service: 'ec2.amazonaws.com' },
						Action: 'sts:AssumeRole'
					}
				}
			}
		]
	])('of the %s one has the path of service-linked roles', (kind, entity) => {
		expect(faults({ [kind]: [{ ...entity, path: '/aws-service-role/' }] })).toEqual([
			[`${kind}.0.path`, expect.stringContaining('Write another path')]
		]);
	});

	test('a managed policy is of 2008, when there were none', () => {
		const policies = [{ name: 'Tiles', document: { ...reading, Version: '2008-10-17' } }];
		expect(faults({ policies })).toEqual([
			['policies.0.document', expect.stringContaining('must be version 2012-10-17')]
		]);
	});

	test('a policy is one that IAM would refuse', () => {
		const policies = [{ name: 'Tiles', document: { ...reading, Statement: { Effect: 'Allow' } } }];
		expect(faults({ policies })).toEqual([
			[
				'policies.0.document',
				'Write a policy that IAM accepts; of this one it says: Policy statement must contain actions.'
			]
		]);
	});

	const many = <T>(count: number, make: (index: number) => T) =>
		Array.from({ length: count }, (_, index) => make(index));
	const names = (count: number) => many(count, (index) => `n${index}`);
	const things = (count: number) => names(count).map((name) => ({ name }));
	const ana = (parts: object) => ({ users: [{ name: 'ana', ...parts }] });
	const tooMany = (most: number, what: string) =>
		`Write no more than ${most} ${what}: AWS’s quota.`;
	const trust = {
		Statement: { Effect: 'Allow', Principal: { AWS: '*' }, Action: 'sts:AssumeRole' }
	};
	const reading = {
		Version: '2012-10-17',
		Statement: { Effect: 'Allow', Action: 's3:GetObject', Resource: '*' }
	};

	test.each([
		['groups of a user', ana({ groups: names(11) }), 'users.0.groups', 10, 'groups'],
		[
			'policies of a user',
			ana({ attached: names(11) }),
			'users.0.attached',
			10,
			'managed policies'
		],
		[
			'policies of a group',
			{ groups: [{ name: 'g', attached: names(11) }] },
			'groups.0.attached',
			10,
			'managed policies'
		],
		[
			'policies of a role',
			{ roles: [{ name: 'r', trust, attached: names(21) }] },
			'roles.0.attached',
			20,
			'managed policies'
		],
		['users', { users: things(5001) }, 'users', 5000, 'users'],
		['groups', { groups: things(301) }, 'groups', 300, 'groups'],
		['roles', { roles: things(1001).map((role) => ({ ...role, trust })) }, 'roles', 1000, 'roles'],
		[
			'policies',
			{ policies: things(1501).map((policy) => ({ ...policy, document: reading })) },
			'policies',
			1500,
			'policies'
		],
		[
			'instance profiles',
			{ instanceProfiles: things(1001) },
			'instanceProfiles',
			1000,
			'instance profiles'
		]
	])('there are more %s than AWS allows', (_, parts, path, most, what) => {
		expect(faults(parts)).toEqual([[path, tooMany(most, what)]]);
	});

	test.each(['36501d', '99999999999999999999d'])('an age is %s, more than dates can say', (age) => {
		expect(faults(ana({ age }))).toEqual([
			['users.0.age', 'Write an age of a hundred years, 36500d, or less.']
		]);
	});

	test.each([
		['one is AWS’s own', { 'AWS:team': 'maps' }, 'Write tag keys that do not begin with aws:'],
		['two differ only in case', { Team: 'maps', team: 'ops' }, 'Write each tag key once'],
		[
			'there are 51',
			Object.fromEntries(names(51).map((name) => [name, ''])),
			'AWS keeps no more than 50 tags'
		]
	])('of its tags %s', (_, tags, message) => {
		for (const parts of [
			ana({ tags }),
			{ roles: [{ name: 'r', trust, tags }] },
			{ policies: [{ name: 'p', document: reading, tags }] }
		]) {
			const [kind] = Object.keys(parts);
			expect(faults(parts)).toEqual([[`${kind}.0.tags`, expect.stringContaining(message)]]);
		}
	});

	test.each([
		['scps', '{bad', 'Write an SCP that AWS Organizations accepts. '],
		['rcps', '{bad', 'Write an RCP that AWS Organizations accepts. '],
		['scps', { ...reading, Statement: { ...reading.Statement, Effect: 'Maybe' } }, 'An effect is'],
		['scps', { ...reading, Statement: { ...reading.Statement, Principal: '*' } }, 'Principal'],
		['rcps', reading, 'Principal'],
		['rcps', { ...reading, Version: '2008-10-17' }, 'An RCP has the version "2012-10-17"'],
		[
			'rcps',
			{ ...reading, Statement: { Principal: '*', Effect: 'Allow', Action: 's3:*', Resource: '*' } },
			'only AWS’s RCPFullAWSAccess has an Allow'
		]
	])('of the %s one is refused by Organizations: %j', (kind, document, message) => {
		const organization = { id: 'o-exampleorg1', path: 'o-exampleorg1/r-ab12/' };
		const level = [{ name: 'Rail', document }];
		expect(faults({ organization: { ...organization, [kind]: [[], level] } })).toEqual([
			[`organization.${kind}.1.0.document`, expect.stringContaining(message)]
		]);
	});

	test('it has a word that means nothing', () => {
		expect(faults({ user: [] })).toEqual([['user', expect.any(String)]]);
	});
});

describe('what is written in the blueprint stands in the account', () => {
	const trust = {
		Version: '2012-10-17',
		Statement: {
			Effect: 'Allow',
			Principal: { Service: 'ec2.amazonaws.com' },
			Action: 'sts:AssumeRole'
		}
	};
	const reading = (action: string) => ({
		Version: '2012-10-17',
		Statement: { Effect: 'Allow', Action: action, Resource: '*' }
	});
	const bench = new Bench(
		open({
			root: { ...least.root, accessKeys: [{ age: '9d' }], mfa: { age: '300d' } },
			policies: [
				{
					name: 'Tiles',
					description: 'Read map tiles',
					document: reading('s3:GetObject'),
					older: [reading('s3:*')],
					tags: { Team: 'maps' }
				}
			],
			groups: [{ name: 'Editors', inline: [{ name: 'own', document: reading('s3:List*') }] }],
			users: [
				{
					name: 'wanda',
					attached: ['Tiles'],
					inline: [{ name: 'own', document: JSON.stringify(reading('sqs:*')) }],
					boundary: 'PowerUserAccess',
					tags: { Team: 'maps' },
					password: passwords.jun,
					passwordAge: '20d',
					mfa: { age: '200d' }
				}
			],
			roles: [
				{ name: 'tiler', path: '/maps/', trust, attached: ['Tiles'], maxSession: 4, lastUsed: '2d' }
			],
			instanceProfiles: [{ name: 'tiler', role: 'tiler' }],
			passwordPolicy: { minimumLength: 14, reusePrevention: 5 },
			organization: {
				id: 'o-exampleorg1',
				path: 'o-exampleorg1/r-ab12/',
				scps: [[{ name: 'FullAWSAccess', document: reading('*') }]]
			}
		})
	);
	const [key] = bench.account.iam.root.accessKeys;
	const root = { kind: 'accessKey', id: key?.id ?? '' } as const;

	test.each([
		['GetUser', { UserName: 'wanda' }, { User: { Tags: [{ Key: 'Team', Value: 'maps' }] } }],
		['ListUserPolicies', { UserName: 'wanda' }, { PolicyNames: ['own'] }],
		['ListGroupPolicies', { GroupName: 'Editors' }, { PolicyNames: ['own'] }],
		['GetRole', { RoleName: 'tiler' }, { Role: { Path: '/maps/', MaxSessionDuration: 14_400 } }],
		[
			'GetInstanceProfile',
			{ InstanceProfileName: 'tiler' },
			{ InstanceProfile: { Roles: [{ RoleName: 'tiler' }] } }
		],
		[
			'GetPolicy',
			{ PolicyArn: arn('policy/Tiles') },
			{ Policy: { DefaultVersionId: 'v2', AttachmentCount: 2, Description: 'Read map tiles' } }
		],
		['GetAccountPasswordPolicy', {}, { PasswordPolicy: { MinimumPasswordLength: 14 } }],
		['GetAccountSummary', {}, { SummaryMap: { MFADevicesInUse: 2, AccountMFAEnabled: 1 } }]
	])('%s', (operation, parameters, answer) => {
		expect(bench.ok(root, operation, parameters)).toMatchObject(answer);
	});

	test('guard rails of the organization are asked, for root of a member account too', () => {
		const document = {
			...reading('*'),
			Statement: { ...reading('iam:*').Statement, Effect: 'Deny' }
		};
		const guarded = new Bench(
			open({
				root: { ...least.root, accessKeys: [{ age: '9d' }] },
				organization: {
					id: 'o-exampleorg1',
					path: 'o-exampleorg1/r-ab12/',
					scps: [
						[
							{ name: 'FullAWSAccess', document: reading('*') },
							{ name: 'NoIam', document }
						]
					]
				}
			})
		);
		expect(guarded.refusal(root, 'ListUsers')).toMatch(
			/with an explicit deny in a service control policy$/
		);
	});
});

test.each([
	[
		'a policy that does not exist',
		{ users: [{ name: 'ana', attached: ['Admin'] }] },
		'user ana is given the policy Admin'
	],
	[
		'a group that does not exist',
		{ users: [{ name: 'ana', groups: ['x'] }], groups: [{ name: 'y' }] },
		'the groups are: y'
	],
	['two users of one name', { users: [{ name: 'ana' }, { name: 'Ana' }] }, 'two of the user Ana'],
	[
		'an event by nobody',
		{ events: [{ age: '1d', by: 'user/x', service: 's3', event: 'A' }] },
		'there is no user/x'
	],
	[
		'a sign-in by somebody without a password',
		{ events: [{ age: '1d', by: 'ec2.amazonaws.com', service: 'signin', event: 'ConsoleLogin' }] },
		'has no password'
	],
	[
		'an event by somebody elsewhere who is of this account',
		{ events: [{ age: '1d', by: arn('user/jun'), service: 's3', event: 'A' }] },
		'is of this account: write user/NAME'
	],
	[
		'an instance profile with a role that does not exist',
		{ instanceProfiles: [{ name: 'tiler', role: 'tiler' }] },
		'holds the role tiler'
	],
	[
		'a role that trusts a user who does not exist',
		{
			roles: [
				{
					name: 'tiler',
					trust: {
						Statement: {
							Effect: 'Allow',
							Principal: { AWS: arn('user/nobody') },
							Action: 'sts:AssumeRole'
						}
					}
				}
			]
		},
		'the trust policy of the role tiler: Invalid principal in policy: "AWS":"arn:aws:iam::111122223333:user/nobody"'
	],
	[
		'a boundary that does not exist',
		{ users: [{ name: 'ana', boundary: 'Fence' }] },
		'user ana is given the policy Fence'
	],
	[
		'an event by a missing key',
		{ events: [{ age: '1d', by: 'root access key', service: 's3', event: 'A' }] },
		'there is no root access key'
	],
	[
		'a policy that is given twice, by name and by ARN,',
		{ users: [{ name: 'ana', attached: ['ReadOnlyAccess', managed('ReadOnlyAccess')] }] },
		`user ana is given the policy ${managed('ReadOnlyAccess')} twice`
	],
	[
		'a user who is put into a group twice',
		{ users: [{ name: 'ana', groups: ['g', 'G'] }], groups: [{ name: 'g' }] },
		'user ana is put into the group G twice'
	],
	[
		'a user whose device would be named as root’s is',
		{
			root: { ...least.root, mfa: { age: '9d' } },
			users: [{ name: 'Root-account-mfa-device', mfa: { age: '9d' } }]
		},
		'the MFA device of the user Root-account-mfa-device would have the serial number of root’s'
	]
])('%s stops the opening, with the place', (_, parts, message) => {
	expect(() => open(parts)).toThrow(message);
});

test('root may do everything from the first call on', () => {
	expect(new Bench().call(root, 'GetAccountSummary').ok).toBe(true);
});

describe('a hardware token that was assigned before the learner came', () => {
	const given = { ...least.root, mfa: { age: '200d', kind: 'hardware' } };
	const serial = tokenSerial('a seed');
	const shown = (bench: Bench, steps = 0) =>
		codeAt(tokenSeed(serial), stepAt(tokenTime(serial, tokenMade(start), bench.time)) + steps);

	test('is the one under the authenticator, and its clock has run off since', () => {
		const bench = new Bench(open({ root: given }));
		expect(all(bench.account.iam.mfaDevices)).toMatchObject([{ kind: 'hardware', serial }]);
		expect(bench.signIn('root', passwords.root, shown(bench))).toBe('AuthenticationFailed');
	});

	test('is mended on the sign-in page and opens the account then', () => {
		const bench = new Bench(open({ root: given }));
		bench.ok({ kind: 'anonymous' }, 'signin:ResyncMfaAtSignIn', {
			email: least.root.email,
			password: sealPassword(passwords.root, bench.account),
			AuthenticationCode1: shown(bench, -1),
			AuthenticationCode2: shown(bench)
		});
		bench.time += 30_000;
		bench.session('root', passwords.root, shown(bench));
	});

	test('can be assigned only once', () => {
		const user = { name: 'wanda', mfa: { age: '9d', kind: 'hardware' } };
		expect(() => open({ root: given, users: [user] })).toThrow(/there is one hardware token/);
	});
});

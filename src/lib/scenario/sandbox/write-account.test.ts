import '../../account/perform/everything';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arn, Bench, managed, passwords, root, start } from '../../account/account.fixture';
import type { Account } from '../../account/account';
import { accountAfter, play } from '../../account/laws/play.fixture';
import { steps } from '../../account/laws/steps.fixture';
import { accountFile } from '../../account/perform/account-file';
import { codeAt, stepAt } from '../../account/services/iam/mfa/totp';
import { tokenSeed } from '../../account/services/iam/mfa/token';
import { openAccount } from '../../account/perform/open';
import { readAccountFile } from './read-account';

/* Whatever account the API lets one make, its file opens again, and says what it does not hold. */

const time = start + 3_600_000;

async function written(account: Account) {
	const { file, leftOut } = await accountFile(account, time, () => 'Quiet-Harbour-1');
	const read = await readAccountFile(file, time);
	expect(read.ok ? [] : read.error).toEqual([]);
	if (!read.ok) throw new Error('it is refused');
	return { leftOut, reopened: openAccount(read.value, 'another seed', time) };
}

test('whatever account two hundred calls make, its file opens again', async () => {
	await fc.assert(
		fc.asyncProperty(steps, async (list) => void (await written(accountAfter(play(list))))),
		{ numRuns: 15 }
	);
});

type Calls = readonly (readonly [what: string, parameters: Record<string, unknown>])[];

function after(calls: Calls): Bench {
	const bench = new Bench();
	for (const [what, parameters] of calls) bench.ok(root, what, parameters);
	return bench;
}

const document = (...Statement: readonly object[]) =>
	JSON.stringify({ Version: '2012-10-17', Statement });
const nora = { AWS: arn('user/nora') };
const noraAnd = (...others: readonly string[]) => ({ AWS: [nora.AWS, ...others] });
const inBucket = { Resource: 'arn:aws:s3:::shelf/*' };

/** A bucket whose policy names nora, who is deleted then. */
const namingNora = (...statements: readonly object[]) =>
	after([
		['CreateUser', { UserName: 'nora' }],
		['s3:CreateBucket', { Bucket: 'shelf' }],
		['s3:PutBucketPolicy', { Bucket: 'shelf', Policy: document(...statements) }],
		['DeleteUser', { UserName: 'nora' }]
	]);

async function policyOnceReopened(bench: Bench) {
	const { leftOut, reopened } = await written(bench.account);
	const policy = reopened.s3?.buckets.get('shelf')?.policy;
	return { leftOut, policy: policy && (JSON.parse(policy.text) as { Statement: unknown }) };
}

const get = { Effect: 'Allow', Action: 's3:GetObject', ...inBucket };

describe('of a bucket policy', () => {
	test.each([
		['an Allow', [{ ...get, Principal: nora }]],
		['a NotAction', [{ Effect: 'Allow', NotAction: 's3:Get*', ...inBucket, Principal: nora }]],
		[
			'every statement',
			[
				{ ...get, Principal: nora },
				{ ...get, Principal: nora, Effect: 'Deny' }
			]
		]
	])('%s that names only deleted users leaves nothing, and locks nobody out', async (_, given) => {
		const { policy, leftOut } = await policyOnceReopened(namingNora(...given));
		expect(policy).toBeUndefined();
		expect(leftOut).toContainEqual(expect.stringMatching(/^The policy of the bucket shelf: /));
	});

	test.each([
		[
			'whoever is still there stays named',
			{ ...get, Principal: noraAnd('444455556666') },
			{ ...get, Principal: { AWS: ['arn:aws:iam::444455556666:root'] } }
		],
		[
			'a Deny of all but a deleted user and another is one of all but the other',
			{ ...get, Effect: 'Deny', NotPrincipal: noraAnd('444455556666') },
			{ ...get, Effect: 'Deny', NotPrincipal: { AWS: ['arn:aws:iam::444455556666:root'] } }
		],
		[
			'a Deny of all but deleted users is one of all',
			{ ...get, Effect: 'Deny', NotPrincipal: nora },
			{ ...get, Effect: 'Deny', Principal: '*' }
		]
	])('%s', async (_, given, expected) => {
		const { policy, leftOut } = await policyOnceReopened(namingNora(given));
		expect(policy?.Statement).toEqual([expected]);
		expect(leftOut).toContainEqual(expect.stringMatching(/from the policy of the bucket shelf/));
	});

	test('an id in a condition is no principal: nobody is said to be deleted', async () => {
		const Condition = { StringEquals: { 'aws:userid': 'AIDAAAAAAAAAAAAAAAAAA' } };
		const given = { ...get, Principal: '*', Condition };
		const { policy, leftOut } = await policyOnceReopened(namingNora(given));
		expect(policy?.Statement).toEqual([given]);
		expect(leftOut.filter((what) => what.includes('shelf'))).toEqual([]);
	});

	test('a service-linked role is named no more, as the file has none', async () => {
		const linked = 'aws-service-role/support.amazonaws.com/AWSServiceRoleForSupport';
		const bench = after([
			['CreateServiceLinkedRole', { AWSServiceName: 'support.amazonaws.com' }],
			['s3:CreateBucket', { Bucket: 'shelf' }],
			[
				's3:PutBucketPolicy',
				{
					Bucket: 'shelf',
					Policy: document({ ...get, Principal: { AWS: arn(`role/${linked}`) } })
				}
			]
		]);
		expect((await policyOnceReopened(bench)).policy).toBeUndefined();
	});
});

test('a bucket policy as long as S3 allows is as long in the file', async () => {
	const Resource = Array.from({ length: 700 }, (_, at) => `arn:aws:s3:::shelf/${at}`);
	const given = { ...get, Principal: { AWS: 'arn:aws:iam::444455556666:root' }, Resource };
	const { policy } = await policyOnceReopened(namingNora(given));
	expect(policy?.Statement).toEqual([given]);
});

test('a role that trusts only deleted users lets nobody in', async () => {
	const assume = { Effect: 'Allow', Action: 'sts:AssumeRole' };
	const { account } = after([
		['CreateUser', { UserName: 'nora' }],
		[
			'CreateRole',
			{
				RoleName: 'reader',
				AssumeRolePolicyDocument: document({ ...assume, Principal: nora })
			}
		],
		['DeleteUser', { UserName: 'nora' }]
	]);
	const { reopened, leftOut } = await written(account);
	const bench = new Bench(reopened);
	const caller = { kind: 'accessKey', id: keyOf(reopened, 'priya') } as const;
	expect(
		bench.refusal(caller, 'sts:AssumeRole', {
			RoleArn: arn('role/reader'),
			RoleSessionName: 'tour'
		})
	).toMatch(/^AccessDenied/);
	expect(leftOut).toContainEqual(expect.stringMatching(/trust policy of the role reader.*nobody/));
});

function keyOf({ iam }: Account, user: string): string {
	const [, found] = iam.users.find(([name]) => name === user) ?? [];
	return found?.accessKeys[0]?.id ?? 'none';
}

test('a trust policy that is longer as it is shown than as it was saved opens again', async () => {
	const AWS = Array.from({ length: 120 }, (_, at) => `${444455550000 + at}`);
	const trust = { Effect: 'Allow', Principal: { AWS }, Action: 'sts:AssumeRole' };
	const named = { RoleName: 'reader', AssumeRolePolicyDocument: document(trust) };
	const { reopened } = await written(after([['CreateRole', named]]).account);
	expect(reopened.iam.roles[0]?.[1].trust.text).toContain('arn:aws:iam::444455550119:root');
});

test('AWS’s policy stays attached where the account has one of the same name', async () => {
	const PolicyArn = managed('ReadOnlyAccess');
	const text = document({ Effect: 'Allow', Action: 'iam:List*', Resource: '*' });
	const { account } = after([
		['CreatePolicy', { PolicyName: 'ReadOnlyAccess', PolicyDocument: text }],
		['CreateUser', { UserName: 'nora' }],
		['AttachUserPolicy', { UserName: 'nora', PolicyArn }]
	]);
	const { reopened } = await written(account);
	expect(reopened.iam.users.find(([name]) => name === 'nora')?.[1].attached).toEqual([PolicyArn]);
});

test('a name or a path that an MFA device was given is told, and its tags', async () => {
	const bench = new Bench();
	bench.enrol(root, 'jun', 'jun');
	const told = async () =>
		(await written(bench.account)).leftOut.filter((what) => what.includes('MFA'));
	expect(await told()).toEqual([]);
	bench.enrol(root, 'phone', 'wanda');
	expect(await told()).toEqual([
		'Names and paths of virtual MFA devices: each is called after whoever has it.'
	]);
	const SerialNumber = arn('mfa/jun');
	bench.ok(root, 'TagMFADevice', { SerialNumber, Tags: [{ Key: 'Team', Value: 'maps' }] });
	expect(await told()).toContain('Tags of MFA devices.');
});

test('of two hardware tokens the file has one, as there is one to be found', async () => {
	const bench = new Bench();
	for (const [UserName, SerialNumber] of [
		['jun', 'GAHT00000001'],
		['wanda', 'GAHT00000002']
	] as const) {
		const code = (steps: number) => codeAt(tokenSeed(SerialNumber), stepAt(bench.time) + steps);
		const codes = { AuthenticationCode1: code(-1), AuthenticationCode2: code(0) };
		bench.ok(root, 'EnableMFADevice', { UserName, SerialNumber, ...codes });
	}
	const { reopened, leftOut } = await written(bench.account);
	expect(reopened.iam.mfaDevices).toHaveLength(1);
	expect(leftOut).toContainEqual(expect.stringMatching(/^An MFA device of the user wanda/));
});

test('a device that would be called as root’s is left out', async () => {
	const bench = after([['CreateUser', { UserName: 'root-account-mfa-device' }]]);
	bench.enrol(bench.session('root', passwords.root), 'ines');
	bench.enrol(root, 'phone', 'root-account-mfa-device');
	const { reopened } = await written(bench.account);
	expect(reopened.iam.mfaDevices).toHaveLength(1);
});

const trusting = document({
	Effect: 'Allow',
	Principal: { AWS: '111122223333' },
	Action: 'sts:AssumeRole'
});
const allow = document({ Effect: 'Allow', Action: 'iam:List*', Resource: '*' });
const maps = { PolicyArn: arn('policy/Maps') };

test.each<[string, Calls, RegExp]>([
	[
		'a session of no whole hours',
		[
			[
				'CreateRole',
				{ RoleName: 'short', AssumeRolePolicyDocument: trusting, MaxSessionDuration: 5400 }
			]
		],
		/role short: 5400 seconds/
	],
	[
		'the numbers of versions of which one was deleted',
		[
			['CreatePolicy', { PolicyName: 'Maps', PolicyDocument: allow }],
			['CreatePolicyVersion', { ...maps, PolicyDocument: allow, SetAsDefault: true }],
			['DeletePolicyVersion', { ...maps, VersionId: 'v1' }]
		],
		/numbers of the versions of the policy Maps/
	],
	[
		'the numbers of versions of which the last is not in force',
		[
			['CreatePolicy', { PolicyName: 'Maps', PolicyDocument: allow }],
			['CreatePolicyVersion', { ...maps, PolicyDocument: allow }]
		],
		/numbers of the versions of the policy Maps/
	]
])('the top of the file says that it does not hold %s', async (_, calls, told) => {
	expect((await written(new Bench().account)).leftOut).not.toContainEqual(
		expect.stringMatching(told)
	);
	expect((await written(after(calls).account)).leftOut).toContainEqual(expect.stringMatching(told));
});

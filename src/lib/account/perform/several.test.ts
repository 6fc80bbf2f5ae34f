import { beforeEach, describe, expect, test } from 'vitest';
import { anonymous, start } from '../account.fixture';
import type { Caller } from '../base/call';
import { keyOf, lookUp } from '../base/table';
import {
	allowing,
	marlowArn,
	marlowId,
	openedWorld,
	plates,
	presslineArn,
	presslineId,
	trusting,
	WorldBench
} from '../world.fixture';
import { sealPassword } from '../services/iam/credentials/password';
import { authorise } from './authorise';
import { justIn, principalsNamed } from './principals-named';

let bench: WorldBench;
beforeEach(() => {
	bench = new WorldBench();
});

const Bucket = 'marlow-plates';
const north = { Bucket, Key: 'north.txt' };
const latest = (account: string) => bench.of(account).events.at(-1)?.record;

describe('an object of another account is read', () => {
	test('by whom the bucket’s policy and their own both let', () => {
		expect(bench.ok(bench.key('paula'), 's3:GetObject', north)).toMatchObject({ Body: 'north' });
	});
	test.each([
		['petra', 'whom only the bucket’s policy lets'],
		['pia', 'whom neither lets']
	])('not by %s, %s', (user) => {
		expect(bench.refusal(bench.key(user), 's3:GetObject', north)).toBe(
			'AccessDenied: Access Denied'
		);
	});
	test('not by whom only their own policies let', () => {
		bench.ok(bench.key('priya', marlowId), 's3:DeleteBucketPolicy', { Bucket });
		expect(bench.error(bench.key('paula'), 's3:GetObject', north).code).toBe('AccessDenied');
	});
	test('not where the owner’s account shuts the public out and the policy is public', () => {
		const priya = bench.key('priya', marlowId);
		const Policy = JSON.stringify(allowing('s3:GetObject', `${plates}/*`, { Principal: '*' }));
		bench.ok(priya, 's3:PutPublicAccessBlock', {
			Bucket,
			PublicAccessBlockConfiguration: { BlockPublicPolicy: false, RestrictPublicBuckets: false }
		});
		bench.ok(priya, 's3:PutBucketPolicy', { Bucket, Policy });
		bench.ok(bench.key('paula'), 's3:GetObject', north);
		bench.ok(priya, 's3control:PutPublicAccessBlock', {
			AccountId: marlowId,
			PublicAccessBlockConfiguration: { RestrictPublicBuckets: true }
		});
		expect(bench.error(bench.key('paula'), 's3:GetObject', north).code).toBe('AccessDenied');
	});
});

test('what is put into a bucket of another account is kept there, and copied from there', () => {
	const paula = bench.key('paula');
	bench.ok(paula, 's3:PutObject', { Bucket, Key: 'proof.txt', Body: 'proof' });
	expect(
		bench.ok(bench.key('priya', marlowId), 's3:GetObject', { Bucket, Key: 'proof.txt' })
	).toMatchObject({
		Body: 'proof'
	});
	bench.ok(paula, 's3:CopyObject', {
		Bucket: 'pressline-proofs',
		Key: 'north.txt',
		CopySource: `${Bucket}/north.txt`
	});
	expect(bench.of(presslineId).s3?.storedBytes).toBe(5);
	expect(bench.of(marlowId).s3?.storedBytes).toBe(10);
	expect(bench.ok(paula, 's3:ListBuckets')).toMatchObject({
		Buckets: [{ Name: 'pressline-proofs' }]
	});
});

test('a third party’s bucket stays in the account that lists it, whoever changes it', () => {
	const lent = {
		name: 'lent',
		owner: '777788889999',
		policy: allowing('s3:*', 'arn:aws:s3:::lent/*', { Principal: { AWS: presslineId } }),
		objects: []
	};
	bench = new WorldBench(openedWorld({ s3: { buckets: [lent] } }));
	const sheet = { Bucket: 'lent', Key: 'sheet.txt' };
	bench.ok(bench.key('paula'), 's3:PutObject', { ...sheet, Body: 'sheet' });
	expect(bench.of(presslineId).s3?.buckets.get('lent')).toBeUndefined();
	expect(bench.of(marlowId).s3?.buckets.get('lent')?.owner).toBe('777788889999');
	expect(bench.ok(bench.key('paula'), 's3:GetObject', sheet)).toMatchObject({ Body: 'sheet' });
});

test('a bucket’s name is taken in all accounts', () => {
	expect(bench.error(bench.key('paula'), 's3:CreateBucket', { Bucket }).code).toBe(
		'BucketAlreadyExists'
	);
});

test('two accounts that come with buckets of one name are refused', () => {
	const buckets = [{ name: 'marlow-plates' }];
	expect(() => openedWorld({}, { s3: { buckets } })).toThrow(
		'the bucket marlow-plates stands in two accounts'
	);
});

test('a bucket policy is its owner’s affair, whoever is allowed to change it', () => {
	const Policy = JSON.stringify(
		allowing('s3:*', plates, { Principal: { AWS: presslineArn('user/paula') } })
	);
	bench.ok(bench.key('priya', marlowId), 's3:PutBucketPolicy', { Bucket, Policy });
	expect(bench.error(bench.key('paula'), 's3:DeleteBucketPolicy', { Bucket }).code).toBe(
		'MethodNotAllowed'
	);
});

describe('a policy that names somebody of another account', () => {
	const put = (user: string) => {
		const Policy = JSON.stringify(
			allowing('s3:GetObject', `${plates}/*`, { Principal: { AWS: presslineArn(`user/${user}`) } })
		);
		return bench.call(bench.key('priya', marlowId), 's3:PutBucketPolicy', { Bucket, Policy });
	};
	test('is refused where there is nobody of that name', () => {
		expect(put('piet')).toMatchObject({ error: { message: 'Invalid principal in policy' } });
	});
	test('shows their ARN, and means no later user of the same name', () => {
		expect(put('petra').ok).toBe(true);
		const shown = () =>
			bench.ok(bench.key('priya', marlowId), 's3:GetBucketPolicy', { Bucket })['Policy'];
		expect(shown()).toContain(presslineArn('user/petra'));
		const { root, users } = bench.of(presslineId).iam;
		const owner: Caller = { kind: 'accessKey', id: root.accessKeys[0]?.id ?? 'none' };
		const petra = lookUp(users, 'petra');
		const AccessKeyId = petra?.accessKeys[0]?.id;
		bench.ok(owner, 'DeleteAccessKey', { UserName: 'petra', AccessKeyId });
		bench.ok(owner, 'DeleteUser', { UserName: 'petra' });
		bench.ok(owner, 'CreateUser', { UserName: 'petra' });
		expect(shown()).toContain(petra?.id);
	});
});

describe('a role of another account', () => {
	const Courier = { RoleArn: marlowArn('role/Courier'), RoleSessionName: 'run' };
	const take = (more: object = { ExternalId: 'sheet-42' }, user = 'pia'): Caller => {
		const given = bench.ok(bench.key(user), 'sts:AssumeRole', { ...Courier, ...more });
		const { AccessKeyId } = given['Credentials'] as { AccessKeyId: string };
		return { kind: 'accessKey', id: AccessKeyId };
	};

	test('is taken on with the external id that its trust policy asks for, and acts in its own account', () => {
		const courier = take();
		expect(bench.arnOf(courier)).toBe(`arn:aws:sts::${marlowId}:assumed-role/Courier/run`);
		expect(bench.ok(courier, 's3:ListBuckets')).toMatchObject({ Buckets: [{ Name: Bucket }] });
		expect(bench.error(courier, 'ListUsers').code).toBe('AccessDenied');
	});
	test.each([
		['without the external id', 'pia', {}],
		['with another', 'pia', { ExternalId: 'sheet-41' }],
		['where one’s own policies do not allow it', 'paula', { ExternalId: 'sheet-42' }]
	])('is not taken on %s, and its account hears nothing of it', (_, user, more) => {
		expect(bench.error(bench.key(user), 'sts:AssumeRole', { ...Courier, ...more }).code).toBe(
			'AccessDenied'
		);
		expect(latest(presslineId)).toMatchObject({
			eventName: 'AssumeRole',
			errorCode: 'AccessDenied'
		});
		expect(bench.of(marlowId).events).toHaveLength(0);
	});
	test('stands in both histories with one shared id, in each as it is known there', () => {
		take();
		const [there, here] = [latest(marlowId), latest(presslineId)];
		expect(here).toMatchObject({
			recipientAccountId: presslineId,
			userIdentity: { type: 'IAMUser', userName: 'pia', accountId: presslineId },
			resources: [{ accountId: marlowId, ARN: Courier.RoleArn }]
		});
		expect(there).toMatchObject({
			recipientAccountId: marlowId,
			eventName: 'AssumeRole',
			resources: [{ accountId: marlowId, ARN: Courier.RoleArn }]
		});
		expect(there?.userIdentity).toEqual({
			type: 'AWSAccount',
			principalId: lookUp(bench.of(presslineId).iam.users, 'pia')?.id,
			accountId: presslineId
		});
		expect(there?.sharedEventID).toMatch(/^[0-9a-f-]{36}$/);
		expect(there?.sharedEventID).toBe(here?.sharedEventID);
		expect(there?.eventID).not.toBe(here?.eventID);
	});
	test('has its session end as any does', () => {
		const courier = take();
		bench.time += 3_600_000;
		expect(bench.error(courier, 's3:ListBuckets').code).toBe('ExpiredToken');
	});
});

describe('in the console', () => {
	test('one signs in to the account whose number or alias one types', () => {
		expect(bench.arnOf(bench.in('pressline', 'paula', 'Fine-Screen-60'))).toBe(
			presslineArn('user/paula')
		);
		expect(bench.arnOf(bench.in(marlowId, 'priya', 'Contour-Line-7'))).toBe(
			marlowArn('user/priya')
		);
		expect(latest(presslineId)).toMatchObject({ eventName: 'GetCallerIdentity' });
	});
	test('root signs in to its account by its email address', () => {
		const password = sealPassword('Offset-Blue-12', bench.of(presslineId));
		const tried = { as: 'root', email: 'Owner@pressline.example', password };
		const { SessionId } = bench.ok(anonymous, 'signin:ConsoleLogin', tried);
		expect(bench.arnOf({ kind: 'session', id: String(SessionId) })).toBe(presslineArn('root'));
	});
	test('whoever names an account that is not there is not found in the first', () => {
		const password = sealPassword('Contour-Line-7', bench.of(marlowId));
		const tried = { as: 'user', account: '777788889999', userName: 'priya', password };
		expect(bench.error(anonymous, 'signin:ConsoleLogin', tried).code).toBe('AuthenticationFailed');
		expect(latest(marlowId)).toMatchObject({
			errorMessage: 'No username found in supplied account'
		});
	});
	test('one switches to a role of another account and back, and both histories have it', () => {
		const pia = bench.in('pressline', 'pia', 'Plate-Seven-7');
		bench.ok(pia, 'signin:SwitchRole', { account: marlowId, roleName: 'Guest' });
		expect(bench.arnOf(pia)).toBe(`arn:aws:sts::${marlowId}:assumed-role/Guest/pia`);
		expect(bench.ok(pia, 'ListUsers')).toMatchObject({ Users: [{ UserName: 'priya' }] });
		expect(latest(marlowId)).toMatchObject({
			eventName: 'ListUsers',
			userIdentity: { type: 'AssumedRole', accountId: marlowId }
		});
		bench.ok(pia, 'signin:ExitRole');
		expect(bench.arnOf(pia)).toBe(presslineArn('user/pia'));
		expect(latest(marlowId)).toMatchObject({
			eventName: 'ExitRole',
			userIdentity: { arn: `arn:aws:sts::${marlowId}:assumed-role/Guest/pia` }
		});
		expect(bench.of(marlowId).sts.temporary).toEqual([]);
	});
});

test('nobody can pass for somebody of an account that is there', () => {
	const caller = { kind: 'outsider', arn: presslineArn('user/paula') } as const;
	expect(bench.error(caller, 's3:GetObject', north).code).toBe('InvalidClientTokenId');
});

test.each([
	['user/paula', 'allowed'],
	['user/petra', 'implicitDeny'],
	['root', 'implicitDeny']
])(
	'%s of another account is asked after with the policies that they have there: %s',
	(who, outcome) => {
		const [asking] = principalsNamed(
			bench.account,
			{ kind: 'outsider', arn: presslineArn(who) },
			justIn(start)
		);
		if (!asking) throw new Error('nobody');
		const asked = { action: 's3:GetObject', arn: `${plates}/north.txt` };
		expect(authorise(bench.account, asking, asked, { time: start }).outcome).toBe(outcome);
	}
);

test.each([
	['iam:ListUsers', '*'],
	['ec2:RunInstances', 'arn:aws:ec2:us-east-1:111122223333:instance/*'],
	['s3:CreateBucket', 'arn:aws:s3:::none']
])('root of another account, who may do anything there, is not let do %s here', (action, arn) => {
	const owner = { kind: 'outsider', arn: presslineArn('root') } as const;
	const [asking] = principalsNamed(bench.account, owner, justIn(start));
	if (!asking) throw new Error('nobody');
	expect(authorise(bench.account, asking, { action, arn }, { time: start }).outcome).toBe(
		'implicitDeny'
	);
});

test('two accounts may trust each other from the beginning, each by the ids of the other’s people', () => {
	const world = openedWorld(
		{ roles: [{ name: 'Courier', trust: trusting(presslineArn('role/Driver')) }] },
		{ roles: [{ name: 'Driver', trust: trusting(marlowArn('role/Courier')) }] }
	);
	const driver = lookUp(lookUp(world.others ?? [], keyOf(presslineId))?.iam.roles ?? [], 'driver');
	expect(lookUp(world.iam.roles, 'courier')?.trust.text).toContain(driver?.id);
});

test('a stranger without credentials is asked after where the bucket is', () => {
	const asked = { Bucket: 'pressline-proofs', Key: 'a.txt' };
	expect(bench.error(anonymous, 's3:GetObject', asked).code).toBe('AccessDenied');
	expect(bench.error(anonymous, 's3:GetObject', { ...asked, Bucket: 'none' }).code).toBe(
		'NoSuchBucket'
	);
});

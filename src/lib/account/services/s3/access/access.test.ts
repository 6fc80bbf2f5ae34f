import { beforeEach, describe, expect, test } from 'vitest';
import { openCatalog } from '../../../../../../bin/catalog';
import {
	id,
	inTiles,
	nobodyKnown,
	other,
	outsider,
	S3Bench,
	statement,
	documentOf,
	tiles
} from '../s3.fixture';
import { ofBuckets, ofObjects, ofOthers } from './actions';

let bench: S3Bench;
beforeEach(() => {
	bench = new S3Bench();
});
const Bucket = 'tiles';
const call = (what: string, parameters: Readonly<Record<string, unknown>> = {}) =>
	bench.ok(bench.as('priya'), `s3:${what}`, { Bucket, ...parameters });
const refusal = (what: string, parameters: Readonly<Record<string, unknown>> = {}) =>
	bench.refusal(bench.as('priya'), `s3:${what}`, { Bucket, ...parameters });
const user = (name: string) => `arn:aws:iam::${id}:user/${name}`;
const all = { Principal: '*' };
const put = (...statements: readonly object[]) => ({
	Policy: JSON.stringify(documentOf(...statements))
});
const read = (more: object = {}, resource: string = inTiles) =>
	statement('Allow', 's3:GetObject', resource, { Principal: { AWS: other }, ...more });

test('S3’s actions are about what AWS’s facts say they are about', async () => {
	const facts = (await openCatalog().load(['s3'])).service('s3');
	const about = (type: string) =>
		(facts?.actions ?? [])
			.filter(({ resourceTypes }) => resourceTypes.some(({ name }) => name === type))
			.map(({ name }) => `s3:${name}`);
	expect(ofObjects).toEqual(about('object'));
	expect(ofBuckets).toEqual(about('bucket'));
	const every = (facts?.actions ?? []).map(({ name }) => `s3:${name}`);
	expect([...ofObjects, ...ofBuckets, ...ofOthers].toSorted()).toEqual(every.toSorted());
});

describe('a bucket’s policy', () => {
	test('is kept as it is written, shown, and taken away', () => {
		const { Policy } = put(read({ Principal: { AWS: `arn:aws:iam::${other}:root` } }));
		call('PutBucketPolicy', { Policy });
		expect(call('GetBucketPolicy')).toEqual({ Policy });
		expect(call('GetBucketPolicyStatus')).toEqual({ PolicyStatus: { IsPublic: false } });
		call('DeleteBucketPolicy');
		for (const what of ['GetBucketPolicy', 'GetBucketPolicyStatus']) {
			expect(refusal(what)).toBe('NoSuchBucketPolicy: The bucket policy does not exist');
		}
	});

	test('means a user, not whoever has that name later', () => {
		call('PutBucketPolicy', put(read({ Principal: { AWS: user('nobody') } })));
		const { UserId } = bench.ok(bench.as('priya'), 'GetUser', { UserName: 'nobody' })['User'] as {
			UserId: string;
		};
		const [key] = bench.account.iam.users.find(([name]) => name === 'nobody')?.[1].accessKeys ?? [];
		bench.ok(bench.as('priya'), 'DeleteAccessKey', { UserName: 'nobody', AccessKeyId: key?.id });
		bench.ok(bench.as('priya'), 'DeleteUser', { UserName: 'nobody' });
		bench.ok(bench.as('priya'), 'CreateUser', { UserName: 'nobody' });
		bench.ok(bench.as('priya'), 'CreateAccessKey', { UserName: 'nobody' });
		expect(call('GetBucketPolicy')['Policy']).toContain(UserId);
		expect(bench.error(bench.as('nobody'), 's3:GetObject', { Bucket, Key: 'north.txt' }).code).toBe(
			'AccessDenied'
		);
	});

	const malformed: readonly (readonly [string, string, string])[] = [
		['no JSON', '{', "Policies must be valid JSON and the first byte must be '{'"],
		[
			'a space before it',
			` ${put(read()).Policy}`,
			"Policies must be valid JSON and the first byte must be '{'"
		],
		[
			'no principal',
			put(statement('Allow', 's3:GetObject', inTiles)).Policy,
			'Missing required field Principal'
		],
		[
			'no effect',
			put({ Principal: '*', Action: 's3:GetObject', Resource: inTiles }).Policy,
			'Missing required field Effect'
		],
		[
			'no action',
			put({ Effect: 'Deny', Principal: '*', Resource: inTiles }).Policy,
			'Missing required field Action'
		],
		[
			'no resource',
			put({ Effect: 'Deny', Principal: '*', Action: 's3:*' }).Policy,
			'Missing required field Resource'
		],
		[
			'another bucket',
			put(read({}, 'arn:aws:s3:::notices/*')).Policy,
			'Policy has invalid resource'
		],
		['every resource', put(read({}, '*')).Policy, 'Policy has invalid resource'],
		[
			'an action that is none',
			put(read({ Action: 's3:GetObjet' })).Policy,
			'Policy has invalid action'
		],
		[
			'another service’s action',
			put(read({ Action: 'sqs:SendMessage' })).Policy,
			'Policy has invalid action'
		],
		[
			'the bucket for its objects',
			put(read({}, tiles)).Policy,
			'Action does not apply to any resource(s) in statement'
		],
		[
			'the objects for their bucket',
			put(read({ Action: 's3:ListBucket' })).Policy,
			'Action does not apply to any resource(s) in statement'
		],
		[
			'an action of the account',
			put(read({ Action: 's3:ListAllMyBuckets' })).Policy,
			'Action does not apply to any resource(s) in statement'
		],
		[
			'a user who is not there',
			put(read({ Principal: { AWS: user('ghost') } })).Policy,
			'Invalid principal in policy'
		],
		[
			'part of a name',
			put(read({ Principal: { AWS: `${user('no')}*` } })).Policy,
			'Invalid principal in policy'
		],
		[
			'an operator that is none',
			put(read({ Condition: { StringIs: { 's3:prefix': 'a' } } })).Policy,
			'Invalid Condition type : StringIs'
		],
		[
			'a version that is none',
			put(read()).Policy.replace('2012-10-17', '2013-10-17'),
			'The policy must contain a valid version string'
		]
	];
	test.each(malformed)('is refused with %s', (_, Policy, message) => {
		expect(refusal('PutBucketPolicy', { Policy })).toBe(`MalformedPolicy: ${message}`);
	});
	test.each([
		['both', ['s3:GetObject', 's3:ListBucket'], [tiles, inTiles]],
		['one pattern for both', ['s3:GetObject', 's3:ListBucket'], `${tiles}*`],
		['all actions', 's3:*', inTiles],
		['a pattern of actions', 's3:List*', tiles]
	])('fits with %s', (_, Action, Resource) => {
		call('PutBucketPolicy', put(read({ Action, Resource })));
	});
	test('takes who has a canonical user id', () => {
		call('PutBucketPolicy', put(read({ Principal: { CanonicalUser: 'a'.repeat(64) } })));
	});
	test('has 20 kB at most', () => {
		const Sid = 'x'.repeat(20 * 1024);
		expect(refusal('PutBucketPolicy', put(read({ Sid })))).toBe(
			'MalformedPolicy: Policy exceeds the maximum allowed document size.'
		);
	});
});

describe('Block Public Access', () => {
	const setting = (more: object = {}) => ({ PublicAccessBlockConfiguration: more });
	const open = () => call('DeletePublicAccessBlock');
	const ofAccount = (what: string, more: object = {}) =>
		bench.ok(bench.as('priya'), `s3control:${what}`, { AccountId: id, ...more });
	const blocked = `AccessDenied: User: ${user('priya')} is not authorized to perform: s3:PutBucketPolicy on resource: "${tiles}" because public policies are prevented by the BlockPublicPolicy setting in S3 Block Public Access.`;
	const everybody = put(read(all));
	const north = { Bucket, Key: 'north.txt' };

	test('is on in every new bucket, and keeps public policies out', () => {
		expect(refusal('PutBucketPolicy', everybody)).toBe(blocked);
		open();
		call('PutBucketPolicy', everybody);
		expect(call('GetBucketPolicyStatus')).toEqual({ PolicyStatus: { IsPublic: true } });
		bench.ok(nobodyKnown, 's3:GetObject', north);
		expect(refusal('GetPublicAccessBlock')).toBe(
			'NoSuchPublicAccessBlockConfiguration: The public access block configuration was not found'
		);
	});
	test.each<[string, object, boolean]>([
		[
			'the organization of who asks',
			{ StringEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' } },
			false
		],
		['a network', { IpAddress: { 'aws:SourceIp': '203.0.113.0/24' } }, false],
		['nearly every network', { IpAddress: { 'aws:SourceIp': '0.0.0.0/1' } }, true],
		[
			'a value with a wildcard',
			{ StringLike: { 'aws:PrincipalArn': 'arn:aws:iam::*:role/*' } },
			true
		],
		['how one comes', { StringEquals: { 'aws:Referer': 'https://marlowmaps.example' } }, true]
	])('calls a policy for everybody public or not by %s', (_, Condition, isPublic) => {
		const answer = bench.call(bench.as('priya'), 's3:PutBucketPolicy', {
			Bucket,
			...put(read({ ...all, Condition }))
		});
		expect(answer.ok).toBe(!isPublic);
	});
	test('of the account counts in every bucket of it', () => {
		open();
		expect(
			bench.refusal(bench.as('priya'), 's3control:GetPublicAccessBlock', { AccountId: id })
		).toMatch(/^NoSuchPublicAccessBlockConfiguration/);
		ofAccount('PutPublicAccessBlock', setting({ BlockPublicPolicy: true }));
		expect(ofAccount('GetPublicAccessBlock')).toEqual(
			setting({
				BlockPublicAcls: false,
				IgnorePublicAcls: false,
				BlockPublicPolicy: true,
				RestrictPublicBuckets: false
			})
		);
		expect(refusal('PutBucketPolicy', everybody)).toBe(blocked);
		ofAccount('DeletePublicAccessBlock');
		call('PutBucketPolicy', everybody);
	});
	test('switched on again keeps strangers out of a public bucket, and leaves the policy as it is', () => {
		open();
		const account444 = read();
		call('PutBucketPolicy', put(read(all), account444));
		bench.ok(outsider, 's3:GetObject', north);
		call('PutPublicAccessBlock', setting({ RestrictPublicBuckets: true }));
		for (const caller of [outsider, nobodyKnown]) {
			expect(bench.refusal(caller, 's3:GetObject', north)).toBe('AccessDenied: Access Denied');
		}
		bench.ok(bench.as('nobody'), 's3:GetObject', north);
		call('PutPublicAccessBlock', setting());
		bench.ok(nobodyKnown, 's3:GetObject', north);
	});
	test('does not keep out whom a policy names that is not public', () => {
		call('PutBucketPolicy', put(read()));
		bench.ok(outsider, 's3:GetObject', north);
	});
});

describe('ACLs', () => {
	const notSupported = 'AccessControlListNotSupported: The bucket does not allow ACLs';
	const Key = 'north.txt';
	test('are off in every new bucket', () => {
		expect(refusal('PutBucketAcl', { ACL: 'public-read' })).toBe(notSupported);
		expect(refusal('PutObjectAcl', { Key, ACL: 'public-read' })).toBe(notSupported);
		expect(refusal('PutObject', { Key, ACL: 'public-read' })).toBe(notSupported);
		call('PutObject', { Key, ACL: 'bucket-owner-full-control' });
	});
	test('show that the owner has all, and nobody else anything', () => {
		const { Owner } = bench.ok(bench.as('priya'), 's3:ListBuckets') as { Owner: { ID: string } };
		const full = [{ Grantee: { ...Owner, Type: 'CanonicalUser' }, Permission: 'FULL_CONTROL' }];
		expect(call('GetBucketAcl')).toEqual({ Owner, Grants: full });
		expect(call('GetObjectAcl', { Key })).toEqual({ Owner, Grants: full });
	});
	test('switched on, are kept from being public', () => {
		const rule = { OwnershipControls: { Rules: [{ ObjectOwnership: 'ObjectWriter' }] } };
		call('PutBucketOwnershipControls', rule);
		expect(call('GetBucketOwnershipControls')).toEqual(rule);
		expect(refusal('PutBucketAcl', { ACL: 'public-read' })).toBe(
			`AccessDenied: User: ${user('priya')} is not authorized to perform: s3:PutBucketAcl on resource: "${tiles}" because public ACLs are prevented by the BlockPublicAcls setting in S3 Block Public Access.`
		);
		call('PutBucketAcl', { ACL: 'private' });
		call('DeletePublicAccessBlock');
		expect(refusal('PutObjectAcl', { Key, ACL: 'public-read' })).toMatch(/^NotSimulated/);
		call('DeleteBucketOwnershipControls');
		expect(refusal('GetBucketOwnershipControls')).toBe(
			'OwnershipControlsNotFoundError: The bucket ownership controls were not found'
		);
	});
	describe('switched on, with Block Public Access', () => {
		beforeEach(() => {
			const Rules = [{ ObjectOwnership: 'ObjectWriter' }];
			call('PutBucketOwnershipControls', { OwnershipControls: { Rules } });
		});
		test.each(['public-read', 'public-read-write', 'authenticated-read'])('%s is public', (ACL) => {
			expect(refusal('PutBucketAcl', { ACL })).toMatch(/because public ACLs are prevented/);
			expect(refusal('PutObjectAcl', { Key, ACL })).toMatch(/because public ACLs are prevented/);
		});
		test.each(['private', 'bucket-owner-read', 'bucket-owner-full-control'])(
			'%s gives nobody but owners anything, and is taken',
			(ACL) => {
				call('PutObjectAcl', { Key, ACL });
			}
		);
		test('one that grants EC2 something is not public, and what it would grant is not simulated', () => {
			expect(refusal('PutObjectAcl', { Key, ACL: 'aws-exec-read' })).toMatch(/^NotSimulated/);
		});
		test('one that lists grants is not supported', () => {
			expect(refusal('PutBucketAcl')).toBe(notSupported);
			expect(refusal('PutObjectAcl', { Key })).toBe(notSupported);
		});
	});
	test('a policy may be about which one is put', () => {
		const onlyPrivate = { Condition: { StringNotEquals: { 's3:x-amz-acl': 'private' } } };
		const deny = (action: string, resource: string) =>
			statement('Deny', action, resource, { ...all, ...onlyPrivate });
		call('PutBucketPolicy', put(deny('s3:PutBucketAcl', tiles), deny('s3:PutObjectAcl', inTiles)));
		expect(refusal('PutBucketAcl', { ACL: 'public-read' })).toMatch(/explicit deny/);
		expect(refusal('PutObjectAcl', { Key, ACL: 'bucket-owner-read' })).toMatch(/explicit deny/);
		expect(refusal('PutBucketAcl', { ACL: 'private' })).toBe(notSupported);
		expect(refusal('PutObjectAcl', { Key, ACL: 'private' })).toBe(notSupported);
	});
	test('who puts an object with one needs the permission to put ACLs', () => {
		expect(
			bench.refusal(bench.as('writer'), 's3:PutObject', {
				Bucket,
				Key,
				ACL: 'bucket-owner-full-control'
			})
		).toMatch(/not authorized to perform: s3:PutObjectAcl/);
	});
});

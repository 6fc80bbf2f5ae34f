import { beforeEach, describe, expect, test } from 'vitest';
import { S3Bench } from '../s3.fixture';
import { isBucketName } from './bucket-name';

let bench: S3Bench;
beforeEach(() => {
	bench = new S3Bench();
});
const call = (what: string, parameters: Readonly<Record<string, unknown>>) =>
	bench.ok(bench.as('priya'), `s3:${what}`, parameters);
const refusal = (what: string, parameters: Readonly<Record<string, unknown>>) =>
	bench.refusal(bench.as('priya'), `s3:${what}`, parameters);

test.each([
	['maps', true],
	['a.b-c', true],
	['ab', false],
	['a'.repeat(63), true],
	['a'.repeat(64), false],
	['Maps', false],
	['-maps', false],
	['maps-', false],
	['a..b', false],
	['192.168.1.1', false],
	['xn--maps', false],
	['maps-s3alias', false],
	['maps--x-s3', false],
	['sthree-maps', false]
])('a bucket can be named %s: %s', (name, can) => {
	expect(isBucketName(name)).toBe(can);
});

describe('a new bucket', () => {
	const Bucket = 'annexe';
	test('is private: nothing public, no ACLs, no policy, no versions, no tags', () => {
		expect(call('CreateBucket', { Bucket })).toEqual({
			Location: '/annexe',
			BucketArn: 'arn:aws:s3:::annexe'
		});
		expect(call('GetPublicAccessBlock', { Bucket })).toEqual({
			PublicAccessBlockConfiguration: {
				BlockPublicAcls: true,
				IgnorePublicAcls: true,
				BlockPublicPolicy: true,
				RestrictPublicBuckets: true
			}
		});
		expect(call('GetBucketOwnershipControls', { Bucket })).toEqual({
			OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] }
		});
		expect(refusal('GetBucketPolicy', { Bucket })).toBe(
			'NoSuchBucketPolicy: The bucket policy does not exist'
		);
		expect(call('GetBucketVersioning', { Bucket })).toEqual({});
		expect(refusal('GetBucketTagging', { Bucket })).toBe('NoSuchTagSet: The TagSet does not exist');
		expect(call('GetBucketLocation', { Bucket })).toEqual({ LocationConstraint: null });
		expect(call('HeadBucket', { Bucket })).toMatchObject({ BucketRegion: 'us-east-1' });
	});
	test('that is there already stays as it is', () => {
		call('PutObject', { Bucket: 'tiles', Key: 'a' });
		expect(call('CreateBucket', { Bucket: 'tiles' })).toMatchObject({ Location: '/tiles' });
		expect(call('HeadObject', { Bucket: 'tiles', Key: 'a' })).toMatchObject({ ContentLength: 0 });
	});
	test.each([
		[{ Bucket: 'Annexe' }, 'InvalidBucketName: The specified bucket is not valid.'],
		[
			{ Bucket, CreateBucketConfiguration: { LocationConstraint: 'eu-west-1' } },
			'IllegalLocationConstraintException: The eu-west-1 location constraint is incompatible for the region specific endpoint this request was sent to.'
		],
		[
			{ Bucket, ACL: 'public-read' },
			"InvalidBucketAclWithObjectOwnership: Bucket cannot have ACLs set with ObjectOwnership's BucketOwnerEnforced setting"
		],
		[
			{ Bucket, ACL: 'public-read', ObjectOwnership: 'ObjectWriter' },
			'InvalidBucketAclWithBlockPublicAccessError: Bucket cannot have public ACLs set with BlockPublicAccess enabled'
		],
		[
			{ Bucket, CreateBucketConfiguration: { Tags: [{ Key: 'aws:a', Value: 'b' }] } },
			'InvalidTag: System tags cannot be added/updated by requester'
		]
	])('cannot be %j', (parameters, message) => {
		expect(refusal('CreateBucket', parameters)).toBe(message);
	});
	test('has the tags and the ownership that come along', () => {
		const Tags = [{ Key: 'Team', Value: 'maps' }];
		call('CreateBucket', {
			Bucket,
			CreateBucketConfiguration: { Tags },
			ObjectOwnership: 'ObjectWriter'
		});
		expect(call('GetBucketTagging', { Bucket })).toEqual({ TagSet: Tags });
		expect(call('GetBucketOwnershipControls', { Bucket })).toMatchObject({
			OwnershipControls: { Rules: [{ ObjectOwnership: 'ObjectWriter' }] }
		});
	});
});

describe('a bucket is deleted', () => {
	test('when it is empty', () => {
		expect(refusal('DeleteBucket', { Bucket: 'notices' })).toBe(
			'BucketNotEmpty: The bucket you tried to delete is not empty'
		);
		call('DeleteObject', { Bucket: 'notices', Key: 'hours.txt' });
		call('DeleteBucket', { Bucket: 'notices' });
		expect(refusal('HeadBucket', { Bucket: 'notices' })).toBe(
			'NoSuchBucket: The specified bucket does not exist'
		);
	});
	test('when all its versions are gone, delete markers too', () => {
		call('DeleteObject', { Bucket: 'atlas', Key: 'index.txt' });
		expect(call('ListObjectsV2', { Bucket: 'atlas' })).toMatchObject({ KeyCount: 0 });
		expect(refusal('DeleteBucket', { Bucket: 'atlas' })).toBe(
			'BucketNotEmpty: The bucket you tried to delete is not empty. You must delete all versions in the bucket.'
		);
	});
});

test('buckets are listed by name, in pages', () => {
	const names = (answer: Record<string, unknown>) =>
		(answer['Buckets'] as { Name: string }[]).map(({ Name }) => Name);
	const first = call('ListBuckets', { MaxBuckets: 2 });
	expect(names(first)).toEqual(['atlas', 'notices']);
	const { ContinuationToken } = first;
	expect(names(call('ListBuckets', { MaxBuckets: 2, ContinuationToken }))).toEqual(['tiles']);
	expect(names(call('ListBuckets', { Prefix: 't' }))).toEqual(['tiles']);
});

test('tags are set whole, and deleted whole', () => {
	const Bucket = 'tiles';
	const TagSet = [
		{ Key: 'Team', Value: 'maps' },
		{ Key: 'team', Value: 'other' }
	];
	call('PutBucketTagging', { Bucket, Tagging: { TagSet } });
	expect(call('GetBucketTagging', { Bucket })).toEqual({ TagSet });
	expect(refusal('PutBucketTagging', { Bucket, Tagging: { TagSet: [...TagSet, ...TagSet] } })).toBe(
		'InvalidTag: Cannot provide multiple Tags with the same key'
	);
	call('DeleteBucketTagging', { Bucket });
	expect(refusal('GetBucketTagging', { Bucket })).toMatch(/^NoSuchTagSet/);
});

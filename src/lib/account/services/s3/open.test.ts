import { expect, test } from 'vitest';
import * as v from 'valibot';
import { accountBlueprint } from '../../perform/blueprint';
import { documentOf, id, inTiles, openMarlow, S3Bench, statement } from './s3.fixture';

const everybody = documentOf(
	statement('Allow', 's3:GetObject', 'arn:aws:s3:::plans/*', { Principal: '*' })
);
const faultsOf = (s3: object) => {
	const root = { email: 'ines@marlowmaps.example', password: 'Ridgeway-1829' };
	const { issues = [] } = v.safeParse(accountBlueprint, {
		id,
		name: 'Marlow',
		age: '9d',
		root,
		s3
	});
	return issues.map((issue) => `${v.getDotPath(issue)}: ${issue.message}`);
};

test('a bucket of account.yaml has all that it says', () => {
	const bench = new S3Bench(
		[
			{
				name: 'plans',
				age: '10d',
				policy: everybody,
				publicAccessBlock: { BlockPublicAcls: true },
				ownership: 'ObjectWriter',
				versioning: 'Enabled',
				mfaDelete: true,
				tags: { Team: 'maps' },
				objects: [
					{
						key: 'a.png',
						age: '2d',
						content: { base64: 'AP+A/w==' },
						contentType: 'image/png',
						metadata: { Author: 'Ines' },
						tags: { Area: 'north' }
					}
				]
			}
		],
		{ publicAccessBlock: { IgnorePublicAcls: true } }
	);
	const Bucket = 'plans';
	const ask = (what: string, more: object = {}) =>
		bench.ok(bench.as('priya'), `s3:${what}`, { Bucket, ...more });
	expect(ask('GetBucketPolicy')).toEqual({ Policy: JSON.stringify(everybody, null, 2) });
	expect(ask('GetPublicAccessBlock')).toMatchObject({
		PublicAccessBlockConfiguration: { BlockPublicAcls: true, BlockPublicPolicy: false }
	});
	expect(
		bench.ok(bench.as('priya'), 's3control:GetPublicAccessBlock', { AccountId: id })
	).toMatchObject({
		PublicAccessBlockConfiguration: { BlockPublicAcls: false, IgnorePublicAcls: true }
	});
	expect(ask('GetBucketVersioning')).toEqual({ Status: 'Enabled', MFADelete: 'Enabled' });
	expect(ask('GetBucketTagging')).toEqual({ TagSet: [{ Key: 'Team', Value: 'maps' }] });
	expect(ask('GetObject', { Key: 'a.png' })).toMatchObject({
		Body: { base64: 'AP+A/w==' },
		LastModified: '2026-11-21T08:30:00Z',
		ContentType: 'image/png',
		Metadata: { author: 'Ines' },
		VersionId: expect.stringMatching(/^[\w.]{32}$/),
		TagCount: 1
	});
});

test('the same file and seed give the same account', () => {
	expect(JSON.stringify(openMarlow())).toBe(JSON.stringify(openMarlow()));
});

test.each<[string, object, string]>([
	[
		'a name that is none',
		{ buckets: [{ name: 'Maps' }] },
		's3.buckets.0.name: Write 3 to 63 lower-case letters, digits, dots or hyphens.'
	],
	[
		'a policy that S3 would not keep',
		{
			buckets: [{ name: 'maps', policy: documentOf(statement('Allow', 's3:GetObject', inTiles)) }]
		},
		's3.buckets.0.policy: Write a policy that S3 accepts; of this one it says: Missing required field Principal'
	],
	[
		'an object that is too large',
		{ buckets: [{ name: 'maps', objects: [{ key: 'a', content: 'x'.repeat(300_000) }] }] },
		's3.buckets.0.objects.0.content: Write a smaller object: 262144 bytes at most.'
	],
	[
		'a setting that is none',
		{ publicAccessBlock: 'on' },
		's3.publicAccessBlock: Write true for all four settings, false for none, or those that are on, such as BlockPublicAcls: true.'
	]
])('%s is refused with what to write', (_, s3, fault) => {
	expect(faultsOf(s3)).toEqual([fault]);
});

test.each([
	['two buckets of one name', [{ name: 'tiles' }], 'there are two of the bucket tiles'],
	[
		'two objects with one key',
		[{ name: 'maps', objects: [{ key: 'a' }, { key: 'a' }] }],
		'there are two of the object in maps a'
	],
	[
		'a policy for somebody who is not there',
		[
			{
				name: 'plans',
				policy: documentOf(
					statement('Allow', 's3:GetObject', 'arn:aws:s3:::plans/*', {
						Principal: { AWS: `arn:aws:iam::${id}:user/ghost` }
					})
				)
			}
		],
		'the policy of the bucket plans: Invalid principal in policy'
	]
])('an account with %s does not open', (_, buckets, why) => {
	expect(() => openMarlow(buckets)).toThrow(`Account blueprint: ${why}`);
});

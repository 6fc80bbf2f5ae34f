import fc from 'fast-check';
import { anonymous, arn, jun, priya, root } from '../account.fixture';
import type { Caller } from '../base/call';
import type { Step } from './steps.fixture';

/* Calls of S3, right and wrong ones, by people of the account, of another, and by nobody. */

const Bucket = fc.constantFrom('tiles', 'atlas', 'no');
const Key = fc.constantFrom('a', 'a/b', '__proto__');
const VersionId = fc.constantFrom(undefined, undefined, 'null');
const inBucket = fc.record({ Bucket });
const atKey = fc.record({ Bucket, Key });
const ofVersion = fc
	.record({ Bucket, Key, VersionId: VersionId })
	.map(({ VersionId: id, ...rest }) => ({
		...rest,
		...(id === undefined ? {} : { VersionId: id })
	}));
const whom = fc.constantFrom(arn('user/jun'), arn('user/ana'), '444455556666', '*');
const bucketPolicy = fc
	.record({ Bucket, AWS: whom, Effect: fc.constantFrom('Allow', 'Deny') })
	.map(({ Bucket: name, AWS, Effect }) => ({
		Bucket: name,
		Policy: JSON.stringify({
			Version: '2012-10-17',
			Statement: {
				...{ Effect, Principal: { AWS }, Action: 's3:*' },
				Resource: [`arn:aws:s3:::${name}`, `arn:aws:s3:::${name}/*`]
			}
		})
	}));
const s3Parameters: Record<string, fc.Arbitrary<Record<string, unknown>>> = {
	CreateBucket: inBucket,
	DeleteBucket: inBucket,
	ListBuckets: fc.constant({}),
	PutObject: fc.record({ Bucket, Key, Body: fc.constantFrom('', 'north', 'a longer text') }),
	GetObject: ofVersion,
	DeleteObject: ofVersion,
	DeleteObjects: fc.record({
		Bucket,
		Delete: fc.record({ Objects: fc.array(fc.record({ Key }), { minLength: 1, maxLength: 3 }) })
	}),
	CopyObject: fc.record({ Bucket, Key, CopySource: fc.constantFrom('tiles/a', 'atlas/a/b') }),
	PutObjectTagging: atKey.map((at) => ({
		...at,
		Tagging: { TagSet: [{ Key: 'Team', Value: 'maps' }] }
	})),
	ListObjectsV2: inBucket,
	ListObjectVersions: inBucket,
	PutBucketVersioning: fc.record({
		Bucket,
		VersioningConfiguration: fc.record({ Status: fc.constantFrom('Enabled', 'Suspended') })
	}),
	PutBucketPolicy: bucketPolicy,
	DeleteBucketPolicy: inBucket,
	PutPublicAccessBlock: fc.record({
		Bucket,
		PublicAccessBlockConfiguration: fc.record({ RestrictPublicBuckets: fc.boolean() })
	}),
	DeletePublicAccessBlock: inBucket
};
const outsider: Caller = { kind: 'outsider', arn: 'arn:aws:iam::444455556666:user/wim' };
export const s3Step: fc.Arbitrary<Step> = fc
	.constantFrom(...Object.keys(s3Parameters))
	.chain((operation) =>
		fc.record({
			service: fc.constant('s3' as const),
			operation: fc.constant(operation),
			parameters: s3Parameters[operation] ?? fc.constant({}),
			by: fc.constantFrom<Step['by']>(root, root, priya, jun, anonymous, outsider)
		})
	);

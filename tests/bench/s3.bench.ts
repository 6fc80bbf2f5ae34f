import { bench, describe } from 'vitest';
import { perform } from '../../src/lib/account/perform/perform';
import { openAccount } from '../../src/lib/account/perform/open';
import { accountFile, callOf, readAccountFile, small, time } from './accounts';

/* What a call of S3 costs must not depend on how much there is: at most three times as much in the large. */

const sizes = {
	small: { buckets: 5, objects: 10 },
	large: { buckets: 5000, objects: 100_000 }
};

function accountOf({ buckets, objects }: (typeof sizes)['small']) {
	const many = <T>(count: number, make: (index: number) => T) =>
		Array.from({ length: count }, (_, index) => make(index));
	const file = JSON.parse(accountFile(small)) as object;
	const s3 = {
		buckets: [
			{
				name: 'maps',
				versioning: 'Enabled',
				policy: {
					Version: '2012-10-17',
					Statement: {
						...{ Effect: 'Deny', Principal: '*', Action: 's3:*' },
						Resource: ['arn:aws:s3:::maps', 'arn:aws:s3:::maps/*'],
						Condition: { Bool: { 'aws:SecureTransport': 'false' } }
					}
				},
				objects: many(objects, (index) => ({ key: `${index % 5}/${index}`, content: 'north' }))
			},
			...many(buckets - 1, (index) => ({ name: `maps-${index}` }))
		]
	};
	return openAccount(readAccountFile(JSON.stringify({ ...file, s3 })), 'a seed', time);
}

const accounts = { small: accountOf(sizes.small), large: accountOf(sizes.large) };
const Bucket = 'maps';

const calls: readonly (readonly [string, Record<string, unknown>])[] = [
	['s3:CreateBucket', { Bucket: 'new-maps' }],
	['s3:DeleteBucket', { Bucket: 'maps-3' }],
	['s3:HeadBucket', { Bucket }],
	['s3:ListBuckets', { MaxBuckets: 3 }],
	['s3:PutBucketPolicy', { Bucket: 'maps-1', Policy: policyOf('maps-1') }],
	['s3:PutObject', { Bucket, Key: '3/new', Body: 'north' }],
	['s3:GetObject', { Bucket, Key: '3/3' }],
	['s3:HeadObject', { Bucket, Key: '3/none' }],
	['s3:DeleteObject', { Bucket, Key: '3/3' }],
	['s3:CopyObject', { Bucket, Key: '3/copy', CopySource: 'maps/3/3' }],
	['s3:ListObjectsV2', { Bucket, MaxKeys: 3 }],
	['s3:ListObjectsV2', { Bucket, Delimiter: '/' }],
	['s3:ListObjectVersions', { Bucket, MaxKeys: 3 }]
];

function policyOf(bucket: string): string {
	return JSON.stringify({
		Version: '2012-10-17',
		Statement: {
			...{ Effect: 'Allow', Principal: { AWS: '444455556666' }, Action: 's3:GetObject' },
			Resource: `arn:aws:s3:::${bucket}/*`
		}
	});
}

describe.each(calls)('%s %j', (what, parameters) => {
	for (const [size, account] of Object.entries(accounts)) {
		const call = callOf(account, what, parameters);
		bench(size, () => void perform(account, call));
	}
});

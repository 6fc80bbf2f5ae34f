import { beforeEach, describe, expect, test } from 'vitest';
import type { Caller } from '../../base/call';
import { operations } from '../../perform/everything';
import { id, inTiles, nobodyKnown, other, outsider, S3Bench, statement, tiles } from './s3.fixture';

let bench: S3Bench;
beforeEach(() => {
	bench = new S3Bench();
});

const user = (name: string) => `arn:aws:iam::${id}:user/${name}`;
const north = { Bucket: 'tiles', Key: 'north.txt' };
const denied = (
	name: string,
	action: string,
	arn: string,
	why = 'because no identity-based policy allows'
) =>
	`AccessDenied: User: ${user(name)} is not authorized to perform: s3:${action} on resource: "${arn}" ${why}` +
	(why.startsWith('because') ? ` the s3:${action} action` : '');

/** What a call comes to: `ok`, or code and message. */
function came(caller: Caller, what: string, parameters: Readonly<Record<string, unknown>>): string {
	const answer = bench.call(caller, `s3:${what}`, parameters);
	return answer.ok ? 'ok' : `${answer.error.code}: ${answer.error.message}`;
}

describe('in the account of the bucket an identity policy or the bucket’s is enough', () => {
	test.each([
		['an administrator reads', 'priya', 'GetObject', north, 'ok'],
		['root reads', 'root', 'GetObject', north, 'ok'],
		['who may read, reads', 'reader', 'GetObject', north, 'ok'],
		['to look is to read', 'reader', 'HeadObject', north, 'ok'],
		['who may write, writes', 'writer', 'PutObject', { ...north, Body: 'x' }, 'ok'],
		[
			'who may nothing',
			'nobody',
			'GetObject',
			north,
			denied('nobody', 'GetObject', `${tiles}/north.txt`)
		],
		[
			'who may only write',
			'writer',
			'GetObject',
			north,
			denied('writer', 'GetObject', `${tiles}/north.txt`)
		],
		[
			'who may not list',
			'reader',
			'ListObjectsV2',
			{ Bucket: 'tiles' },
			denied('reader', 'ListBucket', tiles)
		],
		['who may list', 'lister', 'ListObjectsV2', { Bucket: 'tiles' }, 'ok'],
		[
			'HeadBucket is ListBucket',
			'reader',
			'HeadBucket',
			{ Bucket: 'tiles' },
			denied('reader', 'ListBucket', tiles)
		],
		[
			'who is barred by a deny',
			'barred',
			'DeleteObject',
			north,
			denied(
				'barred',
				'DeleteObject',
				`${tiles}/north.txt`,
				'with an explicit deny in an identity-based policy'
			)
		],
		[
			'a version is deleted by another action',
			'barred',
			'DeleteObject',
			{ ...north, VersionId: 'null' },
			'ok'
		]
	])('%s', (_, name, what, parameters, expected) => {
		expect(came(bench.as(name), what, parameters)).toBe(expected);
	});

	test('a bucket’s policy lets in whom it names', () => {
		bench.setPolicy(
			'tiles',
			statement('Allow', 's3:GetObject', inTiles, { Principal: { AWS: user('nobody') } })
		);
		expect(came(bench.as('nobody'), 'GetObject', north)).toBe('ok');
	});
	test('a policy that names the account leaves it to the account', () => {
		bench.setPolicy(
			'tiles',
			statement('Allow', 's3:GetObject', inTiles, { Principal: { AWS: id } })
		);
		expect(came(bench.as('nobody'), 'GetObject', north)).toMatch(/^AccessDenied: User/);
	});
	test('a deny in the bucket’s policy beats what the caller has', () => {
		bench.setPolicy('tiles', statement('Deny', 's3:GetObject', inTiles, { Principal: '*' }));
		expect(came(bench.as('priya'), 'GetObject', north)).toBe(
			denied(
				'priya',
				'GetObject',
				`${tiles}/north.txt`,
				'with an explicit deny in a resource-based policy'
			)
		);
	});
});

describe('listing is asked with its prefix', () => {
	test.each([
		[{ Prefix: 'home/homebody/' }, 'ok'],
		[{ Prefix: 'home/homebody/plans', Delimiter: '/' }, 'ok'],
		[{ Prefix: 'home/jun/' }, denied('homebody', 'ListBucket', tiles)],
		[{ Prefix: '' }, denied('homebody', 'ListBucket', tiles)],
		[{}, denied('homebody', 'ListBucket', tiles)]
	])('%j', (asked, expected) => {
		expect(came(bench.as('homebody'), 'ListObjectsV2', { Bucket: 'tiles', ...asked })).toBe(
			expected
		);
		expect(came(bench.as('homebody'), 'ListObjects', { Bucket: 'tiles', ...asked })).toBe(expected);
	});
	test('so are the number of keys and the delimiter', () => {
		const few = { Condition: { NumericLessThanEquals: { 's3:max-keys': '10' } } };
		bench.setPolicy(
			'tiles',
			statement('Allow', 's3:ListBucket', tiles, { Principal: { AWS: user('nobody') }, ...few })
		);
		expect(came(bench.as('nobody'), 'ListObjectsV2', { Bucket: 'tiles', MaxKeys: 10 })).toBe('ok');
		expect(came(bench.as('nobody'), 'ListObjectsV2', { Bucket: 'tiles' })).toMatch(/^AccessDenied/);
	});
});

describe('what is not there', () => {
	const missing = { Bucket: 'tiles', Key: 'south.txt' };
	test('is 404 for who may list the bucket, 403 for all others', () => {
		expect(came(bench.as('lister'), 'GetObject', missing)).toBe(
			'NoSuchKey: The specified key does not exist.'
		);
		expect(came(bench.as('lister'), 'HeadObject', missing)).toBe(
			'NoSuchKey: The specified key does not exist.'
		);
		expect(came(bench.as('reader'), 'GetObject', missing)).toBe(
			denied('reader', 'ListBucket', tiles)
		);
		expect(came(bench.as('nobody'), 'GetObject', missing)).toBe(
			denied('nobody', 'GetObject', `${tiles}/south.txt`)
		);
	});
	test('and who may list a prefix only, is not told of what is under it', () => {
		const own = { Bucket: 'tiles', Key: 'home/homebody/none.txt' };
		expect(came(bench.as('homebody'), 'GetObject', own)).toBe(
			denied('homebody', 'ListBucket', tiles)
		);
	});
	test('a bucket that is not there is told to everybody', () => {
		const nowhere = { Bucket: 'nowhere', Key: 'a' };
		for (const caller of [bench.as('nobody'), outsider, nobodyKnown]) {
			expect(came(caller, 'GetObject', nowhere)).toBe(
				'NoSuchBucket: The specified bucket does not exist'
			);
		}
	});
});

describe('a principal of another account', () => {
	const bare = 'AccessDenied: Access Denied';
	test('needs the bucket’s policy, and is told no more than that access is denied', () => {
		expect(came(outsider, 'GetObject', north)).toBe(bare);
		bench.setPolicy(
			'tiles',
			statement('Allow', ['s3:GetObject', 's3:PutObject'], inTiles, { Principal: { AWS: other } })
		);
		expect(came(outsider, 'GetObject', north)).toBe('ok');
		expect(came(outsider, 'PutObject', { Bucket: 'tiles', Key: 'gift.txt', Body: 'x' })).toBe('ok');
		expect(came(outsider, 'DeleteObject', north)).toBe(bare);
		expect(came(outsider, 'GetObject', { Bucket: 'tiles', Key: 'south.txt' })).toBe(bare);
	});
	test('who may change the bucket’s policy cannot all the same', () => {
		bench.setPolicy('tiles', statement('Allow', 's3:*', tiles, { Principal: { AWS: other } }));
		for (const what of ['GetBucketPolicy', 'DeleteBucketPolicy']) {
			expect(came(outsider, what, { Bucket: 'tiles' })).toBe(
				'MethodNotAllowed: The specified method is not allowed against this resource.'
			);
		}
		expect(came(outsider, 'ListObjectsV2', { Bucket: 'tiles' })).toBe('ok');
	});
	test('makes no bucket here and lists none', () => {
		expect(came(outsider, 'CreateBucket', { Bucket: 'annexe' })).toBe(bare);
		expect(came(outsider, 'ListBuckets', {})).toBe(bare);
	});
});

describe('a bucket of another account', () => {
	const river = { Bucket: 'lent', Key: 'river.txt' };
	test('is read by who is let by both accounts', () => {
		expect(came(bench.as('reader'), 'GetObject', river)).toBe('ok');
		expect(came(bench.as('nobody'), 'GetObject', river)).toBe('AccessDenied: Access Denied');
		expect(came(bench.as('priya'), 'DeleteObject', river)).toBe('AccessDenied: Access Denied');
		expect(came(bench.as('root'), 'DeleteObject', river)).toBe('AccessDenied: Access Denied');
	});
	test('is not in the list of buckets, and its name is taken', () => {
		const { Buckets } = bench.ok(bench.as('priya'), 's3:ListBuckets');
		expect((Buckets as { Name: string }[]).map(({ Name }) => Name)).toEqual([
			'atlas',
			'notices',
			'tiles'
		]);
		expect(came(bench.as('priya'), 'CreateBucket', { Bucket: 'lent' })).toMatch(
			/^BucketAlreadyExists: /
		);
		expect(came(bench.as('priya'), 'GetBucketPolicy', { Bucket: 'lent' })).toMatch(
			/^MethodNotAllowed: /
		);
	});
});

describe('who has not signed', () => {
	test('reads what is public, and nothing else', () => {
		expect(came(nobodyKnown, 'GetObject', { Bucket: 'notices', Key: 'hours.txt' })).toBe('ok');
		expect(came(nobodyKnown, 'ListObjectsV2', { Bucket: 'notices' })).toBe(
			'AccessDenied: Access Denied'
		);
		expect(came(nobodyKnown, 'GetObject', north)).toBe('AccessDenied: Access Denied');
		expect(came(nobodyKnown, 'ListBuckets', {})).toBe('AccessDenied: Access Denied');
		expect(came(nobodyKnown, 'CreateBucket', { Bucket: 'annexe' })).toBe(
			'AccessDenied: Access Denied'
		);
	});
});

describe('conditions', () => {
	const allowNobody = (action: string, resource: string, condition: object) =>
		statement('Allow', action, resource, {
			Principal: { AWS: user('nobody') },
			Condition: condition
		});

	test.each<[string, string, object, object, object]>([
		[
			'the tag of the object',
			'GetObject',
			{ StringEquals: { 's3:ExistingObjectTag/Class': 'secret' } },
			{ Key: 'secret.txt' },
			{ Key: 'north.txt' }
		],
		[
			'the encryption that is asked for',
			'PutObject',
			{ StringEquals: { 's3:x-amz-server-side-encryption': 'aws:kms' } },
			{ Key: 'a', ServerSideEncryption: 'aws:kms' },
			{ Key: 'a' }
		],
		[
			'the storage class',
			'PutObject',
			{ StringEquals: { 's3:x-amz-storage-class': 'GLACIER' } },
			{ Key: 'a', StorageClass: 'GLACIER' },
			{ Key: 'a' }
		],
		[
			'that nothing is overwritten',
			'PutObject',
			{ StringEquals: { 's3:if-none-match': '*' } },
			{ Key: 'a', IfNoneMatch: '*' },
			{ Key: 'a' }
		],
		[
			'the account that owns it',
			'GetObject',
			{ StringEquals: { 's3:ResourceAccount': id } },
			{ Key: 'north.txt' },
			{ Key: 'none' }
		]
	])('%s', (_, what, condition, right, wrong) => {
		bench.setPolicy('tiles', allowNobody(`s3:${what}`, inTiles, condition));
		expect(came(bench.as('nobody'), what, { Bucket: 'tiles', ...right })).toBe('ok');
		expect(came(bench.as('nobody'), what, { Bucket: 'tiles', ...wrong })).toMatch(/^AccessDenied/);
	});

	test('tags along with an object are a permission more, and asked by their names', () => {
		const tagged = { ...north, Tagging: 'Area=north' };
		const mayPut = allowNobody('s3:PutObject', inTiles, {});
		bench.setPolicy('tiles', mayPut);
		expect(came(bench.as('nobody'), 'PutObject', tagged)).toBe(
			denied('nobody', 'PutObjectTagging', `${tiles}/north.txt`)
		);
		const mayTag = allowNobody('s3:PutObjectTagging', inTiles, {
			StringEquals: { 's3:RequestObjectTag/Area': 'north' }
		});
		bench.setPolicy('tiles', mayPut, mayTag);
		expect(came(bench.as('nobody'), 'PutObject', tagged)).toBe('ok');
		expect(came(bench.as('nobody'), 'PutObject', { ...north, Tagging: 'Area=south' })).toMatch(
			/PutObjectTagging/
		);
	});
});

test('copying reads the one and writes the other', () => {
	const copy = { Bucket: 'tiles', Key: 'copy.txt', CopySource: 'tiles/north.txt' };
	expect(came(bench.as('reader'), 'CopyObject', copy)).toBe(
		denied('reader', 'PutObject', `${tiles}/copy.txt`)
	);
	expect(came(bench.as('writer'), 'CopyObject', copy)).toBe(
		denied('writer', 'GetObject', `${tiles}/north.txt`)
	);
	expect(
		came(bench.as('homebody'), 'CopyObject', {
			Bucket: 'tiles',
			Key: 'home/homebody/copy.txt',
			CopySource: '/tiles/home/homebody/plan.txt'
		})
	).toBe('ok');
});

test('of many keys each is asked about by itself', () => {
	bench.setPolicy(
		'tiles',
		statement('Deny', 's3:DeleteObject', `${tiles}/secret.txt`, { Principal: '*' })
	);
	const { Deleted, Errors } = bench.ok(bench.as('priya'), 's3:DeleteObjects', {
		Bucket: 'tiles',
		Delete: { Objects: [{ Key: 'north.txt' }, { Key: 'secret.txt' }, { Key: 'none' }] }
	});
	expect(Deleted).toEqual([{ Key: 'north.txt' }, { Key: 'none' }]);
	expect(Errors).toEqual([
		{
			Key: 'secret.txt',
			Code: 'AccessDenied',
			Message: denied(
				'priya',
				'DeleteObject',
				`${tiles}/secret.txt`,
				'with an explicit deny in a resource-based policy'
			).replace('AccessDenied: ', '')
		}
	]);
});

describe('a bucket whose policy denies everything', () => {
	beforeEach(() => {
		bench.setPolicy('tiles', statement('Deny', 's3:*', [tiles, inTiles], { Principal: '*' }));
	});
	test('is closed to its administrators, and root has no other way in than the policy', () => {
		for (const name of ['priya', 'root']) {
			expect(came(bench.as(name), 'GetObject', north)).toMatch(/^AccessDenied/);
			expect(came(bench.as(name), 'DeleteBucket', { Bucket: 'tiles' })).toMatch(/^AccessDenied/);
		}
		expect(came(bench.as('priya'), 'DeleteBucketPolicy', { Bucket: 'tiles' })).toBe(
			denied(
				'priya',
				'DeleteBucketPolicy',
				tiles,
				'with an explicit deny in a resource-based policy'
			)
		);
	});
	test('is opened by root, who takes the policy away', () => {
		expect(came(bench.as('root'), 'GetBucketPolicy', { Bucket: 'tiles' })).toBe('ok');
		expect(came(bench.as('root'), 'DeleteBucketPolicy', { Bucket: 'tiles' })).toBe('ok');
		expect(came(bench.as('priya'), 'GetObject', north)).toBe('ok');
	});
});

describe('the account’s own setting', () => {
	const own = { AccountId: id };
	test('is asked as an action of S3', () => {
		for (const [what, action] of [
			['GetPublicAccessBlock', 'GetAccountPublicAccessBlock'],
			['PutPublicAccessBlock', 'PutAccountPublicAccessBlock'],
			['DeletePublicAccessBlock', 'PutAccountPublicAccessBlock']
		]) {
			expect(
				bench.refusal(bench.as('nobody'), `s3control:${what}`, {
					...own,
					PublicAccessBlockConfiguration: {}
				})
			).toBe(
				`AccessDenied: User: ${user('nobody')} is not authorized to perform: s3:${action} because no identity-based policy allows the s3:${action} action`
			);
		}
	});
	test('is no other account’s affair', () => {
		expect(
			bench.refusal(bench.as('root'), 's3control:GetPublicAccessBlock', { AccountId: other })
		).toBe('AccessDenied: Access Denied');
	});
});

describe('the event history', () => {
	const names = () => [...bench.account.events].map(({ record }) => record.eventName);
	test('has management events, by the names that CloudTrail has for them', () => {
		bench.ok(bench.as('priya'), 's3:GetPublicAccessBlock', { Bucket: 'tiles' });
		bench.ok(bench.as('priya'), 's3:PutBucketVersioning', {
			Bucket: 'tiles',
			VersioningConfiguration: { Status: 'Enabled' }
		});
		bench.error(bench.as('nobody'), 's3:DeleteBucket', { Bucket: 'tiles' });
		expect(names()).toEqual(['GetBucketPublicAccessBlock', 'PutBucketVersioning', 'DeleteBucket']);
		const record = bench.account.events.at(-1)?.record;
		expect(record).toMatchObject({
			eventSource: 's3.amazonaws.com',
			requestParameters: { bucketName: 'tiles' },
			errorCode: 'AccessDenied'
		});
		const { Events } = bench.ok(bench.as('priya'), 'cloudtrail:LookupEvents', {
			LookupAttributes: [{ AttributeKey: 'ResourceName', AttributeValue: 'tiles' }]
		});
		expect(Events).toHaveLength(3);
	});
	test('has no data events, allowed or denied, as AWS’s has none', () => {
		const data = [...operations.values()].filter(
			({ service, isDataEvent }) => service === 's3' && isDataEvent
		);
		expect(data.map(({ name }) => name).toSorted()).toEqual([
			...[
				'CopyObject',
				'DeleteObject',
				'DeleteObjectTagging',
				'DeleteObjects',
				'GetObject',
				'GetObjectAcl'
			],
			...[
				'GetObjectTagging',
				'HeadBucket',
				'HeadObject',
				'ListObjectVersions',
				'ListObjects',
				'ListObjectsV2'
			],
			...['PutObject', 'PutObjectAcl', 'PutObjectTagging']
		]);
		bench.ok(bench.as('priya'), 's3:PutObject', { ...north, Body: 'x' });
		bench.error(bench.as('nobody'), 's3:GetObject', north);
		expect(names()).toEqual([]);
	});
});

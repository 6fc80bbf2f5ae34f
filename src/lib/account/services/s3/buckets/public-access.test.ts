import { expect, test } from 'vitest';
import { openMarlow } from '../s3.fixture';
import type { Bucket } from '../state';
import { allBlocked, noneBlocked, publicAccessBlockOf } from './buckets';

const open = openMarlow([], { publicAccessBlock: false });
const settings = [
	'BlockPublicAcls',
	'IgnorePublicAcls',
	'BlockPublicPolicy',
	'RestrictPublicBuckets'
];

/** What is in force for a bucket, where bucket and account have these settings. */
function inForce(ofBucket: Bucket['publicAccessBlock'], ofAccount: Bucket['publicAccessBlock']) {
	const [bucket] = open.s3 ? [...open.s3.buckets.values()] : [];
	if (!open.s3 || !bucket) throw new Error('Marlow Maps has no bucket');
	const account = { ...open, s3: { ...open.s3, publicAccessBlock: ofAccount ?? noneBlocked } };
	return publicAccessBlockOf(account, { ...bucket, publicAccessBlock: ofBucket ?? noneBlocked });
}

test.each(settings)('%s is in force when the account has it, whatever the bucket says', (name) => {
	const one = { ...noneBlocked, [name]: true };
	expect(inForce(noneBlocked, one)).toEqual(one);
	expect(inForce(one, noneBlocked)).toEqual(one);
});

test('of both settings the stricter is in force', () => {
	expect(inForce(noneBlocked, noneBlocked)).toEqual(noneBlocked);
	expect(inForce(allBlocked, noneBlocked)).toEqual(allBlocked);
	expect(inForce(noneBlocked, allBlocked)).toEqual(allBlocked);
});

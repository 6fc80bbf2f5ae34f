import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Account } from '../../../account';
import { fail } from '../../../base/applied';
import type { Asker } from '../../../base/operation';
import { SortedMap } from '../../../base/sorted-map';
import type { Bucket, PublicAccessBlock, S3State } from '../state';

const nothingYet: S3State = { buckets: SortedMap.empty, storedBytes: 0 };

/** What S3 keeps of an account, which may never have had a bucket. */
export function s3Of({ s3 = nothingYet }: Account): S3State {
	return s3;
}

export function withS3(account: Account, changed: Partial<S3State>): Account {
	return { ...account, s3: { ...s3Of(account), ...changed } };
}

export function bucketNamed(account: Account, name: string): Bucket | undefined {
	return s3Of(account).buckets.get(name);
}

/** Adds or replaces. */
export function withBucket(account: Account, bucket: Bucket): Account {
	return withS3(account, { buckets: s3Of(account).buckets.with(bucket.name, bucket) });
}

/** The account that owns a bucket. */
export function ownerOf({ id }: Account, { owner = id }: Bucket): string {
	return owner;
}

/** The account of whoever asks; nothing of AWS services and of nobody. */
export function accountOf({ id }: Account, identity: Asker): string | undefined {
	switch (identity.kind) {
		case 'root':
		case 'user':
		case 'role':
		case 'federatedUser':
			return id;
		case 'outsider':
			return identity.account;
		case 'service':
		case 'anonymous':
			return undefined;
	}
}

/** The id by which S3 knows an account's owner, as in ACLs: 64 hexadecimal digits. */
export function canonicalUser(account: string): string {
	return bytesToHex(sha256(utf8ToBytes(`canonical user of ${account}`)));
}

export const noSuchBucket = fail('NoSuchBucket', 'The specified bucket does not exist');

/** All four, as of every new bucket since April 2023. */
export const allBlocked: PublicAccessBlock = {
	BlockPublicAcls: true,
	IgnorePublicAcls: true,
	BlockPublicPolicy: true,
	RestrictPublicBuckets: true
};

export const noneBlocked: PublicAccessBlock = {
	BlockPublicAcls: false,
	IgnorePublicAcls: false,
	BlockPublicPolicy: false,
	RestrictPublicBuckets: false
};

/**
 * What is in force: of the bucket's setting and the account's the stricter.
 *
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html
 */
export function publicAccessBlockOf(account: Account, bucket: Bucket): PublicAccessBlock {
	const own = bucket.publicAccessBlock ?? noneBlocked;
	// Another account's setting is not known here.
	const ofAccount = (bucket.owner === undefined && s3Of(account).publicAccessBlock) || noneBlocked;
	return {
		BlockPublicAcls: own.BlockPublicAcls || ofAccount.BlockPublicAcls,
		IgnorePublicAcls: own.IgnorePublicAcls || ofAccount.IgnorePublicAcls,
		BlockPublicPolicy: own.BlockPublicPolicy || ofAccount.BlockPublicPolicy,
		RestrictPublicBuckets: own.RestrictPublicBuckets || ofAccount.RestrictPublicBuckets
	};
}

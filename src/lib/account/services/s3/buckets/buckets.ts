import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Account } from '../../../account';
import { fail } from '../../../base/applied';
import type { Asker } from '../../../base/operation';
import { SortedMap } from '../../../base/sorted-map';
import { accountNumbered, accountsIn, withAccount } from '../../../world';
import type { Bucket, PublicAccessBlock, S3State } from '../state';

const nothingYet: S3State = { buckets: SortedMap.empty, storedBytes: 0 };

/** What S3 keeps of an account, which may never have had a bucket. */
export function s3Of({ s3 = nothingYet }: Account): S3State {
	return s3;
}

export function withS3(account: Account, changed: Partial<S3State>): Account {
	return { ...account, s3: { ...s3Of(account), ...changed } };
}

/** Of another account too, where that is in the attempt: no two accounts have buckets of one name. */
export function bucketNamed(account: Account, name: string): Bucket | undefined {
	for (const { id, s3 } of accountsIn(account)) {
		const bucket = s3?.buckets.get(name);
		if (bucket) return id === account.id ? bucket : { owner: id, ...bucket };
	}
	return undefined;
}

/** The account in which a bucket is kept: its owner, where that is in the attempt, or else one that lists it. */
export function keeperOf(
	account: Account,
	{ name, owner }: Pick<Bucket, 'name' | 'owner'>
): Account {
	const lists = ({ s3 }: Account) => s3?.buckets.get(name) !== undefined;
	return accountNumbered(account, owner) ?? accountsIn(account).find(lists) ?? account;
}

/** Adds or replaces; with so many bytes more in it. */
export function withBucket(account: Account, bucket: Bucket, bytes = 0): Account {
	return changed(account, bucket, ({ buckets, storedBytes }, kept) => ({
		buckets: buckets.with(bucket.name, kept),
		storedBytes: storedBytes + bytes
	}));
}

export function withoutBucket(account: Account, bucket: Bucket): Account {
	return changed(account, bucket, ({ buckets }) => ({ buckets: buckets.without(bucket.name) }));
}

/** Its keeper knows a bucket as its own. */
function changed(
	account: Account,
	bucket: Bucket,
	change: (keeps: S3State, kept: Bucket) => Partial<S3State>
): Account {
	const keeper = keeperOf(account, bucket);
	const { owner, ...own } = bucket;
	const kept = owner === keeper.id ? own : bucket;
	return withAccount(account, withS3(keeper, change(s3Of(keeper), kept)));
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
	const keeper = keeperOf(account, bucket);
	// Of an account that is not in the attempt the setting is not known.
	const isKnown = ownerOf(account, bucket) === keeper.id;
	const ofAccount = (isKnown && s3Of(keeper).publicAccessBlock) || noneBlocked;
	return {
		BlockPublicAcls: own.BlockPublicAcls || ofAccount.BlockPublicAcls,
		IgnorePublicAcls: own.IgnorePublicAcls || ofAccount.IgnorePublicAcls,
		BlockPublicPolicy: own.BlockPublicPolicy || ofAccount.BlockPublicPolicy,
		RestrictPublicBuckets: own.RestrictPublicBuckets || ofAccount.RestrictPublicBuckets
	};
}

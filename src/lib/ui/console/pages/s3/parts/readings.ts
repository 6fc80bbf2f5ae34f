import { noneBlocked } from '$lib/account/services/s3/buckets/buckets';
import type { ErrorCode } from '$lib/account/base/error';
import { mapped, type Ask, type Asked } from '../../../query';
import {
	blockOf,
	blockOfAccount,
	keysUnder,
	ownershipOf,
	policyOf,
	policyStatusOf,
	tagsOfBucket,
	versionsUnder,
	type Block
} from '../queries';
import { accessOf, type Access } from './access';

/** An object, or one version of it. */
export interface Named {
	readonly Key: string;
	readonly VersionId?: string;
}

/* What S3 is asked, where an error only says that nothing is set. */

/** An error that means a value. */
function meaning<T>(asked: Asked<T>, code: ErrorCode, value: T): Asked<T> {
	return !asked.ok && asked.refused.error.code === code ? { ok: true, value } : asked;
}

function blockIn(asked: Asked<{ readonly PublicAccessBlockConfiguration: Block }>): Asked<Block> {
	return mapped(
		meaning(asked, 'NoSuchPublicAccessBlockConfiguration', {
			PublicAccessBlockConfiguration: noneBlocked
		}),
		({ PublicAccessBlockConfiguration }) => PublicAccessBlockConfiguration
	);
}

export function readBlock(ask: Ask, bucket: string): Asked<Block> {
	return blockIn(ask(blockOf(bucket)));
}

export function readAccountBlock(ask: Ask, account: string): Asked<Block> {
	return blockIn(ask(blockOfAccount(account)));
}

/** Nothing where there is none. */
export function readPolicy(ask: Ask, bucket: string): Asked<string | undefined> {
	const asked = mapped(ask(policyOf(bucket)), ({ Policy }): string | undefined => Policy);
	return meaning(asked, 'NoSuchBucketPolicy', undefined);
}

export function readTags(ask: Ask, bucket: string) {
	const asked = meaning(ask(tagsOfBucket(bucket)), 'NoSuchTagSet', { TagSet: [] });
	return mapped(asked, ({ TagSet }) => TagSet);
}

/** Before 2023 nothing was set, and objects belonged to whoever had put them there. */
export function readOwnership(ask: Ask, bucket: string) {
	const asked = mapped(
		ask(ownershipOf(bucket)),
		({ OwnershipControls: { Rules: rules } }) => rules[0]?.ObjectOwnership ?? 'ObjectWriter'
	);
	return meaning(asked, 'OwnershipControlsNotFoundError', 'ObjectWriter');
}

/** Whether it is public, from all that has a say in it: where one may not be read, nobody knows. */
export function readAccess(ask: Ask, bucket: string, account: string): Asked<Access> {
	const isPublic = meaning(ask(policyStatusOf(bucket)), 'NoSuchBucketPolicy', {
		PolicyStatus: { IsPublic: false }
	});
	const own = readBlock(ask, bucket);
	const ofAccount = readAccountBlock(ask, account);
	if (!isPublic.ok) return isPublic;
	if (!own.ok) return own;
	if (!ofAccount.ok) return ofAccount;
	const value = accessOf(isPublic.value.PolicyStatus.IsPublic, [own.value, ofAccount.value]);
	return { ok: true, value };
}

/** Every key that begins with it, however many pages S3 makes of them. */
export function readKeys(
	ask: Ask,
	bucket: string,
	prefix: string,
	after: Parameters<typeof keysUnder>[2] = {}
): Asked<readonly Named[]> {
	const asked = ask(keysUnder(bucket, prefix, after));
	if (!asked.ok) return asked;
	const { Contents = [], NextContinuationToken: next } = asked.value;
	const keys = Contents.map(({ Key }) => ({ Key }));
	if (next === undefined) return { ok: true, value: keys };
	const rest = readKeys(ask, bucket, prefix, { ContinuationToken: next });
	return mapped(rest, (more) => [...keys, ...more]);
}

/** Every version of every object, and every delete marker. */
export function readVersions(
	ask: Ask,
	bucket: string,
	after: Parameters<typeof versionsUnder>[2] = {}
): Asked<readonly Named[]> {
	const asked = ask(versionsUnder(bucket, '', after));
	if (!asked.ok) return asked;
	const { Versions = [], DeleteMarkers = [], NextKeyMarker: KeyMarker } = asked.value;
	const { NextVersionIdMarker: VersionIdMarker = '' } = asked.value;
	const found = [...Versions, ...DeleteMarkers].map(({ Key, VersionId }) => ({ Key, VersionId }));
	if (KeyMarker === undefined) return { ok: true, value: found };
	const rest = readVersions(ask, bucket, { KeyMarker, VersionIdMarker });
	return mapped(rest, (more) => [...found, ...more]);
}

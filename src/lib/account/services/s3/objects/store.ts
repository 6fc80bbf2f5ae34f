import type { Account } from '../../../account';
import { fail, type Failed } from '../../../base/applied';
import { keeperOf, s3Of, withBucket } from '../buckets/buckets';
import { limits } from '../limits';
import type { Bucket, Content, Version } from '../state';

/*
 * The one place that changes what is under a key, so that the bytes of all versions are known without
 * counting. https://docs.aws.amazon.com/AmazonS3/latest/userguide/Versioning.html
 */

/** What a bucket without versions, or one where they are suspended, calls its only one. */
export const unversioned = 'null';

/** The id of what is put now: versioning on, it is its own; else it takes the place of `null`. */
export function idFor({ versioning }: Bucket, fresh: string): string {
	return versioning?.status === 'Enabled' ? fresh : unversioned;
}

type Put = { readonly ok: true; readonly account: Account } | Failed;

/** Puts a version on top. */
export function putVersion(account: Account, bucket: Bucket, key: string, version: Version): Put {
	const before = bucket.objects.get(key)?.versions ?? [];
	const kept = before.filter(({ id }) => id !== version.id);
	const gone = before.filter(({ id }) => id === version.id);
	const bytes = sizeOf([version]) - sizeOf(gone);
	const { storedBytes } = s3Of(keeperOf(account, bucket));
	if (version.kind === 'content' && storedBytes + bytes > limits.storedBytes) return full;
	const objects = bucket.objects.with(key, { key, versions: [version, ...kept] });
	return { ok: true, account: withBucket(account, { ...bucket, objects }, bytes) };
}

const full = fail(
	'EntityTooLarge',
	`Leastwise keeps no more than ${limits.storedBytes} bytes of objects in an account. Delete some first.`
);

/** Takes a version away for good; the one before it is the latest then. */
export function dropVersion(account: Account, bucket: Bucket, key: string, id: string): Account {
	const before = bucket.objects.get(key)?.versions ?? [];
	const gone = before.filter((version) => version.id === id);
	if (gone.length === 0) return account;
	const [latest, ...older] = before.filter((version) => version.id !== id);
	const objects = latest
		? bucket.objects.with(key, { key, versions: [latest, ...older] })
		: bucket.objects.without(key);
	return withBucket(account, { ...bucket, objects }, -sizeOf(gone));
}

/** Puts a version in the place of its own, such as one with other tags. */
export function changeContent(
	account: Account,
	bucket: Bucket,
	key: string,
	content: Content
): Account {
	const before = bucket.objects.get(key)?.versions ?? [];
	const [latest, ...older] = before.map((version) =>
		version.id === content.id ? content : version
	);
	if (!latest) return account;
	const objects = bucket.objects.with(key, { key, versions: [latest, ...older] });
	return withBucket(account, { ...bucket, objects });
}

/** Bytes of versions together. */
export function sizeOf(versions: readonly Version[]): number {
	return versions.reduce((sum, each) => sum + (each.kind === 'content' ? each.size : 0), 0);
}

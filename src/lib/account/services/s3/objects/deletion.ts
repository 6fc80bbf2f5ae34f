import type { Account } from '../../../account';
import type { Failed } from '../../../base/applied';
import type { Asker, Context } from '../../../base/operation';
import { mfaForDelete } from '../versions/mfa-delete';
import type { Bucket } from '../state';
import { dropVersion, idFor, putVersion } from './store';

/** What is to go: all of a key, or for good a version of it. */
export interface Wanted {
	readonly key: string;
	readonly versionId?: string | undefined;
	readonly mfa?: string | undefined;
}

type Deleted =
	| {
			readonly ok: true;
			readonly account: Account;
			/** The marker that was set or taken away. */
			readonly marker?: string;
	  }
	| Failed;

/**
 * Without a version, a bucket that keeps versions sets a marker; by its id a version is gone for good.
 * What is not there is no mistake.
 *
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/DeletingObjectVersions.html
 */
export function remove(
	context: Context<Asker>,
	bucket: Bucket,
	{ key, versionId, mfa }: Wanted,
	nth = 0
): Deleted {
	const { account, time, mint } = context;
	if (versionId !== undefined) {
		const shown = mfaForDelete(context, bucket, mfa);
		if (!shown.ok) return shown;
		const version = bucket.objects.get(key)?.versions.find(({ id }) => id === versionId);
		const after = dropVersion(shown.account, bucket, key, versionId);
		const marker = version?.kind === 'deleteMarker' ? { marker: versionId } : {};
		return { ok: true, account: after, ...marker };
	}
	if (bucket.versioning === undefined) {
		const id = idFor(bucket, '');
		return { ok: true, account: dropVersion(account, bucket, key, id) };
	}
	const id = idFor(bucket, mint.versionId(nth));
	const put = putVersion(account, bucket, key, { kind: 'deleteMarker', id, modified: time });
	return put.ok ? { ...put, marker: id } : put;
}

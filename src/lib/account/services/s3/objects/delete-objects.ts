import * as v from 'valibot';
import type { Account } from '../../../account';
import { done, fail } from '../../../base/applied';
import type { Asker, Context } from '../../../base/operation';
import { bucketNamed } from '../buckets/buckets';
import { quotas } from '../limits';
import type { S3Answer } from '../operation';
import { mfa } from '../parameters';
import type { Bucket } from '../state';
import { aboutKeys } from '../subjects';
import { objectTarget } from '../targets';
import { remove } from './deletion';

const wanted = v.object({ Key: v.string(), VersionId: v.optional(v.string()) });
type Wanted = v.InferOutput<typeof wanted>;
type Answer = S3Answer<'DeleteObjects'>;
type Gone = NonNullable<Answer['Deleted']>[number];
type Kept = NonNullable<Answer['Errors']>[number];

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteObjects.html */
export const deleteObjects = aboutKeys({
	name: 'DeleteObjects',
	level: 'Write',
	isDataEvent: true,
	secrets: ['MFA'],
	parameters: {
		Delete: v.object({ Objects: v.array(wanted), Quiet: v.optional(v.boolean(), false) }),
		MFA: mfa
	},
	apply: (context, { name }, { Delete: { Objects: list, Quiet: isQuiet }, MFA: shown }) => {
		if (list.length === 0 || list.length > quotas.keysPerDelete) return malformed;
		const gone: Gone[] = [];
		const kept: Kept[] = [];
		let { account } = context;
		for (const [nth, each] of list.entries()) {
			const bucket = bucketNamed(account, name);
			if (!bucket) throw new Error(`The bucket ${name} has gone with one of its objects`);
			const removed = removeOne({ ...context, account }, bucket, { each, shown, nth });
			if ('Code' in removed) kept.push(removed);
			else {
				account = removed.account;
				gone.push(removed.gone);
			}
		}
		return done(account, {
			...(gone.length > 0 && !isQuiet ? { Deleted: gone } : {}),
			...(kept.length > 0 ? { Errors: kept } : {})
		});
	}
});

const malformed = fail(
	'MalformedXML',
	'The XML you provided was not well-formed or did not validate against our published schema'
);

function removeOne(
	context: Context<Asker>,
	bucket: Bucket,
	asked: { readonly each: Wanted; readonly shown: string | undefined; readonly nth: number }
): Kept | { readonly account: Account; readonly gone: Gone } {
	const { Key: key, VersionId: versionId } = asked.each;
	const target = objectTarget(context, bucket, key, {
		action: versionId === undefined ? 'DeleteObject' : 'DeleteObjectVersion',
		keys: versionId === undefined ? {} : { 's3:versionid': versionId }
	});
	const which = { Key: key, ...(versionId === undefined ? {} : { VersionId: versionId }) };
	const removed =
		context.refusalOf(target) ??
		remove(context, bucket, { key, versionId, mfa: asked.shown }, asked.nth);
	if (!removed.ok) {
		const { code, message } = removed.error;
		return { ...which, Code: code, Message: message };
	}
	const { account, marker } = removed;
	const told = marker === undefined ? {} : { DeleteMarker: true, DeleteMarkerVersionId: marker };
	return { account, gone: { ...which, ...told } };
}

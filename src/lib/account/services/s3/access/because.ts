import { fail, type Failed } from '../../../base/applied';
import type { Asker, Context } from '../../../base/operation';
import { accountOf, ownerOf } from '../buckets/buckets';
import type { Bucket } from '../state';
import { quoted } from '../targets';

/** Access denied by what no policy says. */
export function refusalBecause(
	{ account, identity }: Context<Asker>,
	bucket: Bucket,
	{ action, arn, why }: { readonly action: string; readonly arn: string; readonly why: string }
): Failed {
	if (!('arn' in identity) || accountOf(account, identity) !== ownerOf(account, bucket)) {
		return fail('AccessDenied', 'Access Denied');
	}
	return fail(
		'AccessDenied',
		`User: ${identity.arn} is not authorized to perform: s3:${action} on resource: ${quoted(arn)} because ${why}.`
	);
}

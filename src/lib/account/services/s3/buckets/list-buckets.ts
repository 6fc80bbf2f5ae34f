import * as v from 'valibot';
import { done } from '../../../base/applied';
import { range } from '../../../base/parameters';
import { isoTime } from '../../../base/time';
import { bucketArn } from '../arn';
import { quotas } from '../limits';
import { s3Operation } from '../operation';
import { signatureKeys } from '../targets';
import { accountOf, canonicalUser, s3Of } from './buckets';

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListBuckets.html */
export const listBuckets = s3Operation({
	name: 'ListBuckets',
	action: 'ListAllMyBuckets',
	level: 'List',
	parameters: v.object({
		MaxBuckets: v.optional(range(1, quotas.buckets), quotas.buckets),
		ContinuationToken: v.optional(v.string()),
		Prefix: v.optional(v.string())
	}),
	access: {
		kind: 'shared',
		resource: ({ account, identity }) => [
			{
				arn: '*',
				context: signatureKeys(identity),
				...(accountOf(account, identity) === account.id ? {} : { denied: 'Access Denied' })
			}
		],
		apply: ({ account }, { MaxBuckets: most, ContinuationToken: token, Prefix: prefix = '' }) => {
			const shown = [];
			let next: string | undefined;
			const first = token === undefined || token < prefix ? prefix : token;
			for (const [name, { created, owner }] of s3Of(account).buckets.from(first)) {
				if (!name.startsWith(prefix)) break;
				if (owner !== undefined) continue;
				if (shown.length === most) {
					next = name;
					break;
				}
				shown.push({
					Name: name,
					CreationDate: isoTime(created),
					BucketRegion: 'us-east-1',
					BucketArn: bucketArn(name)
				});
			}
			return done(account, {
				Buckets: shown,
				Owner: { ID: canonicalUser(account.id) },
				...(next === undefined ? {} : { ContinuationToken: next }),
				...(prefix === '' ? {} : { Prefix: prefix })
			});
		}
	}
});

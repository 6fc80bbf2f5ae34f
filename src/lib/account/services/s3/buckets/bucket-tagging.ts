import * as v from 'valibot';
import { done, fail } from '../../../base/applied';
import { quotas } from '../limits';
import { tagSet } from '../parameters';
import { aboutBucket } from '../subjects';
import { readTags } from '../tags';
import { withBucket } from './buckets';

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketTagging.html */
export const getBucketTagging = aboutBucket({
	name: 'GetBucketTagging',
	level: 'Read',
	apply: ({ account }, { tags }) =>
		tags.length === 0
			? fail('NoSuchTagSet', 'The TagSet does not exist')
			: done(account, { TagSet: tags })
});

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketTagging.html */
export const putBucketTagging = aboutBucket({
	name: 'PutBucketTagging',
	level: 'Tagging',
	parameters: { Tagging: v.object({ TagSet: tagSet }) },
	apply: ({ account }, bucket, { Tagging: { TagSet: given } }) => {
		const read = readTags(given, quotas.tagsPerBucket);
		return read.ok ? done(withBucket(account, { ...bucket, tags: read.tags })) : read;
	}
});

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteBucketTagging.html */
export const deleteBucketTagging = aboutBucket({
	name: 'DeleteBucketTagging',
	action: 'PutBucketTagging',
	level: 'Tagging',
	apply: ({ account }, bucket) => done(withBucket(account, { ...bucket, tags: [] }))
});

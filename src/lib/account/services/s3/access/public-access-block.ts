import * as v from 'valibot';
import { done, fail } from '../../../base/applied';
import { withBucket } from '../buckets/buckets';
import type { PublicAccessBlock } from '../state';
import { aboutBucket } from '../subjects';

const setting = v.optional(v.boolean(), false);

/** What is left out is off. */
export const publicAccessBlockConfiguration = v.object({
	BlockPublicAcls: setting,
	IgnorePublicAcls: setting,
	BlockPublicPolicy: setting,
	RestrictPublicBuckets: setting
}) satisfies v.GenericSchema<unknown, PublicAccessBlock>;

export const noConfiguration = fail(
	'NoSuchPublicAccessBlockConfiguration',
	'The public access block configuration was not found'
);

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetPublicAccessBlock.html */
export const getPublicAccessBlock = aboutBucket({
	name: 'GetPublicAccessBlock',
	action: 'GetBucketPublicAccessBlock',
	recordedAs: 'GetBucketPublicAccessBlock',
	level: 'Read',
	apply: ({ account }, { publicAccessBlock: set }) =>
		set ? done(account, { PublicAccessBlockConfiguration: set }) : noConfiguration
});

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutPublicAccessBlock.html */
export const putPublicAccessBlock = aboutBucket({
	name: 'PutPublicAccessBlock',
	action: 'PutBucketPublicAccessBlock',
	recordedAs: 'PutBucketPublicAccessBlock',
	level: 'Permissions management',
	parameters: { PublicAccessBlockConfiguration: publicAccessBlockConfiguration },
	apply: ({ account }, bucket, { PublicAccessBlockConfiguration: publicAccessBlock }) =>
		done(withBucket(account, { ...bucket, publicAccessBlock }))
});

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeletePublicAccessBlock.html */
export const deletePublicAccessBlock = aboutBucket({
	name: 'DeletePublicAccessBlock',
	action: 'PutBucketPublicAccessBlock',
	recordedAs: 'DeleteBucketPublicAccessBlock',
	level: 'Permissions management',
	apply: ({ account }, bucket) => {
		const { publicAccessBlock, ...open } = bucket;
		return done(publicAccessBlock ? withBucket(account, open) : account);
	}
});

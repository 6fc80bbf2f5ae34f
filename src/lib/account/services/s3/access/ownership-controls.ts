import * as v from 'valibot';
import { done, fail } from '../../../base/applied';
import { withBucket } from '../buckets/buckets';
import { objectOwnership } from '../parameters';
import { aboutBucket } from '../subjects';

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketOwnershipControls.html */
export const getBucketOwnershipControls = aboutBucket({
	name: 'GetBucketOwnershipControls',
	level: 'Read',
	apply: ({ account }, { ownership }) =>
		ownership
			? done(account, { OwnershipControls: { Rules: [{ ObjectOwnership: ownership }] } })
			: fail('OwnershipControlsNotFoundError', 'The bucket ownership controls were not found')
});

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketOwnershipControls.html */
export const putBucketOwnershipControls = aboutBucket({
	name: 'PutBucketOwnershipControls',
	level: 'Permissions management',
	simplified: 'Whatever is set, objects belong to the bucket’s owner, and ACLs grant nothing more.',
	parameters: {
		OwnershipControls: v.object({
			Rules: v.pipe(v.array(v.object({ ObjectOwnership: objectOwnership })), v.length(1))
		})
	},
	apply: ({ account }, bucket, { OwnershipControls: { Rules: rules } }) => {
		const ownership = rules[0]?.ObjectOwnership ?? 'BucketOwnerEnforced';
		return done(withBucket(account, { ...bucket, ownership }));
	}
});

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteBucketOwnershipControls.html */
export const deleteBucketOwnershipControls = aboutBucket({
	name: 'DeleteBucketOwnershipControls',
	action: 'PutBucketOwnershipControls',
	level: 'Permissions management',
	apply: ({ account }, bucket) => {
		const { ownership, ...rest } = bucket;
		return done(ownership ? withBucket(account, rest) : account);
	}
});

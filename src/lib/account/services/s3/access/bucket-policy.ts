import * as v from 'valibot';
import { isPublic } from '../../../../policy/decide/public';
import { done, fail, type Failed } from '../../../base/applied';
import type { Asker, Context } from '../../../base/operation';
import { compiledOf } from '../../iam/policies/stored-policy';
import { bucketArn } from '../arn';
import { accountOf, ownerOf, publicAccessBlockOf, withBucket } from '../buckets/buckets';
import type { Bucket } from '../state';
import { aboutBucket } from '../subjects';
import { refusalBecause } from './because';
import { storePolicy, shownPolicy } from './policy-text';

const noPolicy = fail('NoSuchBucketPolicy', 'The bucket policy does not exist');

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketPolicy.html */
export const getBucketPolicy = aboutBucket({
	name: 'GetBucketPolicy',
	level: 'Read',
	apply: (context, bucket) => {
		const { account } = context;
		if (isStranger(context, bucket)) return ownersAffair;
		return bucket.policy
			? done(account, { Policy: shownPolicy(account, bucket.policy) })
			: noPolicy;
	}
});

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketPolicy.html */
export const putBucketPolicy = aboutBucket({
	name: 'PutBucketPolicy',
	level: 'Permissions management',
	simplified:
		'Principals of accounts that are not in the attempt, and names of services, are checked for their form only; AWS knows which exist.',
	parameters: {
		ConfirmRemoveSelfBucketAccess: v.optional(v.boolean()),
		Policy: v.string()
	},
	apply: (context, bucket, { Policy: text }) => {
		const { account } = context;
		if (isStranger(context, bucket)) return ownersAffair;
		const kept = storePolicy(account, bucket.name, text);
		if (!kept.ok) return kept;
		if (isPublic(kept.document) && publicAccessBlockOf(account, bucket).BlockPublicPolicy) {
			return blocked(context, bucket);
		}
		return done(withBucket(account, { ...bucket, policy: kept.policy }));
	}
});

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteBucketPolicy.html */
export const deleteBucketPolicy = aboutBucket({
	name: 'DeleteBucketPolicy',
	level: 'Permissions management',
	apply: (context, bucket) => {
		if (isStranger(context, bucket)) return ownersAffair;
		const { policy, ...open } = bucket;
		return done(policy ? withBucket(context.account, open) : context.account);
	}
});

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketPolicyStatus.html */
export const getBucketPolicyStatus = aboutBucket({
	name: 'GetBucketPolicyStatus',
	level: 'Read',
	apply: ({ account }, { policy }) => {
		if (!policy) return noPolicy;
		const { document } = compiledOf(policy, 'resource');
		return done(account, { PolicyStatus: { IsPublic: isPublic(document) } });
	}
});

/** Another account may be allowed to, and still cannot. */
function isStranger({ account, identity }: Context<Asker>, bucket: Bucket): boolean {
	return accountOf(account, identity) !== ownerOf(account, bucket);
}

const ownersAffair = fail(
	'MethodNotAllowed',
	'The specified method is not allowed against this resource.'
);

function blocked(context: Context<Asker>, bucket: Bucket): Failed {
	const why =
		'public policies are prevented by the BlockPublicPolicy setting in S3 Block Public Access';
	return refusalBecause(context, bucket, {
		action: 'PutBucketPolicy',
		arn: bucketArn(bucket.name),
		why
	});
}

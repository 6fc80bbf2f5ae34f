import * as v from 'valibot';
import { empty, nothing } from '../../../base/answers';
import { objectOwnership } from '../parameters';
import { owner } from '../shapes';

/** Account and bucket have the same. */
export const publicAccessBlock = v.object({
	BlockPublicAcls: v.boolean(),
	IgnorePublicAcls: v.boolean(),
	BlockPublicPolicy: v.boolean(),
	RestrictPublicBuckets: v.boolean()
});

const acl = v.object({
	Owner: owner,
	Grants: v.array(
		v.object({
			Grantee: v.object({ ID: v.string(), Type: v.literal('CanonicalUser') }),
			Permission: v.literal('FULL_CONTROL')
		})
	)
});

export const accessAnswers = {
	DeleteBucketOwnershipControls: nothing,
	DeleteBucketPolicy: nothing,
	DeletePublicAccessBlock: nothing,
	GetBucketAcl: acl,
	GetBucketOwnershipControls: v.object({
		OwnershipControls: v.object({ Rules: v.array(v.object({ ObjectOwnership: objectOwnership })) })
	}),
	GetBucketPolicy: v.object({ Policy: v.string() }),
	GetBucketPolicyStatus: v.object({ PolicyStatus: v.object({ IsPublic: v.boolean() }) }),
	GetObjectAcl: acl,
	GetPublicAccessBlock: v.object({ PublicAccessBlockConfiguration: publicAccessBlock }),
	PutBucketAcl: nothing,
	PutBucketOwnershipControls: nothing,
	PutBucketPolicy: nothing,
	PutObjectAcl: empty,
	PutPublicAccessBlock: nothing
};

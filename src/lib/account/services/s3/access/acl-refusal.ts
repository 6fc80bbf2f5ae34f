import { fail, type Failed } from '../../../base/applied';
import type { Asker, Context } from '../../../base/operation';
import { bucketArn, objectArn } from '../arn';
import { publicAccessBlockOf } from '../buckets/buckets';
import type { Bucket } from '../state';
import { refusalBecause } from './because';

/*
 * ACLs are the old way to share, and off in every new bucket. What they would grant is not simulated.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/about-object-ownership.html
 */

interface Place {
	readonly bucket: Bucket;
	readonly key: string;
}

/** Why an object cannot have an ACL that comes with a call, if it cannot. */
export function refusedObjectAcl(
	context: Context<Asker>,
	{ bucket, key }: Place,
	action: string,
	acl: string | undefined
): Failed | undefined {
	return acl === undefined
		? undefined
		: refused(context, bucket, { action, acl, arn: objectArn(bucket.name, key) });
}

/** The same of a bucket. */
export function refusedBucketAcl(
	context: Context<Asker>,
	bucket: Bucket,
	acl: string
): Failed | undefined {
	return refused(context, bucket, { action: 'PutBucketAcl', acl, arn: bucketArn(bucket.name) });
}

interface Asked {
	readonly action: string;
	readonly acl: string;
	readonly arn: string;
}

function refused(
	context: Context<Asker>,
	bucket: Bucket,
	{ action, acl, arn }: Asked
): Failed | undefined {
	const { ownership = 'ObjectWriter' } = bucket;
	if (ownership === 'BucketOwnerEnforced') {
		return acl === 'bucket-owner-full-control' ? undefined : notSupported;
	}
	if (grantsToOwnersOnly.has(acl)) return undefined;
	if (isPublic(acl) && publicAccessBlockOf(context.account, bucket).BlockPublicAcls) {
		const why =
			'public ACLs are prevented by the BlockPublicAcls setting in S3 Block Public Access';
		return refusalBecause(context, bucket, { action, arn, why });
	}
	return fail(
		'NotSimulated',
		`Leastwise does not simulate what the ACL ${acl} would grant. Grant it with a bucket policy.`
	);
}

export const notSupported = fail('AccessControlListNotSupported', 'The bucket does not allow ACLs');

const grantsToOwnersOnly: ReadonlySet<string> = new Set([
	'private',
	'bucket-owner-read',
	'bucket-owner-full-control'
]);

function isPublic(acl: string): boolean {
	return acl.startsWith('public-') || acl === 'authenticated-read';
}

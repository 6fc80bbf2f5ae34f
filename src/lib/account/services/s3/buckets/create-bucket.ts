import * as v from 'valibot';
import type { Account } from '../../../account';
import { done, fail, type Failed } from '../../../base/applied';
import type { Asker, Context, Target } from '../../../base/operation';
import { SortedMap } from '../../../base/sorted-map';
import { bucketArn } from '../arn';
import { quotas } from '../limits';
import { s3Operation } from '../operation';
import { bucketAcl, objectOwnership, tagSet } from '../parameters';
import type { Bucket } from '../state';
import { readTags } from '../tags';
import { bucketTarget } from '../targets';
import { isBucketName } from './bucket-name';
import { allBlocked, bucketNamed, s3Of, withBucket } from './buckets';

const parameters = v.object({
	ACL: v.optional(bucketAcl),
	Bucket: v.string(),
	CreateBucketConfiguration: v.optional(
		v.object({ LocationConstraint: v.optional(v.string()), Tags: v.optional(tagSet) })
	),
	ObjectOwnership: v.optional(objectOwnership)
});
type Given = v.InferOutput<typeof parameters>;

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_CreateBucket.html */
export const createBucket = s3Operation({
	name: 'CreateBucket',
	level: 'Write',
	simplified:
		'There is one Region, us-east-1, and no account namespace. Of names that other accounts have taken, only those of the attempt’s accounts and those in account.yaml are known.',
	parameters,
	access: {
		kind: 'shared',
		resource: (context, given) => refusedName(context.account, given) ?? targets(context, given),
		apply: ({ account, time }, given) => {
			const { Bucket: name } = given;
			const answer = { Location: `/${name}`, BucketArn: bucketArn(name) };
			// In us-east-1, who makes a bucket that is theirs already is told that all is well.
			if (bucketNamed(account, name)) return done(account, answer);
			const tags = readTags(tagsOf(given), quotas.tagsPerBucket);
			if (!tags.ok) return tags;
			const refused = refusedAcl(given);
			if (refused) return refused;
			if (s3Of(account).buckets.size >= quotas.buckets) return tooMany;
			const bucket = { ...newBucket(name, time), tags: tags.tags, ...ownershipOf(given) };
			return done(withBucket(account, bucket), answer);
		}
	}
});

/** As S3 makes it since April 2023: nothing public, no ACLs. */
function newBucket(name: string, created: number): Bucket {
	return {
		name,
		created,
		publicAccessBlock: allBlocked,
		ownership: 'BucketOwnerEnforced',
		tags: [],
		objects: SortedMap.empty
	};
}

function refusedName(account: Account, { Bucket: name, ...given }: Given): Failed | undefined {
	if (!isBucketName(name)) {
		return fail('InvalidBucketName', 'The specified bucket is not valid.');
	}
	const place = given.CreateBucketConfiguration?.LocationConstraint;
	if (place !== undefined) {
		return fail(
			'IllegalLocationConstraintException',
			`The ${place} location constraint is incompatible for the region specific endpoint this request was sent to.`
		);
	}
	return bucketNamed(account, name)?.owner === undefined ? undefined : taken;
}

const taken = fail(
	'BucketAlreadyExists',
	'The requested bucket name is not available. The bucket namespace is shared by all users of the system. Please select a different name and try again.'
);
const tooMany = fail('TooManyBuckets', 'You have attempted to create more buckets than allowed');

function targets(context: Context<Asker>, given: Given): readonly Target[] {
	const bucket = newBucket(given.Bucket, context.time);
	const { ACL, ObjectOwnership } = given;
	const tags = tagsOf(given);
	const keys = {
		...(ACL === undefined ? {} : { 's3:x-amz-acl': ACL }),
		...(ObjectOwnership === undefined ? {} : { 's3:x-amz-object-ownership': ObjectOwnership }),
		...Object.fromEntries(tags.map(({ Key, Value }) => [`aws:RequestTag/${Key}`, Value])),
		...(tags.length > 0 ? { 'aws:TagKeys': tags.map(({ Key }) => Key) } : {})
	};
	const besides = [
		...(ACL === undefined || ACL === 'private' ? [] : ['PutBucketAcl']),
		...(ObjectOwnership === undefined ? [] : ['PutBucketOwnershipControls']),
		...(tags.length > 0 ? ['TagResource'] : [])
	];
	return [
		bucketTarget(context, bucket, { keys }),
		...besides.map((action) => bucketTarget(context, bucket, { action, keys }))
	];
}

function tagsOf({ CreateBucketConfiguration: configuration }: Given) {
	return configuration?.Tags ?? [];
}

function ownershipOf({ ObjectOwnership: ownership }: Given) {
	return ownership === undefined ? {} : { ownership };
}

function refusedAcl({ ACL: acl = 'private', ObjectOwnership: ownership }: Given) {
	if (acl === 'private') return undefined;
	return ownership === undefined || ownership === 'BucketOwnerEnforced'
		? fail(
				'InvalidBucketAclWithObjectOwnership',
				"Bucket cannot have ACLs set with ObjectOwnership's BucketOwnerEnforced setting"
			)
		: fail(
				'InvalidBucketAclWithBlockPublicAccessError',
				'Bucket cannot have public ACLs set with BlockPublicAccess enabled'
			);
}

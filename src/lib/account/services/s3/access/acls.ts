import * as v from 'valibot';
import { done } from '../../../base/applied';
import type { Account } from '../../../account';
import { canonicalUser, ownerOf } from '../buckets/buckets';
import { keyIf } from '../objects/writing';
import type { S3Answer } from '../operation';
import { bucketAcl, objectAcl } from '../parameters';
import type { Bucket } from '../state';
import { aboutBucket, aboutContent, contentOf } from '../subjects';
import { notSupported, refusedBucketAcl, refusedObjectAcl } from './acl-refusal';

const simplified =
	'ACLs are off in every new bucket. Where they are on, none grants more than the owner has.';

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketAcl.html */
export const getBucketAcl = aboutBucket({
	name: 'GetBucketAcl',
	level: 'Read',
	simplified,
	apply: ({ account }, bucket) => done(account, ownersAlone(account, bucket))
});

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketAcl.html */
export const putBucketAcl = aboutBucket({
	name: 'PutBucketAcl',
	order: ['ACL'],
	level: 'Permissions management',
	simplified,
	parameters: { ACL: v.optional(bucketAcl) },
	keys: ({ ACL: acl }) => keyIf('s3:x-amz-acl', acl),
	apply: (context, bucket, { ACL: acl }) =>
		(acl === undefined ? notSupported : refusedBucketAcl(context, bucket, acl)) ??
		done(context.account)
});

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObjectAcl.html */
export const getObjectAcl = aboutContent({
	name: 'GetObjectAcl',
	ofVersion: 'GetObjectVersionAcl',
	level: 'Read',
	isDataEvent: true,
	simplified,
	apply: ({ account }, found) => {
		const read = contentOf(found);
		return read.ok ? done(account, ownersAlone(account, found.bucket)) : read;
	}
});

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutObjectAcl.html */
export const putObjectAcl = aboutContent({
	name: 'PutObjectAcl',
	order: ['ACL'],
	ofVersion: 'PutObjectVersionAcl',
	level: 'Permissions management',
	isDataEvent: true,
	simplified,
	parameters: { ACL: v.optional(objectAcl) },
	keys: ({ ACL: acl }) => keyIf('s3:x-amz-acl', acl),
	apply: (context, found, { ACL: acl }) => {
		const read = contentOf(found);
		if (!read.ok) return read;
		if (acl === undefined) return notSupported;
		return refusedObjectAcl(context, found, 'PutObjectAcl', acl) ?? done(context.account, {});
	}
});

function ownersAlone(account: Account, bucket: Bucket): S3Answer<'GetBucketAcl'> {
	const ID = canonicalUser(ownerOf(account, bucket));
	return {
		Owner: { ID },
		Grants: [{ Grantee: { ID, Type: 'CanonicalUser' }, Permission: 'FULL_CONTROL' }]
	};
}

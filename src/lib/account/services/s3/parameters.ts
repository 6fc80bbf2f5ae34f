import * as v from 'valibot';
import { oneOf } from '../../base/parameters';
import type { Written } from '../../base/shape';

/* What several operations take. https://docs.aws.amazon.com/AmazonS3/latest/API/API_Operations_Amazon_Simple_Storage_Service.html */

export const tagSet = v.array(v.object({ Key: v.string(), Value: v.string() }));

export const bucketAcl = oneOf([
	'private',
	'public-read',
	'public-read-write',
	'authenticated-read'
]);
export const objectAcl = oneOf([
	'private',
	'public-read',
	'public-read-write',
	'authenticated-read',
	'aws-exec-read',
	'bucket-owner-read',
	'bucket-owner-full-control'
]);

export const objectOwnership = oneOf([
	'BucketOwnerPreferred',
	'ObjectWriter',
	'BucketOwnerEnforced'
]);

/** Of who deletes a version, or changes versioning: serial number and code. */
export const mfa = v.optional(v.string());

/** Text, or other bytes in base64. */
export const body = v.pipe(
	v.union([v.string(), v.object({ base64: v.pipe(v.string(), v.base64()) })]),
	v.metadata({ kind: 'stream' } satisfies Written)
);

export const metadata = v.optional(v.record(v.string(), v.string()));

/** `Team=maps&Area=north`, as in a query. */
export const tagging = v.optional(v.string());

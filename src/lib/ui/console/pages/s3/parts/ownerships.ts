import type { ObjectOwnership } from '$lib/account/services/s3/state';

/** Said before the word is used. */
export const aboutAcls =
	'Access control lists (ACLs) are S3’s oldest way to share: a list on a bucket or an object of who may read or write it. Today policies do that, so ACLs are best left off.';

/** Object Ownership, as AWS's console names it and in our words. */
export const ownerships: readonly (readonly [ObjectOwnership, string, string])[] = [
	[
		'BucketOwnerEnforced',
		'ACLs disabled (recommended): Bucket owner enforced',
		'All objects belong to this account, and only policies say who may do what.'
	],
	[
		'BucketOwnerPreferred',
		'ACLs enabled: Bucket owner preferred',
		'Objects of other accounts belong to this one if they are uploaded with an ACL that says so.'
	],
	[
		'ObjectWriter',
		'ACLs enabled: Object writer',
		'Whichever account uploads an object owns it, in this bucket too.'
	]
];

import type { AnswerOf } from '$lib/account/services/operations';
import { s3, wish } from '$lib/ui/wish';

export type BucketAnswer = AnswerOf<'s3:ListBuckets'>['Buckets'][number];
export type ObjectAnswer = AnswerOf<'s3:HeadObject'>;
export type Block = AnswerOf<'s3:GetPublicAccessBlock'>['PublicAccessBlockConfiguration'];

export const buckets = () => s3('ListBuckets');

export const locationOf = (Bucket: string) => s3('GetBucketLocation', { Bucket });

export const versioningOf = (Bucket: string) => s3('GetBucketVersioning', { Bucket });

export const tagsOfBucket = (Bucket: string) => s3('GetBucketTagging', { Bucket });

export const blockOf = (Bucket: string) => s3('GetPublicAccessBlock', { Bucket });

export const blockOfAccount = (AccountId: string) =>
	wish('s3control:GetPublicAccessBlock', { AccountId });

export const policyOf = (Bucket: string) => s3('GetBucketPolicy', { Bucket });

export const policyStatusOf = (Bucket: string) => s3('GetBucketPolicyStatus', { Bucket });

export const ownershipOf = (Bucket: string) => s3('GetBucketOwnershipControls', { Bucket });

/** What is directly in a folder; of the bucket itself the prefix is empty. */
export const objectsIn = (Bucket: string, Prefix: string) =>
	s3('ListObjectsV2', { Bucket, Prefix, Delimiter: '/' });

export const versionsIn = (Bucket: string, Prefix: string) =>
	s3('ListObjectVersions', { Bucket, Prefix, Delimiter: '/' });

/** Of all keys that begin with it; the key's own are among them. */
export const versionsUnder = (
	Bucket: string,
	Prefix: string,
	after: { readonly KeyMarker?: string; readonly VersionIdMarker?: string } = {}
) => s3('ListObjectVersions', { Bucket, Prefix, ...after });

export const keysUnder = (
	Bucket: string,
	Prefix: string,
	after: { readonly ContinuationToken?: string } = {}
) => s3('ListObjectsV2', { Bucket, Prefix, ...after });

export const objectAt = (Bucket: string, Key: string) => s3('HeadObject', { Bucket, Key });

export const tagsOfObject = (Bucket: string, Key: string) =>
	s3('GetObjectTagging', { Bucket, Key });

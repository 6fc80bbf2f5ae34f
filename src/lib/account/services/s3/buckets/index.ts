import { deleteBucketTagging, getBucketTagging, putBucketTagging } from './bucket-tagging';
import { createBucket } from './create-bucket';
import { deleteBucket } from './delete-bucket';
import { getBucketLocation } from './get-bucket-location';
import { headBucket } from './head-bucket';
import { listBuckets } from './list-buckets';

export const bucketsOperations = [
	createBucket,
	deleteBucket,
	deleteBucketTagging,
	getBucketLocation,
	getBucketTagging,
	headBucket,
	listBuckets,
	putBucketTagging
] as const;

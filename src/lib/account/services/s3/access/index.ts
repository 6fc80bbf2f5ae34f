import { getBucketAcl, getObjectAcl, putBucketAcl, putObjectAcl } from './acls';
import {
	deleteBucketPolicy,
	getBucketPolicy,
	getBucketPolicyStatus,
	putBucketPolicy
} from './bucket-policy';
import {
	deleteBucketOwnershipControls,
	getBucketOwnershipControls,
	putBucketOwnershipControls
} from './ownership-controls';
import {
	deletePublicAccessBlock,
	getPublicAccessBlock,
	putPublicAccessBlock
} from './public-access-block';

export const accessOperations = [
	deleteBucketOwnershipControls,
	deleteBucketPolicy,
	deletePublicAccessBlock,
	getBucketAcl,
	getBucketOwnershipControls,
	getBucketPolicy,
	getBucketPolicyStatus,
	getObjectAcl,
	getPublicAccessBlock,
	putBucketAcl,
	putBucketOwnershipControls,
	putBucketPolicy,
	putObjectAcl,
	putPublicAccessBlock
] as const;

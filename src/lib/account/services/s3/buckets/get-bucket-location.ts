import { done } from '../../../base/applied';
import { aboutBucket } from '../subjects';

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketLocation.html */
export const getBucketLocation = aboutBucket({
	name: 'GetBucketLocation',
	level: 'Read',
	apply: ({ account }) => done(account, { LocationConstraint: null })
});

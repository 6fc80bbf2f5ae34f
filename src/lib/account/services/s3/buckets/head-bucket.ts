import { done } from '../../../base/applied';
import { bucketArn } from '../arn';
import { aboutBucket } from '../subjects';

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_HeadBucket.html */
export const headBucket = aboutBucket({
	name: 'HeadBucket',
	action: 'ListBucket',
	level: 'List',
	isDataEvent: true,
	apply: ({ account }, { name }) =>
		done(account, {
			BucketArn: bucketArn(name),
			BucketRegion: 'us-east-1',
			AccessPointAlias: false
		})
});

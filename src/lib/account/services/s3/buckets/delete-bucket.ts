import { done, fail } from '../../../base/applied';
import { aboutBucket } from '../subjects';
import { withoutBucket } from './buckets';

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteBucket.html */
export const deleteBucket = aboutBucket({
	name: 'DeleteBucket',
	level: 'Write',
	simplified: 'The name is free at once; AWS takes hours.',
	apply: ({ account }, bucket) => {
		const { objects, versioning } = bucket;
		if (objects.size > 0) return versioning ? versionsLeft : objectsLeft;
		return done(withoutBucket(account, bucket));
	}
});

const objectsLeft = fail('BucketNotEmpty', 'The bucket you tried to delete is not empty');
const versionsLeft = fail(
	'BucketNotEmpty',
	'The bucket you tried to delete is not empty. You must delete all versions in the bucket.'
);

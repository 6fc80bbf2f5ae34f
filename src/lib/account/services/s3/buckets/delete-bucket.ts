import { done, fail } from '../../../base/applied';
import { aboutBucket } from '../subjects';
import { s3Of, withS3 } from './buckets';

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteBucket.html */
export const deleteBucket = aboutBucket({
	name: 'DeleteBucket',
	level: 'Write',
	simplified: 'The name is free at once; AWS takes hours.',
	apply: ({ account }, { name, versioning, objects }) => {
		if (objects.size > 0) return versioning ? versionsLeft : objectsLeft;
		return done(withS3(account, { buckets: s3Of(account).buckets.without(name) }));
	}
});

const objectsLeft = fail('BucketNotEmpty', 'The bucket you tried to delete is not empty');
const versionsLeft = fail(
	'BucketNotEmpty',
	'The bucket you tried to delete is not empty. You must delete all versions in the bucket.'
);

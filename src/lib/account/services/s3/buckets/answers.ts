import * as v from 'valibot';
import { nothing, timestamp } from '../../../base/answers';
import { owner, tagSet } from '../shapes';

export const bucketsAnswers = {
	CreateBucket: v.object({ Location: v.string(), BucketArn: v.string() }),
	DeleteBucket: nothing,
	DeleteBucketTagging: nothing,
	/** The first Region has no name here. */
	GetBucketLocation: v.object({ LocationConstraint: v.null() }),
	GetBucketTagging: tagSet,
	HeadBucket: v.object({
		BucketArn: v.string(),
		BucketRegion: v.string(),
		AccessPointAlias: v.boolean()
	}),
	ListBuckets: v.object({
		Buckets: v.array(
			v.object({
				Name: v.string(),
				CreationDate: timestamp,
				BucketRegion: v.string(),
				BucketArn: v.string()
			})
		),
		Owner: owner,
		ContinuationToken: v.exactOptional(v.string()),
		Prefix: v.exactOptional(v.string())
	}),
	PutBucketTagging: nothing
};

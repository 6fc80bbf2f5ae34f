import * as v from 'valibot';
import { nothing, type Answers } from '../../../base/answers';
import { publicAccessBlock } from '../access/answers';

/** What S3's operations on the account answer. */
export const s3controlAnswers = {
	DeletePublicAccessBlock: nothing,
	GetPublicAccessBlock: v.object({ PublicAccessBlockConfiguration: publicAccessBlock }),
	PutPublicAccessBlock: nothing
} as const satisfies Answers;

import type { Answers } from '../../base/answers';
import { accessAnswers } from './access/answers';
import { bucketsAnswers } from './buckets/answers';
import { objectsAnswers } from './objects/answers';
import { versionsAnswers } from './versions/answers';

/** What S3's operations answer. */
export const s3Answers = {
	...bucketsAnswers,
	...objectsAnswers,
	...versionsAnswers,
	...accessAnswers
} as const satisfies Answers;

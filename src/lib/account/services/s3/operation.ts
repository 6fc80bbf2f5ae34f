import { operationsOf, type AnswerIn } from '../../base/operation';
import type { s3Answers } from './answers';

export const s3Operation = operationsOf<'s3', typeof s3Answers>('s3');

/** What an operation of S3 answers. */
export type S3Answer<Name extends keyof typeof s3Answers> = AnswerIn<typeof s3Answers, Name>;

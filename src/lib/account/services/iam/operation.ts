import { aboutsOf, type AboutOne } from '../../base/about';
import { operationsOf, type AnswerIn } from '../../base/operation';
import type * as v from 'valibot';
import type { iamAnswers } from './answers';

export const iamOperation = operationsOf<'iam', typeof iamAnswers>('iam');
export const about = aboutsOf<'iam', typeof iamAnswers>('iam');

/** How an operation of IAM about some kind of thing is written. */
export type IamAbout<Named extends v.ObjectEntries, Subject> = AboutOne<
	'iam',
	typeof iamAnswers,
	Named,
	Subject
>;

/** What an operation of IAM answers. */
export type IamAnswer<Name extends keyof typeof iamAnswers> = AnswerIn<typeof iamAnswers, Name>;

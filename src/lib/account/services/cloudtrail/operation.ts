import { operationsOf, type AnswerIn } from '../../base/operation';
import type { cloudtrailAnswers } from './answers';

export const cloudtrailOperation = operationsOf<'cloudtrail', typeof cloudtrailAnswers>(
	'cloudtrail'
);

export type CloudtrailAnswer<Name extends keyof typeof cloudtrailAnswers> = AnswerIn<
	typeof cloudtrailAnswers,
	Name
>;

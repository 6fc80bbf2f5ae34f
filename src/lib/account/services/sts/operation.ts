import { operationsOf, type AnswerIn } from '../../base/operation';
import type { stsAnswers } from './answers';

export const stsOperation = operationsOf<'sts', typeof stsAnswers>('sts');

export type StsAnswer<Name extends keyof typeof stsAnswers> = AnswerIn<typeof stsAnswers, Name>;

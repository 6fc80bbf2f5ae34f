import { operationsOf, type AnswerIn } from '../../base/operation';
import type { signinAnswers } from './answers';

export const signinOperation = operationsOf<'signin', typeof signinAnswers>('signin');

export type SigninAnswer<Name extends keyof typeof signinAnswers> = AnswerIn<
	typeof signinAnswers,
	Name
>;

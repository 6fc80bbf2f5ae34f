import type { Authorised } from '../../account/base/authorised';
import { decide } from '../../policy/decide';
import type { QuestionForm } from '../../policy/question/form';
import { compileForm, prepare } from '../../policy/question/prepare';

/** Of a question that was read before: what is wrong in it would have been told then. */
export function decidedOf(form: QuestionForm): Authorised {
	const prepared = prepare(form, compileForm);
	if (!prepared.ok) throw new Error(`A figure's question was read, and now: ${prepared.error}`);
	const { request, policies } = prepared.value;
	return { ...decide(policies, request), asked: { request, policies } };
}

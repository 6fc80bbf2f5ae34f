import type { QuestionJson } from '../../policy/question/json';
import type { NamedPolicy, Witness } from './counterexample';

/** The question whether a policy alone allows a request. */
export function witnessed(policy: NamedPolicy, request: Witness): QuestionJson {
	return { request, policies: { identity: [policy] } };
}

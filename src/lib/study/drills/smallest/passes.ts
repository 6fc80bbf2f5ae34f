import { decide } from '../../../policy/decide';
import type { Decision } from '../../../policy/decision';
import { compileForm, prepare } from '../../../policy/question/prepare';
import { policiesOf } from '../situation';
import type { Ask } from './ask';

/** How a request is decided where this policy alone has a say. The text must be sound. */
export function decisionOn(text: string, principal: string, ask: Ask): Decision {
	const identity = [{ name: 'Your policy', document: text }];
	const prepared = prepare(
		{
			request: { principal, ...ask },
			policies: { ...policiesOf([]), identity },
			unknown: { layers: [], keys: [] }
		},
		compileForm
	);
	if (!prepared.ok) throw new Error(prepared.error);
	return decide(prepared.value.policies, prepared.value.request);
}

export function passes(text: string, principal: string, ask: Ask): boolean {
	return decisionOn(text, principal, ask).outcome === 'allowed';
}

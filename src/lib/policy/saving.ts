import type { PolicyDocument } from './document';
import { parse } from './parse';
import { ofInlinePolicies, ofManagedPolicies, ofSessionPolicies } from './saving/identity';
import { syntax } from './saving/messages';
import { firstOf, type Check } from './saving/subject';
import { ofTrustPolicies } from './saving/trust';

/** What IAM shall keep a policy as, or take it for. */
export type PolicyUse = 'managed' | 'inline' | 'session' | 'trust';

const checks: Readonly<Record<PolicyUse, readonly Check[]>> = {
	managed: ofManagedPolicies,
	inline: ofInlinePolicies,
	session: ofSessionPolicies,
	trust: ofTrustPolicies
};

export type Saving =
	| { readonly ok: true; readonly document: PolicyDocument }
	/** With AWS’s message, which comes with the code MalformedPolicyDocument. */
	| { readonly ok: false; readonly message: string };

/**
 * Whether IAM saves a policy. It stops at the first thing that is wrong, where our findings tell all;
 * and much that they call an error it saves (`saving/saved-anyway.ts`).
 */
export function save(text: string, use: PolicyUse): Saving {
	const { draft, document, findings } = parse(text, use === 'trust' ? 'trust' : 'identity');
	const faults = findings.filter(({ type }) => type === 'ERROR');
	const message = firstOf(checks[use], (check) => check({ text, draft, faults }));
	return document && message === undefined
		? { ok: true, document }
		: { ok: false, message: message ?? syntax };
}

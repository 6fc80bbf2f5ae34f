import type { PolicyDocument } from './document';
import { parse } from './parse';
import type { Result } from './result';
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

/**
 * Whether IAM saves a policy; else with AWS’s message, which comes with the code
 * MalformedPolicyDocument. It stops at the first thing that is wrong, where our findings tell all;
 * and much that they call an error it saves (`saving/saved-anyway.fixture.ts`).
 */
export function save(text: string, use: PolicyUse): Result<PolicyDocument, string> {
	const { draft, document, findings } = parse(text, use === 'trust' ? 'trust' : 'identity');
	const faults = findings.filter(({ type }) => type === 'ERROR');
	const message = firstOf(checks[use], (check) => check({ text, draft, faults }));
	return document && message === undefined
		? { ok: true, value: document }
		: { ok: false, error: message ?? syntax };
}

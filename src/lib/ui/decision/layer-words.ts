import type { Layer } from '$lib/policy/decision';
import type { PolicyKind } from '$lib/policy/kind';

/** What a layer without a policy means for the request. */
export const absence: Readonly<Record<Layer, string>> = {
	rcp: 'Without resource control policies the organization takes nothing away from its resources.',
	scp: 'Without service control policies the organization takes nothing away from its accounts.',
	endpoint: 'The request comes through no VPC endpoint, or through one that lets everything pass.',
	resource: 'The resource has no policy of its own, so nobody gets access from it.',
	identity: 'The caller has no policy, so nothing is allowed from this side.',
	boundary: 'Without a permissions boundary the caller’s policies count in full.',
	session: 'Without a session policy a session may do what its role or user may.'
};

/** The term of glossary.yaml that explains a kind of policy. */
export const terms: Readonly<Record<PolicyKind, string>> = {
	rcp: 'rcp',
	scp: 'scp',
	endpoint: 'endpoint-policy',
	resource: 'resource-policy',
	trust: 'trust-policy',
	identity: 'identity-policy',
	boundary: 'boundary',
	session: 'session-policy'
};

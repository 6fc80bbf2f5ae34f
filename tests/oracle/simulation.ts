import type { ContextValue } from '../../src/lib/policy/request';
import type { NamedPolicy, PolicyJson, Question } from './question';

/** What iam-simulate takes, as its documentation has it. */
export interface Simulation {
	readonly request: {
		readonly principal: string | { readonly type: 'Anonymous' };
		readonly action: string;
		readonly resource: { readonly resource: string; readonly accountId: string };
		readonly contextVariables: Readonly<Record<string, ContextValue>>;
	};
	readonly identityPolicies: readonly Named[];
	readonly serviceControlPolicies: readonly Level[];
	readonly resourceControlPolicies: readonly Level[];
	readonly permissionBoundaryPolicies?: readonly Named[];
	readonly vpcEndpointPolicies?: readonly Named[];
	readonly sessionPolicy?: PolicyJson;
	readonly resourcePolicy?: PolicyJson;
	readonly additionalSettings?: { readonly s3: { readonly blockPublicAccess: boolean } };
}

interface Named {
	readonly name: string;
	readonly policy: PolicyJson;
}

interface Level {
	readonly orgIdentifier: string;
	readonly policies: readonly Named[];
}

/**
 * The question in the other engine's words. The context is the one our engine has made, with the
 * keys that follow from the request: iam-simulate adds none.
 */
export function simulationOf(
	{ request, policies }: Question,
	context: Readonly<Record<string, ContextValue>>
): Simulation {
	const [session] = policies.session;
	return {
		request: {
			principal: request.principal === '*' ? { type: 'Anonymous' } : request.principal,
			action: request.action,
			resource: { resource: request.resource, accountId: request.resourceAccount },
			contextVariables: context
		},
		identityPolicies: policies.identity.map(named),
		serviceControlPolicies: policies.scp.map(level),
		resourceControlPolicies: policies.rcp.map(level),
		...(policies.boundary.length > 0
			? { permissionBoundaryPolicies: policies.boundary.map(named) }
			: {}),
		...(policies.endpoint.length > 0 ? { vpcEndpointPolicies: policies.endpoint.map(named) } : {}),
		...(session ? { sessionPolicy: session.document } : {}),
		...(policies.resource ? { resourcePolicy: policies.resource.document } : {}),
		additionalSettings: { s3: { blockPublicAccess: policies.blockPublicAccess } }
	};
}

function named({ name, document }: NamedPolicy): Named {
	return { name, policy: document };
}

function level(policies: readonly NamedPolicy[], depth: number): Level {
	return { orgIdentifier: `level ${depth}`, policies: policies.map(named) };
}

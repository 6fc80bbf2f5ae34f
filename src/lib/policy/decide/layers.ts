import type { Asked } from './asked';
import type { CompiledPolicy } from '../compile';
import type { Layer } from '../decision';
import { accountOf } from './principal';
import type { Request } from '../request';

/** A policy together with what carries it. */
export interface AttachedPolicy {
	readonly name: string;
	/** For instance `group administrators`. */
	readonly holder: string;
	readonly policy: CompiledPolicy;
}

type Attached = readonly AttachedPolicy[];

/** All policies that have a say. A layer that is absent is not there. */
export interface Policies {
	/** A user's and its groups', or a role's. */
	readonly identity: Attached;
	/** The policy of the resource; of a role, its trust policy. */
	readonly resource?: Attached;
	readonly boundary?: Attached;
	/** The session policies, of which any may allow. */
	readonly session?: Attached;
	/** For each level of the organization, from its root down to the account. */
	readonly scp?: readonly Attached[];
	/** The same; `RCPFullAWSAccess` counts as attached at every level, as it cannot be detached. */
	readonly rcp?: readonly Attached[];
	readonly endpoint?: Attached;
	/** S3 Block Public Access, all four settings. */
	readonly blockPublicAccess?: boolean;
}

/** Each policy with its layer, whether a request asks it or not, in the order AWS asks them. */
export function* attachedIn(policies: Policies): Generator<[Layer, AttachedPolicy]> {
	const { identity, resource, boundary, session, scp, rcp, endpoint } = policies;
	for (const each of rcp?.flat() ?? []) yield ['rcp', each];
	for (const each of scp?.flat() ?? []) yield ['scp', each];
	for (const each of endpoint ?? []) yield ['endpoint', each];
	for (const each of resource ?? []) yield ['resource', each];
	for (const each of identity) yield ['identity', each];
	for (const each of boundary ?? []) yield ['boundary', each];
	for (const each of session ?? []) yield ['session', each];
}

/** One layer, or one level of it, with the policies that speak there. */
export interface LayerPolicies {
	readonly layer: Layer;
	readonly level?: number;
	readonly policies: Attached;
}

/**
 * The layers that have a say in a request, in the order AWS asks them.
 *
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic_policy-eval-denyallow.html
 */
export function layersFor(policies: Policies, { action, request }: Asked): LayerPolicies[] {
	const { principal } = request;
	const { rcp, scp, endpoint, resource, identity, boundary } = policies;
	const hasAccount = accountOf(principal) !== undefined;
	const organizationsApply = !isServiceLinked(principal);
	const layers: LayerPolicies[] = [];

	if (rcp && organizationsApply && action !== 'kms:retiregrant') addLevels(layers, 'rcp', rcp);
	if (scp && organizationsApply && hasAccount) addLevels(layers, 'scp', scp);
	if (isThere(endpoint)) layers.push({ layer: 'endpoint', policies: endpoint });
	if (resource) layers.push({ layer: 'resource', policies: resource });
	if (hasIdentityPolicies(principal)) {
		layers.push({ layer: 'identity', policies: identity });
		if (isThere(boundary)) layers.push({ layer: 'boundary', policies: boundary });
	}
	const session = hasAccount ? sessionOf(policies, principal) : undefined;
	if (session) layers.push({ layer: 'session', policies: session });
	return layers;
}

function addLevels(layers: LayerPolicies[], layer: Layer, levels: readonly Attached[]): void {
	for (const [level, policies] of levels.entries()) layers.push({ layer, level, policies });
}

/** An empty list of boundaries, session or endpoint policies is none at all. */
function isThere(attached: Attached | undefined): attached is Attached {
	return attached !== undefined && attached.length > 0;
}

/** A GetFederationToken session without a session policy is given nothing by its user. */
function sessionOf({ session }: Policies, { kind }: Request['principal']): Attached | undefined {
	if (isThere(session)) return session;
	return kind === 'federatedUser' ? [] : undefined;
}

/** Users, roles and the sessions of both; nothing can be attached to root. */
export function hasIdentityPolicies({ kind }: Request['principal']): boolean {
	switch (kind) {
		case 'user':
		case 'role':
		case 'federatedUser':
			return true;
		case 'root':
		case 'federated':
		case 'service':
		case 'canonicalUser':
		case 'anonymous':
			return false;
	}
}

/**
 * By its path; a session's ARN has none, and then the name must do.
 *
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_create-service-linked-role.html
 */
function isServiceLinked(principal: Request['principal']): boolean {
	if (principal.kind !== 'role') return false;
	const { roleArn, name } = principal;
	return roleArn === undefined
		? name.startsWith('AWSServiceRoleFor')
		: roleArn.includes(':role/aws-service-role/');
}

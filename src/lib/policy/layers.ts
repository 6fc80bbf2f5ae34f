import { accountOf } from './principal';
import type { CompiledPolicy } from './compile';
import type { Layer } from './decision';
import type { Request } from './request';

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
export function layersFor(policies: Policies, { principal, action }: Request): LayerPolicies[] {
	const layers: LayerPolicies[] = [];
	const add = (layer: Layer, attached: Attached | undefined) => {
		if (attached) layers.push({ layer, policies: attached });
	};
	const addLevels = (layer: Layer, levels: readonly Attached[] | undefined) => {
		levels?.forEach((attached, level) => layers.push({ layer, level, policies: attached }));
	};
	const organizationsApply = !isServiceLinked(principal);
	if (organizationsApply && action.toLowerCase() !== 'kms:retiregrant') {
		addLevels('rcp', policies.rcp);
	}
	if (organizationsApply && accountOf(principal) !== undefined) addLevels('scp', policies.scp);
	add('endpoint', some(policies.endpoint));
	add('resource', policies.resource);
	if (hasIdentityPolicies(principal)) {
		add('identity', policies.identity);
		add('boundary', some(policies.boundary));
	}
	if (accountOf(principal) !== undefined) add('session', sessionOf(policies, principal));
	return layers;
}

/** An empty list of boundaries, session or endpoint policies is none at all. */
function some(attached: Attached | undefined): Attached | undefined {
	return attached && attached.length > 0 ? attached : undefined;
}

/** A GetFederationToken session without a session policy is given nothing by its user. */
function sessionOf({ session }: Policies, { kind }: Request['principal']): Attached | undefined {
	return some(session) ?? (kind === 'federatedUser' ? [] : undefined);
}

/** Users, roles and the sessions of both; nothing can be attached to root. */
export function hasIdentityPolicies({ kind }: Request['principal']): boolean {
	return kind === 'user' || kind === 'role' || kind === 'federatedUser';
}

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_create-service-linked-role.html */
function isServiceLinked(principal: Request['principal']): boolean {
	return (
		principal.kind === 'role' &&
		(principal.roleArn?.includes(':role/aws-service-role/') ||
			principal.name.startsWith('AWSServiceRoleFor'))
	);
}

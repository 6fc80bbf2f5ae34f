import { decide, type AttachedPolicy } from '../../../../policy/decide';
import type { Gate, Outcome } from '../../../../policy/decision';
import type { Context, Principal } from '../../../../policy/request';
import { detailsOf, matchedIn, type Matched, type Sources } from './matched';
import type { Source } from './sources';

/** Everything of a simulation but the action and the resource. */
export interface Setting {
	readonly identity: readonly Source[];
	readonly boundary?: Source | undefined;
	readonly resourcePolicy?: Source | undefined;
	/** SCPs by level of the organization, from its root. */
	readonly scps?: readonly (readonly Source[])[] | undefined;
	readonly principal: Principal;
	/** The account that a principal calls from. */
	readonly account: string;
	/** Who owns resources whose ARNs do not tell. */
	readonly owner?: string | undefined;
	/** What was passed, and what follows from who calls. */
	readonly context: Context;
	/** Keys that the policies ask for and nobody passed. */
	readonly missing: readonly string[];
}

export interface Evaluation {
	readonly resource: string;
	readonly outcome: Outcome;
	readonly matched: readonly Matched[];
	readonly missing: readonly string[];
	readonly allowedByOrganizations?: boolean;
	readonly allowedByBoundary?: boolean;
	/** Across accounts: what each kind of policy came to. */
	readonly details?: Readonly<Record<string, Outcome>>;
}

/**
 * Simulates one action on one resource.
 *
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_EvaluationResult.html
 */
export function evaluate(setting: Setting, action: string, resource: string): Evaluation {
	const { identity, boundary, resourcePolicy, scps, principal, context } = setting;
	const sources = sourcesByLayer(setting);
	const owner = setting.owner ?? accountIn(resource) ?? setting.account;
	const decision = decide(
		{
			identity: attached(identity),
			...(boundary ? { boundary: attached([boundary]) } : {}),
			...(resourcePolicy ? { resource: attached([resourcePolicy]) } : {}),
			...(scps ? { scp: scps.map(attached) } : {})
		},
		{
			principal,
			action,
			resource,
			...(resourcePolicy ? { resourceAccount: owner } : {}),
			context
		}
	);
	const outcome = resourcePolicy ? decision.outcome : combined(decision.gates);
	const ofScps = decision.gates.filter(({ layer }) => layer === 'scp');
	const ofBoundary = decision.gates.find(({ layer }) => layer === 'boundary');
	const isAllowedByScps = ofScps.every(({ says }) => says === 'allow');
	const isAcross = resourcePolicy !== undefined && owner !== setting.account;
	return {
		resource,
		outcome,
		// Where an SCP denies, AWS looks no further.
		matched: isAllowedByScps ? matchedIn(decision.gates, outcome, sources) : [],
		missing: outcome === 'implicitDeny' && isAllowedByScps ? setting.missing : [],
		...(ofScps.length > 0 ? { allowedByOrganizations: isAllowedByScps } : {}),
		...(ofBoundary ? { allowedByBoundary: ofBoundary.says === 'allow' } : {}),
		...(isAcross && isAllowedByScps ? { details: detailsOf(decision.gates) } : {})
	};
}

/** Whose ARN names no account, as a bucket's, belongs to the caller's. */
function accountIn(resource: string): string | undefined {
	const account = resource.split(':')[4];
	return account !== undefined && /^\d{12}$/.test(account) ? account : undefined;
}

function sourcesByLayer({ identity, boundary, resourcePolicy }: Setting): Sources {
	return {
		identity,
		boundary: boundary ? [boundary] : [],
		resource: resourcePolicy ? [resourcePolicy] : []
	};
}

/** The holder tells which one it is: several may have one name. */
function attached(sources: readonly Source[]): readonly AttachedPolicy[] {
	return sources.map(({ id, policy }, at) => ({ name: id, holder: String(at), policy }));
}

/**
 * Without a resource policy the simulator asks the identity's side only, also where a real request
 * would need both: to assume a role, or to use a key of KMS.
 */
function combined(gates: readonly Gate[]): Outcome {
	if (gates.some(({ says }) => says === 'deny')) return 'explicitDeny';
	return gates.every(({ says }) => says === 'allow') ? 'allowed' : 'implicitDeny';
}

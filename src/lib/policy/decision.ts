import type { Condition, Statement } from './document';

export type Outcome = 'allowed' | 'explicitDeny' | 'implicitDeny';

/** The layers of policies that have a say in a request, in the order AWS asks them. */
export const layers = [
	'rcp',
	'scp',
	'endpoint',
	'resource',
	'identity',
	'boundary',
	'session'
] as const;

export type Layer = (typeof layers)[number];

/** What settled a request: a layer, or a rule of AWS's that stands above policies. */
export type Settler =
	| Layer
	/** The root user needs no identity policy. */
	| 'root'
	/** The owner's root user cannot be locked out of a resource's policy by that policy. */
	| 'owner'
	/** S3 Block Public Access turned away what the public policy of a bucket grants. */
	| 'blockPublicAccess'
	/** The operation needs no permission, whatever policies say. */
	| 'unconditional';

/** Why a statement did not apply: the first element that did not match. */
export type Mismatch =
	| { readonly element: 'principal' }
	| { readonly element: 'action' }
	| {
			readonly element: 'resource';
			/** Policy variables without a value in this request, which made their patterns match nothing. */
			readonly missing: readonly string[];
	  }
	| {
			readonly element: 'condition';
			/** The first that does not hold. */
			readonly condition: Condition;
			/** The values that the request has for the key; nothing where the key is absent. */
			readonly found: readonly string[] | undefined;
	  };

/** How directly a resource policy named the caller, the most direct first: what the grant is worth depends on it. */
export type Grant = 'caller' | 'everyone' | 'role' | 'account';

export type Verdict =
	| { readonly applies: true; /** In resource policies. */ readonly grant?: Grant }
	| { readonly applies: false; readonly because: Mismatch };

/** One statement that was read for a request. */
export interface Reading {
	readonly layer: Layer;
	/** The policy's name. */
	readonly policy: string;
	/** What carries the policy, for instance `group administrators`. */
	readonly holder: string;
	/** Place in the policy, from 0. */
	readonly index: number;
	readonly statement: Statement;
	readonly verdict: Verdict;
}

/** What one layer (of SCPs and RCPs: one level of the organization) said. */
export interface Gate {
	readonly layer: Layer;
	/** Of SCPs and RCPs: the level, from the organization's root (0) down. */
	readonly level?: number;
	readonly says: 'allow' | 'deny' | 'nothing';
	/** Whether the request had to be allowed here: if so, saying nothing stopped it. */
	readonly needed: boolean;
	readonly read: readonly Reading[];
}

/**
 * What the engine says of a request. Every statement of every layer is read even after a deny, so
 * that the learner is shown all that spoke.
 *
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html
 */
export type Decision =
	| (Told & {
			readonly outcome: 'allowed';
			readonly layer: Exclude<
				Settler,
				'blockPublicAccess' | 'boundary' | 'session' | 'scp' | 'rcp' | 'endpoint'
			>;
			/** The statements that granted it. */
			readonly by: readonly Reading[];
	  })
	| (Told & {
			readonly outcome: 'explicitDeny';
			readonly layer: Layer;
			/** The statements of that layer that deny. */
			readonly by: readonly Reading[];
	  })
	| (Told & {
			/** Where an allow was needed, nothing spoke: AWS denies by default. */
			readonly outcome: 'implicitDeny';
			readonly layer: Layer | 'blockPublicAccess';
			readonly by: readonly [];
	  });

interface Told {
	/** The layers that have a say, in the order AWS asks them. */
	readonly gates: readonly Gate[];
}

import type { Statement } from './document';

export type Outcome = 'allowed' | 'explicitDeny' | 'implicitDeny';

/** A request, as the engine sees it. Context keys are looked up without regard to case. */
export interface Request {
	/** `service:Name` */
	readonly action: string;
	/** An ARN, or `*` for actions that take no resource. */
	readonly resource: string;
	readonly context: Readonly<Record<string, string>>;
}

/** The gates a request passes. More layers join here; the compiler names the places to extend. */
export type Layer = 'identity';

/** Why a statement did not apply: the first element that did not match. */
type Mismatch = 'action' | 'resource';

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
	readonly verdict:
		{ readonly applies: true } | { readonly applies: false; readonly because: Mismatch };
}

/** Statements spoke, and those in `by` settled it. */
interface Settled<Outcome> {
	readonly outcome: Outcome;
	readonly layer: Layer;
	readonly by: readonly Reading[];
	readonly read: readonly Reading[];
}

/**
 * What the engine says of a request. Every statement is read even after a deny, so that the
 * learner is shown all that spoke.
 *
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html
 */
export type Decision =
	| Settled<'allowed'>
	| Settled<'explicitDeny'>
	/** Nothing spoke, so AWS denies by default. */
	| (Settled<'implicitDeny'> & { readonly by: readonly [] })
	/** The root user of a standalone account needs no policy. */
	| {
			readonly outcome: 'allowed';
			readonly layer: 'root';
			readonly by: readonly [];
			readonly read: readonly [];
	  };

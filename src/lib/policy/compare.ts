import { Comparer, type Answer } from './compare/comparer';
import { knownActions } from './compare/likely';
import type { PolicyDocument } from './document';
import type { Facts } from './facts';

export { tellBeyond, type Beyond } from './compare/beyond';
export type { Witness } from './compare/witness';

export interface CompareOptions {
	/** Known actions (`service:Name`), so that a witness is a real one; else all that the facts know. */
	readonly actions?: readonly string[];
	/** Of actions and the resources they can have, and of keys that can have several values. */
	readonly facts?: Facts;
}

/**
 * `excess`: a request that `a` allows and `b` does not. `within`: proof that there is none. `unknown`:
 * neither, and what stood in the way; never a guess.
 */
export type Comparison = Answer;

/**
 * Compares what two sets of identity policies allow, for all requests there can be: any action of
 * the form `service:Name`, any resource, any context.
 *
 * Keys are taken for independent of one another. Without facts, a key can have several values if
 * whatever compares it uses a qualifier.
 */
export function compare(
	a: readonly PolicyDocument[],
	b: readonly PolicyDocument[],
	{ actions, facts }: CompareOptions = {}
): Comparison {
	const known = facts ? knownActions(facts) : [];
	const wanted = actions?.map((action) => ({ action, onlyResource: undefined }));
	return new Comparer(a, b, facts).compare(wanted ?? known);
}

/** The same for one action only: a request for it that `a` allows and `b` does not. */
export function compareAction(
	a: readonly PolicyDocument[],
	b: readonly PolicyDocument[],
	action: string
): Comparison {
	return new Comparer(a, b, undefined).compareAction(action);
}

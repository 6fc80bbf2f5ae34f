import fc from 'fast-check';
import type { QuestionRequest } from '../question';
import { home, other } from './accounts';
import { context } from './context';
import { principal } from './principals';
import { target } from './targets';

/** Who does what to which resource: the request that a question's policies are written for. */
export interface Scene extends QuestionRequest {
	/** The policy of the resource, if it can have one. */
	readonly resourcePolicy: 'resource' | 'trust' | undefined;
}

/**
 * Parts of policies are made for a scene that is known only later. So the request and each policy
 * are drawn, and shrink, on their own, and still speak of one another.
 */
export type InScene<T> = (scene: Scene) => T;

export const scene: fc.Arbitrary<Scene> = fc
	.record({
		owner: fc.oneof(
			{ weight: 3, arbitrary: fc.constant(home) },
			{ weight: 1, arbitrary: fc.constant(other) }
		),
		target,
		principal,
		context
	})
	.map(({ owner, target, principal: principalFor, context }) => {
		const principal = principalFor(target, owner);
		return {
			principal,
			action: target.action,
			resource: target.resource(owner),
			resourceAccount: owner,
			context,
			resourcePolicy: target.trust ? 'trust' : target.hasPolicy ? 'resource' : undefined
		};
	});

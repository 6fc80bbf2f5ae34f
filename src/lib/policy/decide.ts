import type { CompiledPolicy, CompiledStatement } from './compile';
import type { Decision, Layer, Reading, Request } from './decision';

/** A policy together with what carries it. */
export interface AttachedPolicy {
	readonly name: string;
	/** For instance `group administrators`. */
	readonly holder: string;
	readonly policy: CompiledPolicy;
}

/** All policies that have a say, by layer. */
export type Policies = Readonly<Record<Layer, readonly AttachedPolicy[]>>;

/** Root of a standalone account: no policy is asked. */
export const rootDecision: Decision = { outcome: 'allowed', layer: 'root', by: [], read: [] };

/** Decides one request: a deny anywhere settles it, else an allow, else nothing spoke. */
export function decide(policies: Policies, request: Request): Decision {
	const read = policies.identity.flatMap((attached) => readPolicy('identity', attached, request));
	const spoke = read.filter(({ verdict }) => verdict.applies);
	const denies = spoke.filter(({ statement }) => statement.effect === 'Deny');

	if (denies.length > 0) return { outcome: 'explicitDeny', layer: 'identity', by: denies, read };
	if (spoke.length > 0) return { outcome: 'allowed', layer: 'identity', by: spoke, read };
	return { outcome: 'implicitDeny', layer: 'identity', by: [], read };
}

function readPolicy(layer: Layer, { name, holder, policy }: AttachedPolicy, request: Request) {
	return policy.map((compiled, index): Reading => ({
		layer,
		policy: name,
		holder,
		index,
		statement: compiled.statement,
		verdict: judge(compiled, request)
	}));
}

function judge(compiled: CompiledStatement, request: Request): Reading['verdict'] {
	if (!compiled.matchesAction(request)) return { applies: false, because: 'action' };
	if (!compiled.matchesResource(request)) return { applies: false, because: 'resource' };
	return { applies: true };
}

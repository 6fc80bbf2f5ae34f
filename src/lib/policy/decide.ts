import { ask, type Asked } from './decide/asked';
import type { Decision, Gate, Grant, Layer, Outcome, Reading } from './decision';
import { layersFor, type LayerPolicies, type Policies } from './decide/layers';
import { moreDirect } from './decide/principal';
import { isPublic } from './decide/public';
import type { Request } from './request';
import {
	denyBinds,
	isTurnedAwayFromPublicBucket,
	isUnconditional,
	mustAllow,
	resourceMustAllow
} from './decide/rules';
import { applies, judge } from './decide/statement';

export type { AttachedPolicy, Policies } from './decide/layers';

/** What one layer said. */
interface Vote {
	readonly layer: Layer;
	readonly says: Gate['says'];
	/** Of a resource policy that allows. */
	readonly grant?: Grant | undefined;
}

/** Decides one request and tells all that was read for it. */
export function decide(policies: Policies, request: Request): Decision {
	const asked = ask(request, isBounded(policies));
	const votes = layersFor(policies, asked).map((layer) => readLayer(layer, asked));
	const settled = settle(votes, policies, asked);
	const grant = grantOf(votes);
	const gates = votes.map(({ layer, level, says, read }): Gate => {
		const needed = settled.layer !== 'unconditional' && mustAllow(layer, asked, grant);
		return level === undefined
			? { layer, says, needed, read }
			: { layer, level, says, needed, read };
	});
	return told(settled, gates);
}

/** Decides one request and tells the outcome only, which is quicker. */
export function outcomeOf(policies: Policies, request: Request): Outcome {
	const asked = ask(request, isBounded(policies));
	const votes = layersFor(policies, asked).map((layer) => hearLayer(layer, asked));
	return settle(votes, policies, asked).outcome;
}

type Settled =
	| {
			readonly outcome: 'allowed';
			readonly layer: Extract<Decision, { outcome: 'allowed' }>['layer'];
	  }
	| { readonly outcome: 'explicitDeny'; readonly layer: Layer }
	| { readonly outcome: 'implicitDeny'; readonly layer: Layer | 'blockPublicAccess' };

/** A deny anywhere settles it; else the first layer that must allow and does not; else it is allowed. */
function settle(votes: readonly Vote[], policies: Policies, asked: Asked): Settled {
	if (isUnconditional(asked)) return { outcome: 'allowed', layer: 'unconditional' };

	const denies = votes.filter(({ says }) => says === 'deny');
	const deny = denies.find(({ layer }) => denyBinds(layer, asked));
	if (deny) return { outcome: 'explicitDeny', layer: deny.layer };

	const grant = grantOf(votes);
	if (grant && isBlockedAsPublic(policies, asked)) {
		return { outcome: 'implicitDeny', layer: 'blockPublicAccess' };
	}
	const silent = votes.find(
		({ layer, says }) => says === 'nothing' && mustAllow(layer, asked, grant)
	);
	const isBeforeResource = silent?.layer === 'scp' || silent?.layer === 'endpoint';
	if (!grant && !isBeforeResource && resourceMustAllow(asked)) {
		return { outcome: 'implicitDeny', layer: 'resource' }; // Also where it has no policy.
	}
	if (silent) return { outcome: 'implicitDeny', layer: silent.layer };

	if (asked.request.principal.kind === 'root' && !resourceMustAllow(asked)) {
		return { outcome: 'allowed', layer: denies.length > 0 ? 'owner' : 'root' };
	}
	return {
		outcome: 'allowed',
		layer: mustAllow('identity', asked, grant) ? 'identity' : 'resource'
	};
}

function grantOf(votes: readonly Vote[]): Grant | undefined {
	return votes.find(({ layer, says }) => layer === 'resource' && says === 'allow')?.grant;
}

function isBlockedAsPublic({ blockPublicAccess, resource }: Policies, asked: Asked): boolean {
	return (
		blockPublicAccess === true &&
		isTurnedAwayFromPublicBucket(asked) &&
		(resource ?? []).some(({ policy }) => isPublic(policy.document))
	);
}

function isBounded({ boundary }: Policies): boolean {
	return boundary !== undefined && boundary.length > 0;
}

/** Hears only the statements that can concern the request. */
function hearLayer({ layer, policies }: LayerPolicies, asked: Asked): Vote {
	let grant: Grant | undefined;
	let allows = false;
	for (const { policy } of policies) {
		for (const candidates of policy.candidates(asked.action)) {
			for (const compiled of candidates) {
				const heard = applies(compiled, asked);
				if (heard === false) continue;
				if (compiled.statement.effect === 'Deny') return { layer, says: 'deny' };
				allows = true;
				if (heard !== true) grant = moreDirect(grant, heard);
			}
		}
	}
	return { layer, says: allows ? 'allow' : 'nothing', grant };
}

/** Reads every statement, also those that do not concern the request. */
function readLayer(
	{ layer, level, policies }: LayerPolicies,
	asked: Asked
): Vote & Pick<Gate, 'read'> & { readonly level: number | undefined } {
	const read: Reading[] = [];
	let says: Vote['says'] = 'nothing';
	let grant: Grant | undefined;
	for (const { name, holder, policy } of policies) {
		for (const compiled of policy.statements) {
			const { statement, index } = compiled;
			const verdict = judge(compiled, asked);
			read.push({ layer, policy: name, holder, index, statement, verdict });
			if (!verdict.applies) continue;
			if (statement.effect === 'Deny') says = 'deny';
			else {
				if (says === 'nothing') says = 'allow';
				if (verdict.grant) grant = moreDirect(grant, verdict.grant);
			}
		}
	}
	return { layer, level, says, grant, read };
}

function told(settled: Settled, gates: readonly Gate[]): Decision {
	switch (settled.outcome) {
		case 'allowed': {
			const by = spoke(gates, 'Allow', granting(settled.layer, gates));
			return { outcome: settled.outcome, layer: settled.layer, by, gates };
		}
		case 'explicitDeny': {
			const by = spoke(gates, 'Deny', [settled.layer]);
			return { outcome: settled.outcome, layer: settled.layer, by, gates };
		}
		case 'implicitDeny':
			return { outcome: settled.outcome, layer: settled.layer, by: [], gates };
	}
}

/** The layers whose statements granted it; across accounts both sides did. */
function granting(
	layer: Extract<Settled, { outcome: 'allowed' }>['layer'],
	gates: readonly Gate[]
): readonly Layer[] {
	switch (layer) {
		case 'root':
		case 'owner':
		case 'unconditional':
			return [];
		case 'identity': {
			const resource = gates.find((gate) => gate.layer === 'resource');
			return resource?.needed ? ['identity', 'resource'] : ['identity'];
		}
		case 'resource':
			return ['resource'];
	}
}

function spoke(
	gates: readonly Gate[],
	effect: 'Allow' | 'Deny',
	layers: readonly Layer[]
): readonly Reading[] {
	const found: Reading[] = [];
	for (const { layer, read } of gates) {
		if (!layers.includes(layer)) continue;
		for (const reading of read) {
			if (reading.verdict.applies && reading.statement.effect === effect) found.push(reading);
		}
	}
	return found;
}

import type { Beyond } from './compare/beyond';
import { OutOfWork, Work } from './compare/work';
import type { Policies } from './decide/layers';
import type { Layer } from './decision';
import type { Facts } from './facts';
import type { Request } from './request';
import { accountOf, type Dependence } from './unknown/account';
import { completed, openLayers, type Completion } from './unknown/completion';
import { modelOf } from './unknown/model';
import { isAllowed, isNoDeny, Search, type Choice } from './unknown/search';

export type { Dependence } from './unknown/account';
export type { Completion } from './unknown/completion';

/** What somebody who asks about a request does not know. */
export interface Unknowns {
	/** There may be more policies than are given, of which nothing is known. */
	readonly layers: readonly Layer[];
	/** Each may be absent or have any value. */
	readonly keys: readonly string[];
}

/** What can be said of a request of which not everything is known: never a guess. */
export type Forecast =
	/** In every completion; a denied one that not every completion denies explicitly is an implicit deny. */
	| {
			readonly outcome: 'allowed' | 'explicitDeny' | 'implicitDeny';
			/** The simplest completion, as the engine decides it. */
			readonly example: Completion;
	  }
	| {
			readonly outcome: 'depends';
			/** All that can turn it, and nothing that cannot. */
			readonly on: readonly Dependence[];
			/** The layers that stop it where something of that turns it. */
			readonly gates: readonly Layer[];
			readonly allowed: Completion;
			readonly denied: Completion;
			/** Why there may be more that it depends on; mostly nothing. */
			readonly beyond: readonly Beyond[];
	  }
	/** Neither could be shown; what stood in the way. */
	| { readonly outcome: 'unsettled'; readonly beyond: readonly Beyond[] };

/** Steps; about a second on a slow machine. */
const allowance = 1_000_000;

/**
 * Decides a request of which layers or context keys are unknown: allowed or denied if every
 * completion is, else what it depends on, with a completion either way that the engine has decided.
 *
 * A key's values fall into few cells: no condition that is read for this request tells two values of
 * one cell apart. A layer allows, denies, says nothing, or is not there. So trying one of each is
 * trying all.
 */
export function decideWithUnknowns(
	policies: Policies,
	request: Request,
	unknowns: Unknowns,
	facts?: Facts
): Forecast {
	const asked = withoutKeys(request, unknowns.keys);
	const work = new Work(allowance);
	let beyond: readonly Beyond[] = [];
	try {
		const layers = openLayers(policies, asked, unknowns.layers);
		const model = modelOf({ policies, request: asked, keys: unknowns.keys, facts }, work);
		beyond = model.beyond;
		const search = new Search(model, layers, work);
		const complete = (choice: Choice) => completed(model, layers, choice);

		const allowed = search.find(isAllowed, true);
		const denied = search.find(isAllowed, false);
		if (allowed && denied) {
			const [one, other] = [complete(allowed), complete(denied)];
			if (one.decision.outcome !== 'allowed' || other.decision.outcome === 'allowed') {
				return unsettled([{ reason: 'engine', keys: unknowns.keys }]);
			}
			const { on, gates } = accountOf(search, complete);
			return { outcome: 'depends', on, gates, allowed: one, denied: other, beyond };
		}
		if (beyond.length > 0 && !search.isSure(isAllowed)) return unsettled(beyond);
		if (allowed) return { outcome: 'allowed', example: complete(allowed) };
		const silent = search.find(isNoDeny, true);
		const example = complete(silent ?? denied ?? []);
		return { outcome: silent ? 'implicitDeny' : 'explicitDeny', example };
	} catch (error) {
		if (!(error instanceof OutOfWork)) throw error;
		return unsettled([...beyond, { reason: 'work', keys: [] }]);
	}
}

function unsettled(beyond: readonly Beyond[]): Forecast {
	return { outcome: 'unsettled', beyond };
}

function withoutKeys(request: Request, keys: readonly string[]): Request {
	const unknown = new Set(keys.map((key) => key.toLowerCase()));
	const known = Object.entries(request.context).filter(([key]) => !unknown.has(key.toLowerCase()));
	return { ...request, context: Object.fromEntries(known) };
}

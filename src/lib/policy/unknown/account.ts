import { keysInBraces } from '../compare/names';
import { layers, type Layer } from '../decision';
import type { Condition } from '../document';
import type { ContextValue } from '../request';
import type { Completion, LayerState } from './completion';
import { isAllowed, type Choice, type Search } from './search';

/** An unknown that can turn the outcome. */
export type Dependence = LayerDependence | KeyDependence;

export interface LayerDependence {
	readonly kind: 'layer';
	readonly layer: Layer;
	/**
	 * Whether the request is stopped where the layer is there and says nothing: whatever else is
	 * found out, for some of what else may be found out, or never. A deny of it always stops.
	 */
	readonly mustAllow: 'always' | 'maybe' | 'never';
}

/** One key, or several that conditions link to each other. */
export interface KeyDependence {
	readonly kind: 'key';
	/** As the policies write them. */
	readonly keys: readonly string[];
	/** Values with which it is allowed, and with which not, where everything else is as it must be for them to matter. */
	readonly allowedWith: readonly KeyValues[];
	readonly deniedWith: readonly KeyValues[];
	/** Who asks. */
	readonly asking: readonly Asking[];
}

/** In the order of the keys; nothing where a key is absent. */
export type KeyValues = readonly (ContextValue | undefined)[];

export interface Asking {
	readonly layer: Layer;
	readonly policy: string;
	/** Of the statement, from 0. */
	readonly index: number;
	/** Those that are about the keys; none where only the resource is. */
	readonly conditions: readonly Condition[];
}

/** The smallest account: only what can turn the outcome by itself, for some way all else may be. */
export function accountOf(
	search: Search,
	complete: (choice: Choice) => Completion
): { readonly on: readonly Dependence[]; readonly gates: readonly Layer[] } {
	const on: Dependence[] = [];
	const gates = new Set<Layer>();
	for (let unknown = 0; unknown < search.unknowns; unknown++) {
		const turning = search.findTurning(unknown);
		if (!turning) continue;
		const choices = Array.from({ length: search.sizeOf(unknown) }, (_, at) =>
			turning.with(unknown, at)
		);
		const layer = search.layers[unknown];
		if (layer) {
			on.push({ kind: 'layer', layer: layer.layer, mustAllow: mustAllow(search, unknown) });
			gates.add(layer.layer);
		} else {
			on.push(keyDependence(search, unknown - search.layers.length, choices));
			for (const choice of choices) {
				if (!search.isAllowed(choice))
					for (const gate of stopping(complete(choice))) gates.add(gate);
			}
		}
	}
	return { on, gates: inOrder(gates) };
}

function mustAllow(search: Search, unknown: number): LayerDependence['mustAllow'] {
	const states = search.layers[unknown]?.states ?? [];
	const places = (...wanted: readonly LayerState[]) =>
		states.flatMap((state, at) => (wanted.includes(state) ? [at] : []));
	const quiet = places('silent').length > 0 ? places('silent') : places('nothing more');
	const allows = places('allows');
	if (allows.length === 0) return 'never';
	if (!search.findTurning(unknown, [...quiet, ...allows])) return 'never';
	const passes = quiet.some((at) => search.find(isAllowed, true, search.open().with(unknown, at)));
	return passes ? 'maybe' : 'always';
}

function keyDependence(search: Search, group: number, choices: readonly Choice[]): KeyDependence {
	const { keys, cells } = search.model.groups[group] ?? { keys: [], cells: [] };
	const valuesAt = (at: number): KeyValues[] =>
		[cells[at]?.values, cells[at]?.present].flatMap((values) =>
			values ? [keys.map((key) => values.get(key.toLowerCase()))] : []
		);
	const outcomes = choices.map((choice) => search.isAllowed(choice));
	const withOutcome = (allowed: boolean) =>
		outcomes.flatMap((outcome, at) => (outcome === allowed ? valuesAt(at) : []));
	const asking = search.model.statements.flatMap(
		({ layer, policy, original, guards }): Asking[] => {
			const guard = guards.find((each) => each.group === group);
			if (!guard?.holds.includes(true) || !guard.holds.includes(false)) return [];
			const conditions = original.statement.conditions.filter((each) => isAbout(each, keys));
			return [{ layer, policy, index: original.index, conditions }];
		}
	);
	return {
		kind: 'key',
		keys,
		allowedWith: withOutcome(true),
		deniedWith: withOutcome(false),
		asking
	};
}

/** The layers that deny, or were needed and say nothing. */
function stopping({ decision }: Completion): Layer[] {
	const told = decision.gates
		.filter(({ says, needed }) => says === 'deny' || (needed && says === 'nothing'))
		.map(({ layer }) => layer);
	// A resource without a policy has no gate, though it may need one; a public one may be blocked.
	return decision.outcome === 'implicitDeny' && told.length === 0 ? ['resource'] : told;
}

/** By its key, or by a variable in its values. */
function isAbout({ key, values }: Condition, keys: readonly string[]): boolean {
	const names = [key.value, ...values.flatMap(({ value }) => keysInBraces(value))];
	const about = new Set(names.map((name) => name.toLowerCase()));
	return keys.some((each) => about.has(each.toLowerCase()));
}

function inOrder(gates: ReadonlySet<Layer>): Layer[] {
	return layers.filter((layer) => gates.has(layer));
}

import { compile, type CompiledPolicy } from '../compile';
import { decide } from '../decide';
import { ask } from '../decide/asked';
import { layersFor, type AttachedPolicy, type Policies } from '../decide/layers';
import type { CompiledStatement } from '../decide/statement';
import type { Decision, Grant, Layer } from '../decision';
import { parse } from '../parse';
import type { ContextValue, Request } from '../request';
import type { Model } from './model';
import type { Choice } from './search';

/**
 * What the unknown part of a layer may come to: there is nothing more than is given; there is, but
 * it says nothing of the request; it allows it, in a resource policy to the caller or less directly;
 * it denies it.
 */
export type LayerState =
	'nothing more' | 'silent' | 'allows' | 'allows role' | 'allows account' | 'denies';

/** An unknown layer with all that it may come to, the likeliest to let through first. */
export interface OpenLayer {
	readonly layer: Layer;
	readonly states: readonly LayerState[];
}

/** One way to know everything. */
export interface Completion {
	readonly layers: Readonly<Partial<Record<Layer, LayerState>>>;
	/** Of the unknown keys that conditions ask for; nothing where the key is absent. */
	readonly keys: Readonly<Record<string, ContextValue | undefined>>;
	readonly decision: Decision;
}

/** The unknown layers that AWS asks for this request, in its order. */
export function openLayers(
	policies: Policies,
	request: Request,
	unknown: readonly Layer[]
): OpenLayer[] {
	const full = unknown.reduce((all, layer) => withState(all, layer, 'allows'), policies);
	const asked = layersFor(full, ask(request, false)).map(({ layer }) => layer);
	return [...new Set(asked)]
		.filter((layer) => unknown.includes(layer))
		.map((layer) => ({ layer, states: statesOf(layer, policies, request) }));
}

function statesOf(layer: Layer, policies: Policies, { principal }: Request): LayerState[] {
	switch (layer) {
		case 'identity':
			return ['allows', 'nothing more', 'denies'];
		case 'rcp':
			return ['nothing more', 'denies'];
		case 'resource': {
			const isSession = principal.kind === 'role' || principal.kind === 'federatedUser';
			return [
				'allows',
				...(isSession ? (['allows role'] as const) : []),
				...('account' in principal ? (['allows account'] as const) : []),
				'nothing more',
				'denies'
			];
		}
		case 'scp':
			return (policies.scp?.length ?? 0) > 0
				? ['allows', 'nothing more', 'silent', 'denies']
				: ['nothing more', 'allows', 'silent', 'denies'];
		case 'boundary':
		case 'session':
		case 'endpoint':
			// Beside a policy that is given, one that says nothing changes nothing.
			return (policies[layer]?.length ?? 0) > 0
				? ['allows', 'nothing more', 'denies']
				: ['nothing more', 'allows', 'silent', 'denies'];
	}
}

/**
 * The states among which is the one that allows most. A boundary has two: where there is one,
 * `NotPrincipal` spares nobody, so that a statement allows, or denies, to whom it else does not.
 */
export function bestOf(layer: Layer): readonly LayerState[] {
	if (layer === 'rcp') return ['nothing more'];
	return layer === 'boundary' ? ['nothing more', 'allows'] : ['allows'];
}

/** The policies with what an unknown layer comes to added to it. */
export function withState(policies: Policies, layer: Layer, state: LayerState): Policies {
	if (state === 'nothing more') return policies;
	const added = policiesFor[state];
	switch (layer) {
		case 'identity':
			return { ...policies, identity: [...policies.identity, added] };
		case 'resource':
		case 'boundary':
		case 'session':
		case 'endpoint':
			return { ...policies, [layer]: [...(policies[layer] ?? []), added] };
		case 'scp':
		case 'rcp': {
			const given = policies[layer] ?? [];
			// An allow is needed at every level; a level more may lack it, or deny.
			const levels =
				state === 'allows' && given.length > 0
					? given.map((level) => [...level, added])
					: [...given, [added]];
			return { ...policies, [layer]: levels };
		}
	}
}

const policiesFor: Readonly<Record<Exclude<LayerState, 'nothing more'>, AttachedPolicy>> = {
	silent: unknownPolicy('Allow', undefined, true),
	allows: unknownPolicy('Allow', 'everyone'),
	'allows role': unknownPolicy('Allow', 'role'),
	'allows account': unknownPolicy('Allow', 'account'),
	denies: unknownPolicy('Deny', 'everyone')
};

/** A policy that is about this request, or is not; what else it says does not matter. */
function unknownPolicy(
	effect: 'Allow' | 'Deny',
	grant: Grant | undefined,
	silent = false
): AttachedPolicy {
	const { document } = parse(
		`{ "Version": "2012-10-17", "Statement": { "Effect": "${effect}", "Action": "*", "Resource": "*" } }`
	);
	if (!document) throw new Error('unknown: the policy for an unknown layer cannot be read');
	const { statements } = compile(document);
	const told = statements.map((statement): CompiledStatement => ({
		...statement,
		// Only resource policies ask who is named; to the others everybody is.
		principal: grant && (() => grant)
	}));
	return {
		name: 'Not known',
		holder: 'a layer that is not known',
		policy: policyFrom(document, silent ? [] : told)
	};
}

/** A policy with other statements than its document has. */
export function policyFrom(
	document: CompiledPolicy['document'],
	statements: readonly CompiledStatement[]
): CompiledPolicy {
	const lists = [statements];
	return { document, statements, candidates: () => lists };
}

/** The question with nothing open any more, as the engine decides it. */
export function completed(
	{ policies, request, groups }: Model,
	layers: readonly OpenLayer[],
	choice: Choice
): Completion {
	let whole = policies;
	const states: Partial<Record<Layer, LayerState>> = {};
	for (const [at, { layer, states: all }] of layers.entries()) {
		const state = all[choice[at] ?? 0] ?? 'nothing more';
		states[layer] = state;
		whole = withState(whole, layer, state);
	}
	const values = groups.flatMap(({ keys, cells }, at) => {
		const cell = cells[choice[layers.length + at] ?? 0];
		return keys.map((key) => [key, cell?.values.get(key.toLowerCase())] as const);
	});
	const given = values.flatMap(([key, value]) =>
		value === undefined ? [] : [[key, value] as const]
	);
	const context = { ...request.context, ...Object.fromEntries(given) };
	const decision = decide(whole, { ...request, context });
	return { layers: states, keys: Object.fromEntries(values), decision };
}

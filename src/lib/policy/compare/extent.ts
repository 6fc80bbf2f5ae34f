import type { PolicyDocument } from '../document';
import type { Facts } from '../facts';
import { Comparer, type Answer } from './comparer';
import type { Witness } from './witness';

/** How far a permission for one action goes. */
export interface Extent {
	/** `all` where it reaches every resource, if maybe only under conditions. */
	readonly resources: 'all' | 'some';
	/** Whether it depends on more of a request than the action and the resource. */
	readonly conditional: boolean;
	/** A request that is allowed. */
	readonly witness: Witness;
}

/** `unknown` where the comparison has no answer. */
export type Reach = Extent | 'none' | 'unknown';

/** Tells of one action after another how far policies permit it. */
export class Extents {
	readonly #any: Comparer;
	readonly #all: Comparer;
	readonly #allUnconditional: Comparer;
	readonly #unconditional: Comparer;

	constructor(policies: readonly PolicyDocument[], facts: Facts | undefined) {
		const relaxed = policies.map(withoutConditions);
		this.#any = new Comparer(policies, [], facts);
		this.#allUnconditional = new Comparer([everything], policies, facts);
		this.#all = new Comparer([everything], relaxed, facts);
		this.#unconditional = new Comparer(relaxed, policies, facts);
	}

	/** Actions in groups that the policies treat alike. */
	alike(actions: readonly string[]): readonly (readonly string[])[] {
		return this.#any.alike(actions);
	}

	/** @param resource where no other is of interest */
	of(action: string, resource?: string): Reach {
		const any = this.#any.compareAction(action, resource);
		if (any.kind !== 'excess') return any.kind === 'within' ? 'none' : 'unknown';
		const { witness } = any;
		if (this.#allUnconditional.compareAction(action, resource).kind === 'within') {
			return { resources: 'all', conditional: false, witness };
		}
		const all = this.#all.compareAction(action, resource);
		const conditional = this.#unconditional.compareAction(action, resource);
		if (!isSettled(all) || !isSettled(conditional)) return 'unknown';
		return {
			resources: all.kind === 'within' ? 'all' : 'some',
			conditional: conditional.kind === 'excess',
			witness
		};
	}

	withAction(witness: Witness, action: string): Witness {
		return this.#any.withAction(witness, action);
	}
}

function isSettled({ kind }: Answer): boolean {
	return kind !== 'unknown';
}

/** As much as it may allow when all conditions turn out well. */
function withoutConditions(document: PolicyDocument): PolicyDocument {
	return {
		...document,
		statements: document.statements
			.filter(({ effect, conditions }) => effect === 'Allow' || conditions.length === 0)
			.map((statement) => ({ ...statement, conditions: [] }))
	};
}

const nowhere = { from: 0, to: 0 };
const anything = {
	kind: 'only',
	patterns: [{ value: '*', range: nowhere }],
	nameRange: nowhere,
	range: nowhere
} as const;

/** What AdministratorAccess says. */
export const everything: PolicyDocument = {
	version: '2012-10-17',
	range: nowhere,
	statements: [
		{ range: nowhere, effect: 'Allow', action: anything, resource: anything, conditions: [] }
	]
};

import type { Work } from '../compare/work';
import { outcomeOf } from '../decide';
import type { Policies } from '../decide/layers';
import type { Outcome } from '../decision';
import { bestOf, withState, type LayerState, type OpenLayer } from './completion';
import type { Model, OpenStatement } from './model';

/** For each unknown (the layers, then the groups of keys) which of its states or cells it is; undefined where it is open. */
export type Choice = readonly (number | undefined)[];

/** A question about an outcome that, once true, stays so whatever else allows or no longer denies. */
export type Rising = (outcome: Outcome) => boolean;

export const isAllowed: Rising = (outcome) => outcome === 'allowed';
export const isNoDeny: Rising = (outcome) => outcome !== 'explicitDeny';

/**
 * Looks for completions. More allows and fewer denies never take access away. So where even the most
 * generous completion of a choice is denied all are, and where even the strictest is allowed all are,
 * and there the search need not go on.
 */
export class Search {
	readonly layers: readonly OpenLayer[];
	readonly model: Model;
	readonly #work: Work;

	constructor(model: Model, layers: readonly OpenLayer[], work: Work) {
		this.model = model;
		this.layers = layers;
		this.#work = work;
	}

	get unknowns(): number {
		return this.layers.length + this.model.groups.length;
	}

	/** How many states or cells an unknown has. */
	sizeOf(unknown: number): number {
		const layer = this.layers[unknown];
		return layer
			? layer.states.length
			: (this.model.groups[unknown - this.layers.length]?.cells.length ?? 0);
	}

	/** A choice, of which nothing is open, that comes out as wanted; nothing where there is none. */
	find(test: Rising, wanted: boolean, from: Choice = this.open()): Choice | undefined {
		const sure = this.#sure(test, from);
		if (sure !== undefined) return sure === wanted ? this.#filled(from) : undefined;
		const unknown = from.findIndex((at) => at === undefined);
		if (unknown < 0) throw new Error('unknown: nothing is open, and yet the outcome is');
		for (const at of this.#all(unknown)) {
			const found = this.find(test, wanted, from.with(unknown, at));
			if (found) return found;
		}
		return undefined;
	}

	/**
	 * A choice with only one unknown open which turns the outcome, or nothing: then it does not matter.
	 *
	 * @param among the states or cells that count; all unless given
	 */
	findTurning(
		unknown: number,
		among: readonly number[] = this.#all(unknown),
		from: Choice = this.open()
	): Choice | undefined {
		if (this.#sure(isAllowed, from) !== undefined) return undefined;
		const next = from.findIndex((at, each) => at === undefined && each !== unknown);
		if (next < 0) {
			const outcomes = among.map((at) => this.isAllowed(from.with(unknown, at)));
			return new Set(outcomes).size > 1 ? from : undefined;
		}
		for (const at of this.#all(next)) {
			const found = this.findTurning(unknown, among, from.with(next, at));
			if (found) return found;
		}
		return undefined;
	}

	/** Whether what was found holds though cells may be missing. */
	isSure(test: Rising): boolean {
		return this.#sure(test, this.open()) !== undefined;
	}

	/** Of a choice of which nothing is open. */
	isAllowed(choice: Choice): boolean {
		return this.#sure(isAllowed, choice) === true;
	}

	/** Nothing is chosen yet. */
	open(): Choice {
		return Array.from({ length: this.unknowns }, () => undefined);
	}

	#all(unknown: number): number[] {
		return Array.from({ length: this.sizeOf(unknown) }, (_, at) => at);
	}

	#filled(choice: Choice): Choice {
		return choice.map((at) => at ?? 0);
	}

	/** What the test says of all completions of a choice; nothing where they differ or may. */
	#sure(test: Rising, choice: Choice): boolean | undefined {
		if (!this.#mostGenerous(choice).some((outcome) => test(outcome))) return false;
		return this.#strictest(choice).every((outcome) => test(outcome)) ? true : undefined;
	}

	#mostGenerous(choice: Choice): Outcome[] {
		const policies = this.model.reduced((statement) =>
			statement.original.statement.effect === 'Allow'
				? this.#applies(statement, choice) !== false
				: this.#applies(statement, choice) === true
		);
		return this.#outcomes(policies, choice, bestOf);
	}

	#strictest(choice: Choice): Outcome[] {
		const policies = this.model.reduced((statement) =>
			statement.original.statement.effect === 'Deny'
				? this.#applies(statement, choice) !== false
				: this.#applies(statement, choice) === true
		);
		// Where a deny of the layer is not heeded, a boundary may still be there or not.
		return this.#outcomes(policies, choice, (layer) =>
			layer === 'boundary' ? ['nothing more', 'denies'] : ['denies']
		);
	}

	#outcomes(
		policies: Policies,
		choice: Choice,
		open: (layer: OpenLayer['layer']) => readonly LayerState[]
	): Outcome[] {
		let all = [policies];
		for (const [unknown, { layer, states }] of this.layers.entries()) {
			const at = choice[unknown];
			const state = at === undefined ? undefined : states[at];
			const possible = state === undefined ? open(layer) : [state];
			all = all.flatMap((each) => possible.map((one) => withState(each, layer, one)));
		}
		this.#work.spend(all.length * (20 + this.model.statements.length));
		return all.map((each) => outcomeOf(each, this.model.request));
	}

	/** Nothing where it depends on what is open. */
	#applies({ guards }: OpenStatement, choice: Choice): boolean | undefined {
		let sure = true;
		for (const { group, holds, complete } of guards) {
			const at = choice[this.layers.length + group];
			if (at === undefined && !complete) {
				sure = false;
				continue;
			}
			const possible = at === undefined ? holds : [holds[at] === true];
			if (!possible.includes(true)) return false;
			if (possible.includes(false)) sure = false;
		}
		return sure ? true : undefined;
	}
}

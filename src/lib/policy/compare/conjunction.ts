import { Automaton, type Places } from './automaton';
import type { TextSet, VariablePiece } from './pieces';

/** How far a text has been read in each automaton of a conjunction. */
export interface State {
	readonly within: readonly Places[];
	readonly outside: Places;
}

/** Sets that a text must be in and one that it must stay out of, read side by side. */
export class Conjunction {
	readonly #within: readonly Automaton[];
	readonly #outside: Automaton;
	readonly start: State;
	/** Places of all automata. */
	readonly size: number;

	/** Variables of the sets to be in count as wildcards; those of the other wait to be entered. */
	constructor(within: readonly TextSet[], outside: TextSet) {
		this.#within = within.map((set) => new Automaton(set, true));
		this.#outside = new Automaton(outside, false);
		this.start = { within: this.#within.map(({ start }) => start), outside: this.#outside.start };
		this.size = this.#within.reduce((sum, { size }) => sum + size, this.#outside.size);
	}

	step({ within, outside }: State, character: number): State {
		return {
			within: this.#within.map((automaton, at) => automaton.step(within[at] ?? [], character)),
			outside: this.#outside.step(outside, character)
		};
	}

	accepts({ within, outside }: State): boolean {
		return (
			!this.#outside.accepts(outside) &&
			this.#within.every((automaton, at) => automaton.accepts(within[at] ?? []))
		);
	}

	/** Whether nothing that could follow is accepted; no is not always certain. */
	isLost({ within, outside }: State): boolean {
		return within.some((places) => places.length === 0) || this.#outside.acceptsAll(outside);
	}

	/** Adds the characters that the state tells from others. */
	collect({ within, outside }: State, characters: Set<number>): void {
		this.#within.forEach((automaton, at) => {
			automaton.collect(within[at] ?? [], characters);
		});
		this.#outside.collect(outside, characters);
	}

	/** The places behind the variables, among those that the set to stay out of waits for. */
	behindVariables({ outside }: State, isMeant: (variable: VariablePiece) => boolean): Places {
		return outside.flatMap((place) => {
			const variable = this.#outside.variableAt(place);
			return variable && isMeant(variable) ? [place + 1] : [];
		});
	}

	/** The state once variables of the set to stay out of have been read. */
	passing({ within, outside }: State, behind: Places): State {
		return { within, outside: this.#outside.closure([...outside, ...behind]) };
	}
}

import type { ContextValue } from '../request';
import { combinations } from './combinations';
import { guessesFor, type Guesses } from './guesses';
import { solveKey, type KeyLiteral } from './key';
import {
	byPart,
	constraintOf,
	contradicts,
	isAboutKey,
	linked,
	partOfKey,
	type ByPart,
	type Part
} from './literals';
import type { Values } from './pieces';
import { comesOut, variablesOf, type Literal } from './predicate';
import { Refutation } from './refute';
import { findText, likelyActions, likelyResources } from './text';
import type { Work } from './work';

/** Parts of a request: the action, the resource, and the keys that are present. */
export interface Parts {
	readonly action?: string;
	readonly resource?: string;
	readonly keys: ReadonlyMap<string, ContextValue>;
}

export type Answer =
	| { readonly kind: 'found'; readonly parts: Parts }
	/** Proof that no request will do. */
	| { readonly kind: 'none' }
	/** Neither a request nor proof. */
	| { readonly kind: 'unclear'; readonly beyond: readonly Obstacle[] };

/** What stood in the way of an answer. */
export interface Obstacle {
	/**
	 * `types`: one key is compared as text and as a number, date or address at once. `engine`: the
	 * engine decides a request otherwise than was reckoned with, which is a fault of ours.
	 */
	readonly reason: 'variables' | 'types' | 'engine';
	/** In lower case. */
	readonly keys: readonly string[];
}

/** Combinations of values of variables that are tried at most. */
const mostTries = 300;

/** Finds parts of a request for literals; parts that no variable links are found one by one. */
export class Solver {
	readonly #known = new Map<string, Answer>();
	readonly #isMultivalued: (key: string) => boolean;
	readonly #work: Work;

	constructor(isMultivalued: (key: string) => boolean, work: Work) {
		this.#isMultivalued = isMultivalued;
		this.#work = work;
	}

	solve(literals: readonly Literal[]): Answer {
		this.#work.spend(4 * literals.length);
		if (contradicts(literals)) return { kind: 'none' };
		let parts: Parts = { keys: new Map() };
		let unclear: Obstacle[] | undefined;
		for (const group of linked(literals)) {
			const answer = this.#solveGroup(group);
			if (answer.kind === 'none') return answer;
			if (answer.kind === 'unclear') unclear = [...(unclear ?? []), ...answer.beyond];
			else parts = together(parts, answer.parts);
		}
		return unclear ? { kind: 'unclear', beyond: unclear } : { kind: 'found', parts };
	}

	#solveGroup(group: readonly Literal[]): Answer {
		const name = group
			.map(({ predicate, holds }) => (holds ? predicate.id : -1 - predicate.id))
			.sort((one, other) => one - other)
			.join();
		this.#work.spend(1 + group.length);
		const known = this.#known.get(name);
		if (known) return known;
		const answer = this.#solveNew(group);
		this.#known.set(name, answer);
		return answer;
	}

	#solveNew(group: readonly Literal[]): Answer {
		const parts = byPart(group);
		const variables = [...new Set(group.flatMap(({ predicate }) => variablesOf(predicate)))];
		if (variables.length === 0) return this.#solveParts(parts, () => undefined);
		return this.#solveLinked(parts, variables);
	}

	/** Each part by itself, with values in place of variables. */
	#solveParts(parts: ByPart, values: Values): Answer {
		let found: Parts = { keys: new Map() };
		for (const [part, literals] of parts) {
			const answer =
				part === 'action' || part === 'resource'
					? this.#solveText(part, literals, values)
					: this.#solveKey(literals.filter(isAboutKey), values);
			if (answer.kind !== 'found') return answer;
			found = together(found, answer.parts);
		}
		return { kind: 'found', parts: found };
	}

	#solveText(part: 'action' | 'resource', literals: readonly Literal[], values: Values): Answer {
		const constraint = constraintOf(literals, values);
		const likely = part === 'action' ? likelyActions(constraint) : likelyResources(constraint);
		const text = findText(constraint, likely, this.#work);
		if (text === undefined) return { kind: 'none' };
		const keys = new Map<string, ContextValue>();
		const parts = part === 'action' ? { action: text, keys } : { resource: text, keys };
		return { kind: 'found', parts };
	}

	#solveKey(literals: readonly KeyLiteral[], values: Values): Answer {
		const key = literals[0]?.predicate.key ?? '';
		const problem = { key, literals, multivalued: this.#isMultivalued(key), values };
		const answer = solveKey(problem, this.#work);
		switch (answer.kind) {
			case 'none':
				return answer;
			case 'unclear':
				return { kind: 'unclear', beyond: [{ reason: 'types', keys: [key] }] };
			case 'found': {
				const keys = new Map<string, ContextValue>();
				if (answer.value !== undefined) keys.set(key, answer.value);
				return { kind: 'found', parts: { keys } };
			}
		}
	}

	/** Tries values for the variables; where none will do, looks for proof that none can. */
	#solveLinked(parts: ByPart, variables: readonly string[]): Answer {
		const most = Math.max(3, Math.floor(mostTries ** (1 / variables.length)));
		const guesses = variables
			.map((key) => guessesFor(key, parts, this.#work))
			.map(({ all, values }) => ({ all, values: all ? values : values.slice(0, most) }));
		const tried = this.#tryValues(parts, variables, guesses);
		if (tried !== 'tried some') return tried;

		const refuted = new Refutation(parts, variables, this.#isMultivalued, this.#work).find();
		if (refuted === 'refuted') return { kind: 'none' };
		for (const { values } of refuted) {
			const hints = variables.map((key) => ({ all: false, values: [values.get(key)] }));
			const again = this.#tryValues(parts, variables, hints);
			if (again !== 'tried some') return again;
		}
		const mixed = variables.map((key, at) => {
			const hints = refuted.flatMap(({ values }) => values.get(key) ?? []);
			const all = [...new Set([...hints, ...(guesses[at]?.values ?? [])])];
			return { all: false, values: all.slice(0, most) };
		});
		const last = this.#tryValues(parts, variables, mixed);
		if (last !== 'tried some') return last;
		return { kind: 'unclear', beyond: [{ reason: 'variables', keys: variables }] };
	}

	/** Nothing found is proof only where all that can be was tried, and each try had a clear end. */
	#tryValues(
		parts: ByPart,
		variables: readonly string[],
		guesses: readonly Guesses[]
	): Exclude<Answer, { kind: 'unclear' }> | 'tried some' {
		const own = variables.flatMap((key) => parts.get(partOfKey(key)) ?? []);
		const ownParts = new Set<Part>(variables.map(partOfKey));
		const rest = new Map([...parts].filter(([part]) => !ownParts.has(part)));
		let all = guesses.every((each) => each.all);
		let tries = 0;
		for (const chosen of combinations(guesses.map(({ values }) => values))) {
			this.#work.spend(10);
			if (++tries > mostTries) return 'tried some';
			const values = new Map<string, string>();
			variables.forEach((key, at) => {
				const value = chosen[at];
				if (value !== undefined) values.set(key, value);
			});
			if (!own.every((literal) => comesOut(literal, values))) continue;
			const answer = this.#solveParts(rest, (key) => values.get(key));
			if (answer.kind === 'found') {
				return { kind: 'found', parts: together({ keys: values }, answer.parts) };
			}
			if (answer.kind === 'unclear') all = false;
		}
		return all ? { kind: 'none' } : 'tried some';
	}
}

function together(one: Parts, other: Parts): Parts {
	return { ...one, ...other, keys: new Map([...one.keys, ...other.keys]) };
}

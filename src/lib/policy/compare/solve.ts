import type { ContextValue } from '../request';
import { believable, examplesOf } from './examples';
import { asksOf, solveKey, textConstraint, type KeyLiteral } from './key';
import {
	hasVariables,
	literalStart,
	substitute,
	type Pieces,
	type TextConstraint,
	type TextSet,
	type Values
} from './pieces';
import { comesOut, variablesOf, type Literal, type Predicate } from './predicate';
import { allTexts, anyAction, anyResource, findText, likelyActions, likelyResources } from './text';
import { shortestText, shortestWord, type Word } from './word';
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
	/** `types`: one key is compared as text and as a number, date or address at once. */
	readonly reason: 'variables' | 'types';
	/** In lower case. */
	readonly keys: readonly string[];
}

/** Combinations of values of variables that are tried at most. */
const mostTries = 300;
/** Combinations of single patterns that are looked at for values. */
const mostSingles = 16;
/** Keys used as variables, beyond which presence and absence are not told apart one by one. */
const mostVariables = 5;

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
			else {
				const keys = new Map([...parts.keys, ...answer.parts.keys]);
				parts = { ...parts, ...answer.parts, keys };
			}
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

	#solveParts(parts: ByPart, values: Values): Answer {
		let found: Parts = { keys: new Map() };
		for (const [part, literals] of parts) {
			const answer = this.#solvePart(part, literals, values);
			if (answer.kind !== 'found') return answer;
			const keys = new Map([...found.keys, ...answer.parts.keys]);
			found = { ...found, ...answer.parts, keys };
		}
		return { kind: 'found', parts: found };
	}

	#solvePart(part: string, literals: readonly Literal[], values: Values, present = false): Answer {
		if (part === 'action' || part === 'resource') {
			const constraint = constraintOf(literals, values);
			const likely = part === 'action' ? likelyActions(constraint) : likelyResources(constraint);
			const text = findText(constraint, likely, this.#work);
			if (text === undefined) return { kind: 'none' };
			const keys = new Map<string, ContextValue>();
			return {
				kind: 'found',
				parts: part === 'action' ? { action: text, keys } : { resource: text, keys }
			};
		}
		const multivalued = this.#isMultivalued(part);
		const problem = {
			key: part,
			literals: literals.filter(isAboutKey),
			multivalued,
			values,
			present
		};
		const answer = solveKey(problem, this.#work);
		switch (answer.kind) {
			case 'none':
				return answer;
			case 'unclear':
				return { kind: 'unclear', beyond: [{ reason: 'types', keys: [part] }] };
			case 'found': {
				const keys = new Map<string, ContextValue>();
				if (answer.value !== undefined) keys.set(part, answer.value);
				return { kind: 'found', parts: { keys } };
			}
		}
	}

	/** Tries values for the variables; where none will do, looks for proof that none can. */
	#solveLinked(parts: ByPart, variables: readonly string[]): Answer {
		const most = Math.max(3, Math.floor(mostTries ** (1 / variables.length)));
		const clues = variables
			.map((key) => this.#valuesToTry(key, parts))
			.map(({ all, values }) => ({ all, values: all ? values : values.slice(0, most) }));
		const tried = this.#tryValues(parts, variables, clues);
		if (tried.kind === 'found') return tried;
		if (tried.all && clues.every(({ all }) => all)) return { kind: 'none' };
		const refutation = this.#refute(parts, variables);
		if (refutation === 'refuted') return { kind: 'none' };
		for (const { values } of refutation.slice(0, mostTries)) {
			const hinted = variables.map((key) => ({ all: false, values: [values.get(key)] }));
			const again = this.#tryValues(parts, variables, hinted);
			if (again.kind === 'found') return again;
		}
		return { kind: 'unclear', beyond: [{ reason: 'variables', keys: variables }] };
	}

	#tryValues(
		parts: ByPart,
		variables: readonly string[],
		clues: readonly Clues[]
	): (Answer & { kind: 'found' }) | { readonly kind: 'unclear'; readonly all: boolean } {
		let tries = 0;
		let all = true;
		for (const chosen of combinations(clues.map(({ values }) => values))) {
			if (++tries > mostTries) return { kind: 'unclear', all: false };
			const context = new Map<string, ContextValue>();
			variables.forEach((key, at) => {
				const value = chosen[at];
				if (value !== undefined) context.set(key, value);
			});
			this.#work.spend(10);
			const own = variables.flatMap((key) => parts.get(key) ?? []);
			if (!own.every((literal) => comesOut(literal, context))) continue;
			const rest = new Map([...parts].filter(([part]) => !variables.includes(part)));
			const answer = this.#solveParts(rest, (key) => textOf(context.get(key)));
			if (answer.kind === 'found') {
				const keys = new Map([...context, ...answer.parts.keys]);
				return { kind: 'found', parts: { ...answer.parts, keys } };
			}
			if (answer.kind === 'unclear') all = false;
		}
		return { kind: 'unclear', all };
	}

	/** Values worth trying: fresh ones, those its own conditions name, parts of texts around it. */
	#valuesToTry(key: string, parts: ByPart): Clues {
		const own = (parts.get(key) ?? []).filter(isAboutKey);
		const asks = own.map(({ predicate, holds }) => ({ predicate, fits: holds }));
		const constraint = textConstraint(
			asks.filter(({ predicate }) => predicate.values),
			() => undefined
		);
		const absent = own.every((literal) => comesOut(literal, new Map()));
		const ownTexts = own.every(({ predicate }) => predicate.variables.length === 0);
		const few = ownTexts ? allTexts(constraint) : undefined;
		if (few) return { all: true, values: absent ? [...few, undefined] : few };
		const alone = solveKey(
			{ key, literals: own, multivalued: false, values: () => undefined },
			this.#work
		);
		const aloneValue = alone.kind === 'found' ? textOf(alone.value) : undefined;
		const [fresh, ...others] = believable(key);
		const values = [
			fresh,
			undefined,
			...others,
			...(aloneValue === undefined ? [] : [aloneValue]),
			...constraint.within.flatMap((set) => examplesOf(set)).slice(0, 20),
			...textsAround(key, [...parts.values()].flat()),
			...(ownTexts ? [shortestText(constraint, this.#work)] : [])
		];
		return { all: false, values: [...new Set(values)] };
	}

	/**
	 * Proof for all values at once, one case for each way in which the keys can be present or absent.
	 * What it gives where there is no proof are words with values that may be worth a try.
	 */
	#refute(parts: ByPart, variables: readonly string[]): 'refuted' | readonly Word[] {
		if (variables.length > mostVariables) return [];
		const words: Word[] = [];
		let cases = 0;
		for (const present of combinations(variables.map(() => [true, false]))) {
			const isPresent = (key: string) => present[variables.indexOf(key)] ?? true;
			const more = this.#refuteCase(parts, variables, isPresent);
			if (more) words.push(...more);
			cases += more ? 1 : 0;
		}
		return cases === 0 ? 'refuted' : words;
	}

	/** Nothing is proof. */
	#refuteCase(
		parts: ByPart,
		variables: readonly string[],
		isPresent: (key: string) => boolean
	): readonly Word[] | undefined {
		const absentOwn = variables
			.filter((key) => !isPresent(key))
			.flatMap((key) => parts.get(key) ?? []);
		if (!absentOwn.every((literal) => comesOut(literal, new Map()))) return undefined;
		const ownConstraint = (key: string): TextConstraint => {
			const own = (parts.get(key) ?? []).filter(isAboutKey);
			return textConstraint(own.map(({ predicate, holds }) => ({ predicate, fits: holds })));
		};
		const words: Word[] = [];
		for (const [part, literals] of parts) {
			if (variables.includes(part) && !isPresent(part)) continue;
			if (part !== 'action' && part !== 'resource') {
				const plainLiterals = literals.filter(
					(literal) => isAboutKey(literal) && variablesOf(literal.predicate).length === 0
				);
				const present = variables.includes(part);
				const literalsHold = this.#solvePart(part, plainLiterals, () => undefined, present);
				if (literalsHold.kind === 'none') return undefined;
				if (!variables.includes(part) && literals.every((each) => comesOut(each, new Map()))) {
					continue; // The key itself may be absent, whatever the variables.
				}
			}
			for (const constraint of this.#constraintsOf(part, literals)) {
				const more = this.#relaxed(withPresence(constraint, isPresent), ownConstraint);
				if (more.length === 0) return undefined;
				words.push(...more);
			}
		}
		return words;
	}

	/** Each must be met, by the text or by one of the values. */
	#constraintsOf(part: string, literals: readonly Literal[]): TextConstraint[] {
		if (part === 'action' || part === 'resource') return [constraintOf(literals, undefined)];
		const asks = asksOf(literals.filter(isAboutKey), this.#isMultivalued(part));
		return asks.map((each) => textConstraint(each));
	}

	/**
	 * With each set that has variables in turn as the one that the text is made from. Where all give a
	 * word, so do single patterns, whose values may fit better together.
	 */
	#relaxed(
		{ within, outside }: TextConstraint,
		own: (key: string) => TextConstraint
	): readonly Word[] {
		const words: Word[] = [];
		const makers = within.filter((set) => set.some(hasVariables));
		for (const maker of makers.length > 0 ? makers : [undefined]) {
			const others = within.filter((set) => set !== maker);
			const ordered = maker ? [maker, ...others] : others;
			const word = shortestWord({ within: ordered, outside }, own, this.#work);
			if (!word) return [];
			words.push(word);
			if (!maker) continue;
			let tries = 0;
			for (const single of combinations(ordered.map((set) => set.map((pieces) => [pieces])))) {
				if (++tries > mostSingles) break;
				const more = shortestWord({ within: single, outside }, own, this.#work);
				if (more) words.push(more);
			}
		}
		return words;
	}
}

/** Whether one thing must both hold and not. */
function contradicts(literals: readonly Literal[]): boolean {
	const held = new Map<Predicate, boolean>();
	return literals.some(({ predicate, holds }) => {
		if (held.get(predicate) === !holds) return true;
		held.set(predicate, holds);
		return false;
	});
}

type ByPart = ReadonlyMap<string, readonly Literal[]>;

interface Clues {
	/** There are no others. */
	readonly all: boolean;
	readonly values: readonly (string | undefined)[];
}

function partOf({ predicate }: Literal): string {
	return predicate.part === 'key' ? predicate.key : predicate.part;
}

function isAboutKey(literal: Literal): literal is KeyLiteral {
	return literal.predicate.part === 'key';
}

function byPart(literals: readonly Literal[]): ByPart {
	const parts = new Map<string, Literal[]>();
	for (const literal of literals) {
		const part = partOf(literal);
		parts.set(part, [...(parts.get(part) ?? []), literal]);
	}
	return parts;
}

/** Literals in groups: in one are those that are about the same part, or linked by a variable. */
function linked(literals: readonly Literal[]): Literal[][] {
	const leaders = new Map<string, string>();
	const leader = (part: string): string => {
		let at = part;
		for (let next = leaders.get(at); next !== undefined && next !== at; next = leaders.get(at)) {
			at = next;
		}
		return at;
	};
	for (const literal of literals) {
		const part = partOf(literal);
		for (const variable of variablesOf(literal.predicate)) {
			const [one, other] = [leader(part), leader(variable)];
			if (one !== other) leaders.set(one, other);
		}
	}
	const groups = new Map<string, Literal[]>();
	for (const literal of literals) {
		const name = leader(partOf(literal));
		const group = groups.get(name);
		if (group) group.push(literal);
		else groups.set(name, [literal]);
	}
	return [...groups.values()];
}

function constraintOf(literals: readonly Literal[], values: Values | undefined): TextConstraint {
	const within: TextSet[] = [];
	const outside: TextSet[] = [];
	for (const { predicate, holds } of literals) {
		if (predicate.part === 'key') continue;
		if (within.length === 0) within.push(predicate.part === 'action' ? anyAction : anyResource);
		const set = values ? substitute(predicate.set, values) : predicate.set;
		(holds === predicate.negated ? outside : within).push(set);
	}
	return { within, outside };
}

/** A variable whose key is there needs no default; one whose key is not has nothing else. */
function withPresence(
	{ within, outside }: TextConstraint,
	isPresent: (key: string) => boolean
): TextConstraint {
	const settle = (set: TextSet): TextSet => {
		if (!set.some(hasVariables)) return set;
		return set.flatMap((pieces) => {
			const settled: Pieces[number][] = [];
			for (const piece of pieces) {
				if (piece.kind !== 'variable') settled.push(piece);
				else if (isPresent(piece.key)) settled.push({ ...piece, fallback: undefined });
				else if (piece.fallback === undefined) return [];
				else if (piece.withinSegment && piece.fallback.includes(':')) return [];
				else settled.push({ kind: 'text', text: piece.fallback, anyCase: piece.anyCase });
			}
			return [settled];
		});
	};
	return { within: within.map(settle), outside: outside.map(settle) };
}

/** What stands in other patterns where this key's variable stands in one. */
function textsAround(key: string, literals: readonly Literal[]): string[] {
	const sets = literals.flatMap(({ predicate }) =>
		predicate.part !== 'key'
			? [predicate.set]
			: predicate.values?.kind === 'text'
				? [predicate.values.set]
				: []
	);
	const patterns = sets.flat().slice(0, 200);
	const starts = patterns.flatMap((pieces) => {
		const at = pieces.findIndex((piece) => piece.kind === 'variable' && piece.key === key);
		return at < 0 ? [] : [literalStart(pieces.slice(0, at))];
	});
	const found = starts.flatMap((start) =>
		patterns.flatMap((pieces) => {
			const text = literalStart(pieces);
			if (!text.startsWith(start) || text.length === start.length) return [];
			const rest = text.slice(start.length);
			return [/^[^/:]*/.exec(rest)?.[0] ?? rest, rest];
		})
	);
	return [...new Set(found)].slice(0, 12);
}

function textOf(value: ContextValue | undefined): string | undefined {
	return typeof value === 'string' ? value : undefined;
}

/** Every way to take one of each list; the first of each come first. */
function* combinations<T>(lists: readonly (readonly T[])[]): Generator<readonly T[]> {
	const counts = lists.map(({ length }) => length);
	if (counts.includes(0)) return;
	const at = lists.map(() => 0);
	for (;;) {
		yield lists.flatMap((list, place) => list.slice(at[place], (at[place] ?? 0) + 1));
		let place = 0;
		while (place < at.length) {
			const next = (at[place] ?? 0) + 1;
			if (next < (counts[place] ?? 0)) {
				at[place] = next;
				break;
			}
			at[place++] = 0;
		}
		if (place === at.length) return;
	}
}

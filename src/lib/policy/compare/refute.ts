import type { Keys } from '../condition/context';
import { combinations } from './combinations';
import { asksForOne, asksOf, solveKey, textConstraint } from './key';
import { constraintOf, isAboutKey, partOfKey, type ByPart, type Part } from './literals';
import type { Word } from './node';
import { hasVariables, type Pieces, type TextConstraint, type TextSet } from './pieces';
import { comesOut, variablesOf, type Literal } from './predicate';
import { shortestWord } from './word';
import type { Work } from './work';

/** Combinations of single patterns that are looked at for values. */
const mostSingles = 16;
/** Beyond so many keys used as variables, presence and absence are not told apart one by one. */
const mostVariables = 5;

type IsPresent = (key: string) => boolean;

const nothing: Keys = new Map();

/** Tries to prove that no values of variables will do. */
export class Refutation {
	readonly #parts: ByPart;
	readonly #variables: readonly string[];
	readonly #isMultivalued: (key: string) => boolean;
	readonly #work: Work;

	constructor(
		parts: ByPart,
		variables: readonly string[],
		isMultivalued: (key: string) => boolean,
		work: Work
	) {
		this.#parts = parts;
		this.#variables = variables;
		this.#isMultivalued = isMultivalued;
		this.#work = work;
	}

	/**
	 * Proof for all values at once, one case for each way in which the keys can be present or absent.
	 * What it gives where there is no proof are words with values that may be worth a try.
	 */
	find(): 'refuted' | readonly Word[] {
		if (this.#variables.length > mostVariables) return [];
		const open: (readonly Word[])[] = [];
		for (const present of combinations(this.#variables.map(() => [true, false]))) {
			const words = this.#case((key) => present[this.#variables.indexOf(key)] ?? true);
			if (words) open.push(words);
		}
		return open.length === 0 ? 'refuted' : open.flat();
	}

	/** Nothing is proof that this case has no solution: one part of the request has none. */
	#case(isPresent: IsPresent): readonly Word[] | undefined {
		const words: Word[] = [];
		for (const [part, literals] of this.#parts) {
			const needed = this.#isNeeded(literals, isPresent);
			if (needed === 'never') return undefined;
			if (needed === 'maybe') continue;
			for (const constraint of this.#constraintsOf(part, literals)) {
				const more = this.#words(withPresence(constraint, isPresent));
				if (more.length === 0) return undefined;
				words.push(...more);
			}
		}
		return words;
	}

	/** Whether a part of the request must be there: a key may do as well without, or not do at all. */
	#isNeeded(literals: readonly Literal[], isPresent: IsPresent): 'always' | 'maybe' | 'never' {
		const aboutKey = literals.filter(isAboutKey);
		const key = aboutKey[0]?.predicate.key;
		if (key === undefined) return 'always';
		const isVariable = this.#variables.includes(key);
		const absentWillDo = literals.every((literal) => comesOut(literal, nothing));
		if (isVariable && !isPresent(key)) return absentWillDo ? 'maybe' : 'never';

		const certain = aboutKey.filter(({ predicate }) => variablesOf(predicate).length === 0);
		const multivalued = this.#isMultivalued(key);
		const problem = { key, literals: certain, multivalued, values: () => undefined };
		const alone = solveKey({ ...problem, present: isVariable }, this.#work);
		if (alone.kind === 'none') return 'never';
		return absentWillDo && !isVariable ? 'maybe' : 'always';
	}

	/** Each must be met, by the text or by one of the values. */
	#constraintsOf(part: Part, literals: readonly Literal[]): TextConstraint[] {
		if (part === 'action' || part === 'resource') return [constraintOf(literals)];
		const aboutKey = literals.filter(isAboutKey);
		const multivalued = aboutKey.some(({ predicate }) => this.#isMultivalued(predicate.key));
		// Where some ask for one value and some for a set, nothing need be met by a value alone.
		if (multivalued && aboutKey.some(asksForOne)) return [];
		return asksOf(aboutKey, multivalued).map((asks) => textConstraint(asks));
	}

	/**
	 * Words with each set that has variables in turn as the one that the text is made from; none at all
	 * if one of them gives none. Single patterns give more, with values that may fit better together.
	 */
	#words({ within, outside }: TextConstraint): readonly Word[] {
		const words: Word[] = [];
		const makers = within.filter((set) => set.some(hasVariables));
		for (const maker of makers.length > 0 ? makers : [undefined]) {
			const others = within.filter((set) => set !== maker);
			const ordered = maker ? [maker, ...others] : others;
			const word = this.#word({ within: ordered, outside });
			if (!word) return [];
			words.push(word, ...(maker ? this.#wordsOfSingles({ within: ordered, outside }) : []));
		}
		return words;
	}

	#wordsOfSingles({ within, outside }: TextConstraint): Word[] {
		const words: Word[] = [];
		let tries = 0;
		for (const single of combinations(within.map((set) => set.map((pieces) => [pieces])))) {
			if (++tries > mostSingles) break;
			const word = this.#word({ within: single, outside });
			if (word) words.push(word);
		}
		return words;
	}

	#word(constraint: TextConstraint): Word | undefined {
		const ownOf = (key: string) => {
			const literals = this.#parts.get(partOfKey(key)) ?? [];
			const [asks = []] = asksOf(literals.filter(isAboutKey), false);
			return textConstraint(asks);
		};
		return shortestWord(constraint, ownOf, this.#work);
	}
}

/** A variable whose key is there needs no default; one whose key is not has nothing else. */
function withPresence({ within, outside }: TextConstraint, isPresent: IsPresent): TextConstraint {
	const settle = (set: TextSet) =>
		set.some(hasVariables) ? set.flatMap((pieces) => settled(pieces, isPresent)) : set;
	return { within: within.map(settle), outside: outside.map(settle) };
}

/** No pattern where a variable has neither key nor default. */
function settled(pieces: Pieces, isPresent: IsPresent): Pieces[] {
	const result: Pieces[number][] = [];
	for (const piece of pieces) {
		if (piece.kind !== 'variable') {
			result.push(piece);
		} else if (isPresent(piece.key)) {
			result.push({ ...piece, fallback: undefined });
		} else {
			const text = piece.fallback;
			if (text === undefined || (piece.withinSegment && text.includes(':'))) return [];
			result.push({ kind: 'text', text, anyCase: piece.anyCase });
		}
	}
	return [result];
}

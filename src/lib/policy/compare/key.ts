import type { Keys } from '../condition/context';
import { isSetKey } from '../condition/multivalued';
import { comparedBy } from '../condition/operators';
import type { ContextValue } from '../request';
import { believable, examplesOf } from './examples';
import { substitute, type TextConstraint, type TextSet, type Values } from './pieces';
import { comesOut, type KeyPredicate, type Literal } from './predicate';
import { representatives, type Constants } from './scalars';
import { allTexts, findText } from './text';
import { shortestText } from './word';
import type { Work } from './work';

/** The value of a key (`undefined`: it is absent), proof that none will do, or neither. */
export type KeyAnswer =
	| { readonly kind: 'found'; readonly value: ContextValue | undefined }
	| { readonly kind: 'none' }
	| { readonly kind: 'unclear' };

export interface KeyLiteral extends Literal {
	readonly predicate: KeyPredicate;
}

export interface KeyProblem {
	readonly key: string;
	readonly literals: readonly KeyLiteral[];
	/** Can have several values. */
	readonly multivalued: boolean;
	/** Of the keys that the literals use as variables. */
	readonly values: Values;
	/** Absence is not considered. */
	readonly present?: boolean;
}

/** Finds the simplest value with which all that is asked of a key comes out as it should. */
export function solveKey(problem: KeyProblem, work: Work): KeyAnswer {
	const { literals } = problem;
	work.spend(1 + literals.length);
	const absence = keysWith(problem, undefined);
	if (!problem.present && literals.every((literal) => comesOut(literal, absence))) {
		return { kind: 'found', value: undefined };
	}
	// Where only presence counts, any value shows what comes of it.
	const presence = literals.filter(({ predicate }) => predicate.values === undefined);
	if (!presence.every((literal) => comesOut(literal, keysWith(problem, 'x')))) {
		return { kind: 'none' };
	}
	if (!problem.multivalued) return solveOne(problem, work);
	const qualified = literals.filter((literal) => !asksForOne(literal));
	if (qualified.length === literals.length) return solveSet(problem, qualified, 1, work);
	return solveMixed(problem, qualified, work);
}

/** An operator without qualifier asks for one value: it never holds where there are several. */
export function asksForOne({ predicate }: KeyLiteral): boolean {
	return predicate.values !== undefined && predicate.over === 'one';
}

/** With some operators that ask for one value and maybe some that ask for a set: one value, else several. */
function solveMixed(problem: KeyProblem, qualified: readonly KeyLiteral[], work: Work): KeyAnswer {
	const { key, literals } = problem;
	const always = isSetKey(key);
	const one: KeyAnswer = always ? { kind: 'none' } : solveOne(problem, work);
	if (one.kind === 'found' || literals.some((each) => asksForOne(each) && each.holds)) return one;
	const several = solveSet(problem, qualified, always ? 1 : 2, work);
	return several.kind === 'none' ? one : several;
}

function solveOne(problem: KeyProblem, work: Work): KeyAnswer {
	const [asks = []] = asksOf(problem.literals, false);
	const answer = solveValue(problem, asks, work);
	if (answer.kind !== 'found' || !problem.multivalued) return answer;
	return { kind: 'found', value: [answer.value] };
}

/** With as many different values as it takes, and no fewer than `least`. */
function solveSet(
	problem: KeyProblem,
	literals: readonly KeyLiteral[],
	least: 1 | 2,
	work: Work
): KeyAnswer {
	const values = new Set<string>();
	for (const asks of asksOf(literals, true)) {
		const answer = solveValue(problem, asks, work);
		if (answer.kind !== 'found') return answer;
		values.add(answer.value);
	}
	const [only] = values;
	if (values.size < least) {
		const answer = solveValue(problem, asksOfEvery(literals), work, only);
		if (answer.kind !== 'found') return answer;
		values.add(answer.value);
	}
	return { kind: 'found', value: [...values] };
}

/** One value must fit what a predicate asks, or must not. */
export interface Ask {
	readonly predicate: KeyPredicate;
	readonly fits: boolean;
}

/**
 * For each value that must be there, what is asked of it. Of several values, every one must do what
 * is asked of every one; and for each thing that some value must do, there is a value.
 */
export function asksOf(literals: readonly KeyLiteral[], multivalued: boolean): Ask[][] {
	const asked = literals.filter(({ predicate }) => predicate.values !== undefined);
	if (!multivalued) return [asked.map(toAsk)];
	const ofSome = asked.filter(asksForSome);
	const ofEvery = asksOfEvery(literals);
	if (ofSome.length === 0) return [ofEvery];
	return ofSome.map((literal) => [toAsk(literal), ...ofEvery]);
}

function asksOfEvery(literals: readonly KeyLiteral[]): Ask[] {
	return literals
		.filter((literal) => literal.predicate.values !== undefined && !asksForSome(literal))
		.map(toAsk);
}

/** That some value fits, or that not every value does. */
function asksForSome({ predicate, holds }: KeyLiteral): boolean {
	return (predicate.over === 'some') === holds;
}

function toAsk({ predicate, holds }: KeyLiteral): Ask {
	return { predicate, fits: holds };
}

type ValueAnswer =
	{ readonly kind: 'found'; readonly value: string } | Exclude<KeyAnswer, { kind: 'found' }>;

function solveValue(
	problem: KeyProblem,
	asks: readonly Ask[],
	work: Work,
	/** A value that is there already: another is looked for. */
	taken?: string
): ValueAnswer {
	const fits = (value: string) => {
		const keys = keysWith(problem, value);
		work.spend(1 + asks.length);
		return value !== taken && asks.every((ask) => ask.predicate.condition.holds(keys) === ask.fits);
	};
	const constraint = without(taken, textConstraint(asks, problem.values));
	const scalars = asks.filter(({ predicate }) => predicate.values?.kind === 'scalar');
	const operator = asks[0]?.predicate.condition.condition.operator.name;
	const compared = operator && comparedBy(operator);
	const likely = [...believable(problem.key, compared), ...constraint.within.flatMap(examplesOf)];
	if (scalars.length === 0) return found(findText(constraint, likely, work));

	const kinds = representatives(constantsOf(scalars));
	const onlyScalars = scalars.length === asks.length;
	const all = onlyScalars ? kinds : allTexts(constraint);
	const value = (all ?? [...kinds, ...likely]).find(fits);
	// Of each kind of scalar there is one representative; a second of its kind was not looked for.
	if (value === undefined && onlyScalars && taken !== undefined) return { kind: 'unclear' };
	if (all || value !== undefined) return found(value);
	const scalarsMeet = kinds.some((kind) =>
		scalars.every((ask) => ask.predicate.condition.holds(keysWith(problem, kind)) === ask.fits)
	);
	const textsMeet = shortestText(constraint, work) !== undefined;
	return scalarsMeet && textsMeet ? { kind: 'unclear' } : { kind: 'none' };
}

function without(taken: string | undefined, constraint: TextConstraint): TextConstraint {
	if (taken === undefined) return constraint;
	const text: TextSet = [[{ kind: 'text', text: taken, anyCase: false }]];
	return { ...constraint, outside: [...constraint.outside, text] };
}

function found(value: string | undefined): ValueAnswer {
	return value === undefined ? { kind: 'none' } : { kind: 'found', value };
}

/** What is asked of a value's text. */
export function textConstraint(asks: readonly Ask[], values?: Values): TextConstraint {
	const sets = asks.flatMap(({ predicate, fits }) =>
		predicate.values?.kind === 'text'
			? [
					{
						set: values ? substitute(predicate.values.set, values) : predicate.values.set,
						inside: fits !== predicate.values.negated
					}
				]
			: []
	);
	const domains = asks.flatMap(({ predicate }) =>
		predicate.values?.kind === 'text' ? (predicate.values.domain ?? []) : []
	);
	return {
		within: [
			...sets.filter(({ inside }) => inside).map(({ set }) => set),
			...(domains.length > 0 ? [domains] : [])
		],
		outside: sets.filter(({ inside }) => !inside).map(({ set }) => set)
	};
}

function constantsOf(asks: readonly Ask[]): Constants {
	const all = asks.flatMap(({ predicate }) =>
		predicate.values?.kind === 'scalar' ? [predicate.values.constants] : []
	);
	return {
		numbers: all.flatMap(({ numbers }) => numbers),
		dates: all.flatMap(({ dates }) => dates),
		blocks: all.flatMap(({ blocks }) => blocks)
	};
}

function keysWith({ key, literals, values }: KeyProblem, value: string | undefined): Keys {
	const keys = new Map<string, ContextValue>();
	for (const variable of literals.flatMap(({ predicate }) => predicate.variables)) {
		const known = values(variable);
		if (known !== undefined) keys.set(variable, known);
	}
	if (value !== undefined) keys.set(key, value);
	return keys;
}

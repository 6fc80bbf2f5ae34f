import type { Keys } from '../condition/context';
import type { ContextValue } from '../request';
import { believable, examplesOf } from './examples';
import { substitute, type TextConstraint, type Values } from './pieces';
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
	const values = new Set<string>();
	for (const asks of asksOf(literals, problem.multivalued)) {
		const answer = solveValue(problem, asks, work);
		if (answer.kind !== 'found') return answer;
		values.add(answer.value);
	}
	const [only = ''] = values;
	return { kind: 'found', value: problem.multivalued ? [...values] : only };
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
	const toAsk = ({ predicate, holds }: KeyLiteral): Ask => ({ predicate, fits: holds });
	const asked = literals.filter(({ predicate }) => predicate.values !== undefined);
	if (!multivalued) return [asked.map(toAsk)];
	const ofSome = asked.filter(({ predicate, holds }) => (predicate.over === 'some') === holds);
	const ofEvery = asked.filter((literal) => !ofSome.includes(literal)).map(toAsk);
	if (ofSome.length === 0) return [ofEvery];
	return ofSome.map((literal) => [toAsk(literal), ...ofEvery]);
}

type ValueAnswer =
	{ readonly kind: 'found'; readonly value: string } | Exclude<KeyAnswer, { kind: 'found' }>;

function solveValue(problem: KeyProblem, asks: readonly Ask[], work: Work): ValueAnswer {
	const fits = (value: string) => {
		const keys = keysWith(problem, value);
		work.spend(1 + asks.length);
		return asks.every((ask) => ask.predicate.condition.holds(keys) === ask.fits);
	};
	const constraint = textConstraint(asks, problem.values);
	const scalars = asks.filter(({ predicate }) => predicate.values?.kind === 'scalar');
	const operator = asks[0]?.predicate.condition.condition.operator.name;
	const likely = [...believable(problem.key, operator), ...constraint.within.flatMap(examplesOf)];
	if (scalars.length === 0) return found(findText(constraint, likely, work));

	const kinds = representatives(constantsOf(scalars));
	const onlyScalars = scalars.length === asks.length;
	const all = onlyScalars ? kinds : allTexts(constraint);
	const value = (all ?? [...kinds, ...likely]).find(fits);
	if (all || value !== undefined) return found(value);
	const scalarsMeet = kinds.some((kind) =>
		scalars.every((ask) => ask.predicate.condition.holds(keysWith(problem, kind)) === ask.fits)
	);
	const textsMeet = shortestText(constraint, work) !== undefined;
	return scalarsMeet && textsMeet ? { kind: 'unclear' } : { kind: 'none' };
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

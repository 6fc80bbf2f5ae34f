import { believable, examplesOf } from './examples';
import { asksOf, solveKey, textConstraint } from './key';
import { isAboutKey, partOfKey, type ByPart } from './literals';
import { literalStart, type Pieces } from './pieces';
import { comesOut, type Literal } from './predicate';
import { allTexts } from './text';
import { shortestText } from './word';
import type { Work } from './work';

/** Values to try for a key that is used as a variable. */
export interface Guesses {
	/** There are no others. */
	readonly all: boolean;
	/** `undefined` is to leave the key out. */
	readonly values: readonly (string | undefined)[];
}

/** Fresh values, those that the key's own conditions name, and parts of texts around the variable. */
export function guessesFor(key: string, parts: ByPart, work: Work): Guesses {
	const own = (parts.get(partOfKey(key)) ?? []).filter(isAboutKey);
	const certain = own.filter(({ predicate }) => predicate.variables.length === 0);
	const [asks = []] = asksOf(certain, false);
	const constraint = textConstraint(asks);
	const few = allTexts(constraint);
	if (few) {
		const absentWillDo = own.every((literal) => comesOut(literal, new Map()));
		return { all: true, values: absentWillDo ? [...few, undefined] : few };
	}
	const problem = { key, literals: certain, multivalued: false, values: () => undefined };
	const alone = solveKey({ ...problem, present: true }, work);
	const [fresh, ...others] = believable(key);
	const values = [
		fresh,
		undefined,
		...others,
		...(alone.kind === 'found' && typeof alone.value === 'string' ? [alone.value] : []),
		...constraint.within.flatMap(examplesOf).slice(0, 20),
		...textsAround(key, [...parts.values()].flat()),
		shortestText(constraint, work)
	];
	return { all: false, values: [...new Set(values)] };
}

/** What stands in other patterns where this key's variable stands in one. */
function textsAround(key: string, literals: readonly Literal[]): string[] {
	const patterns = literals.flatMap(patternsOf).slice(0, 200);
	const starts = patterns.flatMap((pieces) => {
		const at = pieces.findIndex((piece) => piece.kind === 'variable' && piece.key === key);
		return at < 0 ? [] : [literalStart(pieces.slice(0, at))];
	});
	const found = starts.flatMap((start) =>
		patterns.flatMap((pieces) => {
			const text = literalStart(pieces);
			if (!text.startsWith(start) || text.length === start.length) return [];
			const rest = text.slice(start.length);
			return [rest.split(/[/:]/, 1)[0] ?? rest, rest];
		})
	);
	return [...new Set(found)].slice(0, 12);
}

function patternsOf({ predicate }: Literal): readonly Pieces[] {
	if (predicate.part !== 'key') return predicate.set;
	return predicate.values?.kind === 'text' ? predicate.values.set : [];
}

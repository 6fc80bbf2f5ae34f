import { controls } from '../../escape-signs';
import { classes, isDigit, isSpace, isWord, type Fits } from '../../words/classes';
import { PatternFault } from './syntax';

export const not =
	(fits: Fits): Fits =>
	(code) =>
		!fits(code);

/** What stands for several behind a backslash. */
export const shorthands: Readonly<Record<string, Fits>> = {
	w: isWord,
	W: not(isWord),
	s: isSpace,
	S: not(isSpace)
};

/** And in Perl’s spelling only. */
export const perlShorthands: Readonly<Record<string, Fits>> = {
	...shorthands,
	d: isDigit,
	D: not(isDigit),
	h: (code) => code === 32 || code === 9
};

const unmatched = 'Unmatched [, [^, [:, [., or [=';

/** What a backslash means between brackets: itself, or `\n` and its like, or that too with `\d` and `\]`. */
export type Escapes = 'none' | 'controls' | 'awk' | 'perl';

/**
 * A set in brackets, and where it ends. `at` is the place behind the first bracket.
 *
 * @throws {PatternFault} where it has no end, or a class or range that there is not
 */
export function bracketsAt(
	text: string,
	at: number,
	escapes: Escapes
): { readonly fits: Fits; readonly end: number } {
	const isNegated = text[at] === '^';
	const first = isNegated ? at + 1 : at;
	const sets: Fits[] = [];
	let place = first;
	const close = (mark: string) => {
		const end = text.indexOf(`${mark}]`, place + 2);
		if (end < 0) throw new PatternFault(unmatched);
		const inside = text.slice(place + 2, end);
		place = end + 2;
		return inside;
	};
	/** One character, or a set of which no range can begin. */
	const one = (): Fits | number => {
		const char = String.fromCodePoint(text.codePointAt(place) ?? 0);
		const mark = char === '[' ? text[place + 1] : undefined;
		if (mark === ':') {
			const name = close(mark);
			const known = classes.get(name);
			if (!known) throw new PatternFault('Invalid character class name');
			return known;
		}
		if (mark === '.' || mark === '=') {
			const inside = close(mark);
			if ([...inside].length !== 1) throw new PatternFault('Invalid collation character');
			return inside.codePointAt(0) ?? 0;
		}
		const next = text[place + 1];
		if (char !== '\\' || escapes === 'none' || next === undefined) {
			place += char.length;
			return char.codePointAt(0) ?? 0;
		}
		const control = Object.hasOwn(controls, next) ? controls[next] : undefined;
		if (control === undefined && escapes === 'controls') {
			place++;
			return 92;
		}
		place += 2;
		if (control !== undefined) return control.charCodeAt(0);
		const isShort = escapes === 'perl' && Object.hasOwn(perlShorthands, next);
		return (isShort && perlShorthands[next]) || next.charCodeAt(0);
	};
	while (place === first || text[place] !== ']') {
		if (place >= text.length) throw new PatternFault(unmatched);
		const from = one();
		if (typeof from !== 'number') {
			sets.push(from);
			continue;
		}
		const isRange = text[place] === '-' && text[place + 1] !== ']' && text[place + 1] !== undefined;
		if (isRange) place++;
		const to = isRange ? one() : from;
		if (typeof to !== 'number' || to < from) throw new PatternFault('Invalid range end');
		sets.push((code) => code >= from && code <= to);
	}
	const inside = text.slice(at, place);
	if (/^:\w*:$/.test(inside)) {
		throw new PatternFault(`character class syntax is [[:space:]], not [:space:]`);
	}
	const fits: Fits = (code) => sets.some((set) => set(code));
	return { fits: isNegated ? not(fits) : fits, end: place + 1 };
}

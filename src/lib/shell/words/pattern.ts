import { Refused } from '../stopped';
import { classes, type Fits } from './classes';

/** One character of a pattern of file names: itself, or what it stands for. */
export type GlobStep =
	| { readonly char: string }
	| { readonly any: 'one' | 'some' }
	| { readonly among: readonly (Range | Fits)[]; readonly negated: boolean };

type Range = readonly [from: string, to: string];

/** A text of which some is a pattern: what was in quotes is not. */
export interface Piece {
	readonly text: string;
	readonly quoted: boolean;
}

/** `*`, `?` and `[…]` as bash knows them, outside of quotes. */
export function globOf(pieces: readonly Piece[]): readonly GlobStep[] {
	const chars = pieces.flatMap(({ text, quoted }) =>
		Array.from(text, (char) => ({ char, quoted }))
	);
	const steps: GlobStep[] = [];
	let turns = 0;
	for (let at = 0; at < chars.length; at++) {
		const { char = '', quoted = true } = chars[at] ?? {};
		if (!quoted && char === '*') {
			// Two are no more than one.
			const last = steps.at(-1);
			if (!last || !('any' in last) || last.any !== 'some') steps.push({ any: 'some' });
		} else if (!quoted && char === '?') steps.push({ any: 'one' });
		else if (!quoted && char === '[') {
			const { set, end } = setAt(chars, at);
			turns += end - at;
			if (turns > mostTurns / 10) throw tooLong();
			if (set) at = end;
			steps.push(set ?? { char });
		} else steps.push({ char });
	}
	return steps;
}

const known = [...classes.keys()].join(' ');

/** A set in brackets, if it is one, and how far it was looked for. */
function setAt(
	chars: readonly { readonly char: string; readonly quoted: boolean }[],
	at: number
): { readonly set?: Extract<GlobStep, { among: unknown }>; readonly end: number } {
	let to = at + 1;
	const negated = ['!', '^'].includes(chars[to]?.char ?? '') && chars[to]?.quoted === false;
	if (negated) to++;
	const among: (Range | Fits)[] = [];
	let strange: string | undefined;
	for (let first = true; to < chars.length; first = false, to++) {
		const { char = '', quoted = true } = chars[to] ?? {};
		if (char === ']' && !quoted && !first) {
			if (strange !== undefined) throw new Refused(`[:${strange}:] is not there: ${known} are`);
			return { set: { among, negated }, end: to };
		}
		if (char === '/') break;
		if (char === '[' && chars[to + 1]?.char === ':') {
			const rest = chars.slice(to, to + 20).map((each) => each.char);
			const name = /^\[:(\w+):\]/.exec(rest.join(''))?.[1];
			if (name !== undefined) {
				const fits = classes.get(name);
				if (fits) among.push(fits);
				else strange = name;
				to += name.length + 3;
				continue;
			}
		}
		const end = chars[to + 2];
		if (chars[to + 1]?.char === '-' && end && (end.char !== ']' || end.quoted)) {
			among.push([char, end.char]);
			to += 2;
		} else among.push([char, char]);
	}
	return { end: to };
}

/** Whether it stands for more than itself. */
export function isPattern(steps: readonly GlobStep[]): boolean {
	return steps.some((step) => !('char' in step));
}

/** So many characters are held against steps. */
export const mostTurns = 100_000_000;
export const tooLong = () => new Refused('the pattern takes too long to be looked for: use sed');

/** Whether a pattern fits all of a text. After a mismatch only the last `*` takes one character more. */
export function fits(text: readonly string[], pattern: readonly GlobStep[]): boolean {
	let [at, step] = [0, 0];
	let star: { readonly step: number; at: number } | undefined;
	for (let turns = 0; at < text.length; turns++) {
		if (turns > mostTurns) throw tooLong();
		const next = pattern[step];
		if (next && 'any' in next && next.any === 'some') {
			star = { step: ++step, at };
		} else if (next && fitsOne(text[at] ?? '', next)) {
			at++;
			step++;
		} else if (star) {
			at = ++star.at;
			step = star.step;
		} else return false;
	}
	return pattern.slice(step).every((each) => 'any' in each && each.any === 'some');
}

export function fitsOne(char: string, step: GlobStep): boolean {
	if ('char' in step) return step.char === char;
	if ('any' in step) return true;
	const isAmong = step.among.some((each) =>
		typeof each === 'function' ? each(char.codePointAt(0) ?? 0) : each[0] <= char && char <= each[1]
	);
	return isAmong !== step.negated;
}

import { fitsOne, mostTurns, tooLong, type GlobStep } from './pattern';

/** Lengths of beginnings of a text that a pattern fits, the shortest first. */
function beginnings(text: readonly string[], pattern: readonly GlobStep[]): readonly number[] {
	const found: number[] = [];
	// Which steps could come next, as all of them are followed at once.
	let now = closed(new Set([0]), pattern);
	let turns = 0;
	for (let at = 0; ; at++) {
		turns += now.size;
		if (turns > mostTurns / 10) throw tooLong();
		if (now.has(pattern.length)) found.push(at);
		const char = text[at];
		if (char === undefined || now.size === 0) return found;
		const next = new Set<number>();
		for (const step of now) {
			const each = pattern[step];
			if (!each) continue;
			if ('any' in each && each.any === 'some') next.add(step);
			else if (fitsOne(char, each)) next.add(step + 1);
		}
		now = closed(next, pattern);
	}
}

/** A `*` may stand for nothing. */
function closed(steps: Set<number>, pattern: readonly GlobStep[]): Set<number> {
	for (const step of steps) {
		const each = pattern[step];
		if (each && 'any' in each && each.any === 'some') steps.add(step + 1);
	}
	return steps;
}

/** `${NAME#pattern}` and the like. */
export function withoutMatch(
	text: string,
	pattern: readonly GlobStep[],
	at: 'start' | 'end',
	isLongest: boolean
): string {
	const chars = [...text];
	const start = at === 'start';
	const found = start
		? beginnings(chars, pattern)
		: beginnings(chars.toReversed(), pattern.toReversed());
	const length = isLongest ? found.at(-1) : found[0];
	if (length === undefined) return text;
	return (start ? chars.slice(length) : chars.slice(0, chars.length - length)).join('');
}

/**
 * How far a pattern reaches from each place of a text, at most; -1 where it does not fit. From the end to the
 * beginning, each place by the one behind it: nothing is looked for twice.
 */
function reaches(text: readonly string[], pattern: readonly GlobStep[]): Int32Array {
	if (text.length * pattern.length > mostTurns) throw tooLong();
	const reached = new Int32Array(text.length + 1);
	// Of the place behind, by the steps that are left.
	let behind = new Int32Array(pattern.length + 1).fill(-1);
	let here = new Int32Array(pattern.length + 1);
	for (let at = text.length; at >= 0; at--) {
		here[pattern.length] = at;
		for (let step = pattern.length - 1; step >= 0; step--) {
			const each = pattern[step];
			const isSome = each && 'any' in each && each.any === 'some';
			const does = isSome || (each && fitsOne(text[at] ?? '', each));
			const next = does ? (behind[isSome ? step : step + 1] ?? -1) : -1;
			here[step] = isSome ? Math.max(next, here[step + 1] ?? -1) : next;
		}
		reached[at] = here[0] ?? -1;
		[here, behind] = [behind, here];
	}
	return reached;
}

/** `${NAME/pattern/text}` and the like; `by` makes the text of what was found. */
export function replaced(
	text: string,
	pattern: readonly GlobStep[],
	where: 'first' | 'every' | 'start' | 'end',
	by: (found: string) => string
): string {
	const chars = [...text];
	const part = (from: number, to?: number) => chars.slice(from, to).join('');
	if (pattern.length === 0) return where === 'start' ? by('') + text : text;
	if (where === 'start') {
		const length = beginnings(chars, pattern).at(-1);
		return length === undefined ? text : by(part(0, length)) + part(length);
	}
	if (where === 'end') {
		const length = beginnings(chars.toReversed(), pattern.toReversed()).at(-1);
		if (length === undefined) return text;
		const from = chars.length - length;
		return part(0, from) + by(part(from));
	}
	const reached = reaches(chars, pattern);
	let out = '';
	for (let at = 0; at < chars.length;) {
		const end = reached[at] ?? -1;
		if (end <= at) {
			out += chars[at++] ?? '';
			continue;
		}
		out += by(part(at, end));
		at = end;
		if (where === 'first') return out + part(at);
	}
	return out;
}

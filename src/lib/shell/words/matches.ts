import { fits, type Step } from './pattern';

/** In a longer text, `*` inside of a word would take too long to be looked for. */
const longest = 5000;

/** Lengths of beginnings of a text that a pattern fits, the shortest first. */
function beginnings(text: readonly string[], pattern: readonly Step[]): readonly number[] {
	const found: number[] = [];
	// Which steps could come next, as all of them are followed at once.
	let now = closed(new Set([0]), pattern);
	for (let at = 0; ; at++) {
		if (now.has(pattern.length)) found.push(at);
		const char = text[at];
		if (char === undefined || now.size === 0) return found;
		const next = new Set<number>();
		for (const step of now) {
			const each = pattern[step];
			if (!each) continue;
			if ('any' in each && each.any === 'some') next.add(step);
			else if (fits([char], [each])) next.add(step + 1);
		}
		now = closed(next, pattern);
	}
}

/** A `*` may stand for nothing. */
function closed(steps: Set<number>, pattern: readonly Step[]): Set<number> {
	for (const step of steps) {
		const each = pattern[step];
		if (each && 'any' in each && each.any === 'some') steps.add(step + 1);
	}
	return steps;
}

/** `${NAME#pattern}` and the like. */
export function withoutMatch(
	text: string,
	pattern: readonly Step[],
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

/** `${NAME/pattern/text}` and the like; nothing where the text is too long for that. */
export function replaced(
	text: string,
	pattern: readonly Step[],
	where: 'first' | 'every' | 'start' | 'end',
	by: string
): string | undefined {
	const chars = [...text];
	if (pattern.length === 0) return where === 'start' ? by + text : text;
	if (where === 'start') {
		const length = beginnings(chars, pattern).at(-1);
		return length === undefined ? text : by + chars.slice(length).join('');
	}
	if (where === 'end') {
		const rest = beginnings(chars.toReversed(), pattern.toReversed()).at(-1);
		return rest === undefined ? text : chars.slice(0, chars.length - rest).join('') + by;
	}
	const isOpen = pattern.some((step) => 'any' in step && step.any === 'some');
	if (isOpen && chars.length > longest) return undefined;
	let out = '';
	for (let at = 0; at < chars.length;) {
		const rest = chars.slice(at, isOpen ? undefined : at + pattern.length);
		const length = beginnings(rest, pattern).at(-1) ?? 0;
		if (length === 0) {
			out += chars[at++] ?? '';
			continue;
		}
		out += by;
		at += length;
		if (where === 'first') return out + chars.slice(at).join('');
	}
	return out;
}

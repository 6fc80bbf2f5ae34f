/** One character of a pattern: itself, or what it stands for. */
export type Step =
	| { readonly char: string }
	| { readonly any: 'one' | 'some' }
	| {
			readonly among: readonly (readonly [from: string, to: string])[];
			readonly negated: boolean;
	  };

/** A text of which some is a pattern: what was in quotes is not. */
export interface Piece {
	readonly text: string;
	readonly quoted: boolean;
}

const classes: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
	alnum: [...ranges('09'), ...ranges('AZ'), ...ranges('az')],
	alpha: [...ranges('AZ'), ...ranges('az')],
	digit: ranges('09'),
	lower: ranges('az'),
	space: [...ranges('\t\r'), ...ranges('  ')],
	upper: ranges('AZ')
};

function ranges(ends: string): readonly (readonly [string, string])[] {
	return [[ends[0] ?? '', ends[1] ?? '']];
}

/** `*`, `?` and `[…]` as bash knows them, outside of quotes. */
export function patternOf(pieces: readonly Piece[]): readonly Step[] {
	const chars = pieces.flatMap(({ text, quoted }) =>
		Array.from(text, (char) => ({ char, quoted }))
	);
	const steps: Step[] = [];
	for (let at = 0; at < chars.length; at++) {
		const { char = '', quoted = true } = chars[at] ?? {};
		if (!quoted && char === '*') {
			// Two are no more than one.
			const last = steps.at(-1);
			if (!last || !('any' in last) || last.any !== 'some') steps.push({ any: 'some' });
		} else if (!quoted && char === '?') steps.push({ any: 'one' });
		else if (!quoted && char === '[') {
			const set = setAt(chars, at);
			if (set) at = set.end;
			steps.push(set ? { among: set.among, negated: set.negated } : { char });
		} else steps.push({ char });
	}
	return steps;
}

function setAt(chars: readonly { readonly char: string; readonly quoted: boolean }[], at: number) {
	let to = at + 1;
	const negated = ['!', '^'].includes(chars[to]?.char ?? '') && chars[to]?.quoted === false;
	if (negated) to++;
	const among: (readonly [string, string])[] = [];
	for (let first = true; to < chars.length; first = false, to++) {
		const { char = '', quoted = true } = chars[to] ?? {};
		if (char === ']' && !quoted && !first) return { among, negated, end: to };
		if (char === '/') return undefined;
		if (char === '[' && chars[to + 1]?.char === ':') {
			const rest = chars
				.slice(to, to + 12)
				.map((each) => each.char)
				.join('');
			const name = /^\[:(\w+):\]/.exec(rest)?.[1];
			const known = name !== undefined && Object.hasOwn(classes, name) ? classes[name] : undefined;
			if (name !== undefined && known) {
				among.push(...known);
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
	return undefined;
}

/** Whether it stands for more than itself. */
export function isPattern(steps: readonly Step[]): boolean {
	return steps.some((step) => !('char' in step));
}

/** Linear in practice: after a mismatch only the last `*` takes one character more. */
export function fits(text: readonly string[], pattern: readonly Step[]): boolean {
	let [at, step] = [0, 0];
	let star: { readonly step: number; at: number } | undefined;
	while (at < text.length) {
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

function fitsOne(char: string, step: Step): boolean {
	if ('char' in step) return step.char === char;
	if ('any' in step) return true;
	return step.among.some(([from, to]) => from <= char && char <= to) !== step.negated;
}

import { absolute, entriesOf, isDirectory, type Files } from './files';

/** One character of a pattern: itself, or what it stands for. */
type Step = { readonly char: string } | { readonly any: 'one' | 'some' };

/** A text of which some is a pattern: what was in quotes is not. */
export interface Piece {
	readonly text: string;
	readonly quoted: boolean;
}

/** What `*` and `?` stand for, outside of quotes; nothing where they fit nothing, or there are none. */
export function globbed(
	pieces: readonly Piece[],
	files: Files,
	directory: string
): readonly string[] {
	const steps = pieces.flatMap(({ text, quoted }) =>
		Array.from(text, (char): Step => {
			if (!quoted && char === '*') return { any: 'some' };
			return !quoted && char === '?' ? { any: 'one' } : { char };
		})
	);
	if (!steps.some((step) => 'any' in step)) return [];
	const levels: Step[][] = [[]];
	for (const step of steps) {
		if ('char' in step && step.char === '/') levels.push([]);
		else levels.at(-1)?.push(step);
	}
	let found = [''];
	for (const [depth, level] of levels.entries()) {
		const isLast = depth === levels.length - 1;
		found = found.flatMap((before) => {
			const literal = level.map((step) => ('char' in step ? step.char : '')).join('');
			const isPattern = level.some((step) => 'any' in step);
			const joined = depth === 0 ? '' : `${before}/`;
			if (!isPattern)
				return isLast && !isThere(files, directory, joined + literal) ? [] : [joined + literal];
			const names = entriesOf(files, absolute(directory, joined === '' ? '.' : joined));
			const hidden = 'char' in (level[0] ?? {}) && literal.startsWith('.');
			return names
				.filter((name) => hidden || !name.startsWith('.'))
				.filter((name) => fits([...name], level))
				.map((name) => joined + name)
				.filter((path) => isLast || isDirectory(files, absolute(directory, path)));
		});
	}
	return found.filter((path) => path !== '');
}

function isThere(files: Files, directory: string, path: string): boolean {
	const place = absolute(directory, path);
	return files.content.has(place) || isDirectory(files, place);
}

/** Linear in practice: after a mismatch only the last `*` takes one character more. */
function fits(name: readonly string[], pattern: readonly Step[]): boolean {
	let [at, step] = [0, 0];
	let star: { readonly step: number; at: number } | undefined;
	while (at < name.length) {
		const next = pattern[step];
		if (next && 'any' in next && next.any === 'some') {
			star = { step: ++step, at };
		} else if (next && ('any' in next || next.char === name[at])) {
			at++;
			step++;
		} else if (star) {
			at = ++star.at;
			step = star.step;
		} else return false;
	}
	return pattern.slice(step).every((each) => 'any' in each && each.any === 'some');
}

import { absolute, entriesOf, isDirectory, type Files } from './files';
import { fits, isPattern, globOf, type Piece, type GlobStep } from './words/pattern';

/** What a pattern stands for among the files; nothing where it fits nothing, or there is none. */
export function globbed(
	pieces: readonly Piece[],
	files: Files,
	directory: string
): readonly string[] {
	const steps = globOf(pieces);
	if (!isPattern(steps)) return [];
	const levels: GlobStep[][] = [[]];
	for (const step of steps) {
		if ('char' in step && step.char === '/') levels.push([]);
		else levels.at(-1)?.push(step);
	}
	let found = [''];
	for (const [depth, level] of levels.entries()) {
		const isLast = depth === levels.length - 1;
		found = found.flatMap((before) => {
			const literal = level.map((step) => ('char' in step ? step.char : '')).join('');
			const joined = depth === 0 ? '' : `${before}/`;
			if (!isPattern(level))
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

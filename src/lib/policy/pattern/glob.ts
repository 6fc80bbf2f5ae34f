import { compileAutomaton } from './automaton';
import type { Token, Variable } from './tokens';

/** A pattern without variables. */
export type Glob = readonly Exclude<Token, Variable>[];

export type Matches = (text: string) => boolean;

/** Pieces up to this length are searched for naively, which is linear in the text. */
const shortPiece = 64;

const anyone = () => true;

/** Compiles the common shapes to the cheapest test there is, and all others to an automaton. */
export function compileGlob(tokens: Glob): Matches {
	const pieces = piecesOf(tokens);
	if (pieces.length === 1) {
		const [only] = pieces;
		if (typeof only === 'string') return (text) => text === only;
	}
	if (tokens.some((token) => token.kind !== 'text' && token.withinSegment)) {
		return compileAutomaton(tokens);
	}
	const [first = '', last = ''] = [pieces[0], pieces.at(-1)];
	if (pieces.length === 2 && typeof first === 'string' && typeof last === 'string') {
		if (first === '' && last === '') return anyone;
		if (last === '') return (text) => text.startsWith(first);
		const shortest = first.length + last.length;
		return (text) => text.length >= shortest && text.startsWith(first) && text.endsWith(last);
	}
	if (pieces.some((piece) => typeof piece !== 'string' || piece.length > shortPiece)) {
		return compileAutomaton(tokens);
	}
	return inOrder(pieces.filter((piece) => typeof piece === 'string'));
}

/**
 * Text pieces with a star between each two. Taking the first place for each piece is enough, since
 * a star can always make up for the rest.
 */
function inOrder(pieces: readonly string[]): Matches {
	const [first = '', ...rest] = pieces;
	const last = rest.pop() ?? '';
	return (text) => {
		if (!text.startsWith(first)) return false;
		let at = first.length;
		for (const piece of rest) {
			const found = text.indexOf(piece, at);
			if (found < 0) return false;
			at = found + piece.length;
		}
		return text.length - last.length >= at && text.endsWith(last);
	};
}

/** What stands before, between and after the stars: a text, or tokens where a `?` is among them. */
function piecesOf(tokens: Glob): (string | Glob)[] {
	const pieces: Glob[number][][] = [[]];
	for (const token of tokens) {
		if (token.kind === 'star') pieces.push([]);
		else pieces.at(-1)?.push(token);
	}
	return pieces.map((piece) => {
		const texts = piece.map((token) => (token.kind === 'text' ? token.text : undefined));
		return texts.every((text) => text !== undefined) ? texts.join('') : piece;
	});
}

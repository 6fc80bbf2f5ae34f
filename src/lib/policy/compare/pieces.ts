import { arnSegments } from '../pattern/arn-pattern';
import { readTokens, type Token } from '../pattern/tokens';

/** A token of the language with what an operator adds to it: whether letter case counts. */
export type Piece =
	| { readonly kind: 'text'; readonly text: string; readonly anyCase: boolean }
	| { readonly kind: 'star' | 'one'; readonly withinSegment: boolean }
	| VariablePiece;

export interface VariablePiece {
	readonly kind: 'variable';
	readonly key: string;
	readonly fallback: string | undefined;
	readonly anyCase: boolean;
	/** Stands in one of an ARN operator's first five segments, so a value with a colon fits nothing. */
	readonly withinSegment: boolean;
}

export type Pieces = readonly Piece[];

/** All texts that match any of the patterns. */
export type TextSet = readonly Pieces[];

/** Texts that are in each of the one list of sets and in none of the other. */
export interface TextConstraint {
	readonly within: readonly TextSet[];
	readonly outside: readonly TextSet[];
}

export function piecesOf(tokens: readonly Token[], anyCase = false): Pieces {
	return tokens.map((token): Piece => {
		switch (token.kind) {
			case 'text':
				return { ...token, anyCase };
			case 'variable':
				return { ...token, anyCase, withinSegment: false };
			case 'star':
			case 'one':
				return token;
		}
	});
}

const segmentStar: Piece = { kind: 'star', withinSegment: true };
const colon: Piece = { kind: 'text', text: ':', anyCase: false };

/** What ARN operators make of a pattern: nothing fits one that has not the six segments of an ARN. */
export function arnPieces(value: string, variables: boolean): TextSet {
	const segments =
		value === '*'
			? [...Array<Pieces>(5).fill([segmentStar]), [{ ...segmentStar, withinSegment: false }]]
			: arnSegments(value).map((segment, at) =>
					piecesOf(readTokens(segment, { wildcards: true, variables })).map((piece) =>
						piece.kind === 'text' ? piece : { ...piece, withinSegment: at < 5 }
					)
				);
	if (segments.length !== 6) return [];
	return [segments.flatMap((pieces, at) => (at === 0 ? pieces : [colon, ...pieces]))];
}

/** The value of a key used as a variable; nothing where the key is absent. */
export type Values = (key: string) => string | undefined;

/** The set with values in place of variables; a pattern without its value matches nothing. */
export function substitute(set: TextSet, values: Values): TextSet {
	if (!set.some(hasVariables)) return set;
	return set.flatMap((pieces) => {
		const resolved: Piece[] = [];
		for (const piece of pieces) {
			if (piece.kind !== 'variable') {
				resolved.push(piece);
				continue;
			}
			const text = values(piece.key) ?? piece.fallback;
			if (text === undefined || (piece.withinSegment && text.includes(':'))) return [];
			resolved.push({ kind: 'text', text, anyCase: piece.anyCase });
		}
		return [resolved];
	});
}

export function hasVariables(pieces: Pieces): boolean {
	return pieces.some(({ kind }) => kind === 'variable');
}

export function variableKeys(set: TextSet): string[] {
	return set.flatMap((pieces) =>
		pieces.flatMap((piece) => (piece.kind === 'variable' ? [piece.key] : []))
	);
}

/** The one text that a pattern stands for, if it stands for one. */
export function onlyText(pieces: Pieces): string | undefined {
	let text = '';
	for (const piece of pieces) {
		if (piece.kind !== 'text' || (piece.anyCase && hasCase(piece.text))) return undefined;
		text += piece.text;
	}
	return text;
}

function hasCase(text: string): boolean {
	return text.toLowerCase() !== text.toUpperCase();
}

interface Ends {
	readonly start: string;
	readonly end: string;
}

const known = new WeakMap<Pieces, Ends>();

/** What a pattern must begin and end with, as far as letter case counts. */
function endsOf(pieces: Pieces): Ends {
	const seen = known.get(pieces);
	if (seen) return seen;
	const isFixed = (piece: Piece) => piece.kind === 'text' && !piece.anyCase;
	const last = pieces.findLastIndex((piece) => !isFixed(piece));
	const first = pieces.findIndex((piece) => !isFixed(piece));
	const textOf = (part: Pieces) =>
		part.map((piece) => (piece.kind === 'text' ? piece.text : '')).join('');
	const ends = {
		start: textOf(first < 0 ? pieces : pieces.slice(0, first)),
		end: textOf(pieces.slice(last + 1))
	};
	known.set(pieces, ends);
	return ends;
}

export function literalStart(pieces: Pieces): string {
	return endsOf(pieces).start;
}

/** False where beginnings or ends show that no text matches both. */
export function canMeet(one: Pieces, other: Pieces): boolean {
	const [a, b] = [endsOf(one), endsOf(other)];
	return (
		(a.start.startsWith(b.start) || b.start.startsWith(a.start)) &&
		(a.end.endsWith(b.end) || b.end.endsWith(a.end))
	);
}

/** A piece of a text: words, or code to be copied. */
export interface Piece {
	readonly kind: 'words' | 'code';
	readonly text: string;
}

/** A text in which code stands between lines of three backticks, in its pieces. */
export function piecesOf(text: string): readonly Piece[] {
	return text
		.split(/^```\w*\n([^]*?)\n```$/m)
		.map((piece, at): Piece => ({ kind: at % 2 === 0 ? 'words' : 'code', text: piece.trim() }))
		.filter((piece) => piece.text !== '');
}

/** The same as it is read out. */
export function readOut(text: string): string {
	return piecesOf(text)
		.map((piece) => piece.text)
		.join(' ');
}

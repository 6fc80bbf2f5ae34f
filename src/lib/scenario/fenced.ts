/** A piece of a text: words, or something to be copied: code, or command lines. */
export interface Piece {
	readonly kind: 'words' | 'code' | 'commands';
	readonly text: string;
}

/** A text in which code stands between lines of three backticks, in its pieces: command lines behind ```sh. */
export function piecesOf(text: string): readonly Piece[] {
	const pieces: Piece[] = [];
	let from = 0;
	for (const { 0: whole, 1: language, 2: inner = '', index } of text.matchAll(fence)) {
		pieces.push({ kind: 'words', text: text.slice(from, index).trim() });
		pieces.push({ kind: language === 'sh' ? 'commands' : 'code', text: inner.trim() });
		from = index + whole.length;
	}
	pieces.push({ kind: 'words', text: text.slice(from).trim() });
	return pieces.filter((piece) => piece.text !== '');
}

const fence = /^```(\w*)\n([^]*?)\n```$/gm;

/** The same as it is read out. */
export function readOut(text: string): string {
	return piecesOf(text)
		.map((piece) => piece.text)
		.join(' ');
}

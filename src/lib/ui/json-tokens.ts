/** What a piece of a text is, for its colour; JSON has no comments. An option that is typed is kept whole. */
export type TokenKind =
	'name' | 'value' | 'allow' | 'deny' | 'punctuation' | 'comment' | 'space' | 'option';

export interface Token {
	readonly kind: TokenKind;
	readonly text: string;
}

const pieces =
	/(?<space>\s+)|(?<string>"(?:[^"\\]|\\.)*"?)|(?<punctuation>[{}[\]:,])|(?<word>[^\s"{}[\]:,]+)/g;

/** The text in pieces, with nothing lost: JSON that is broken or half typed is coloured as far as it goes. */
export function jsonTokens(text: string): Token[] {
	const tokens: Token[] = [];
	let name = '';

	for (const { 0: piece, groups, index } of text.matchAll(pieces)) {
		const isName = groups?.string !== undefined && /^\s*:/.test(text.slice(index + piece.length));
		if (isName) name = piece;
		tokens.push({ kind: isName ? 'name' : kindOf(piece, groups, name), text: piece });
	}
	return tokens;
}

/** An effect takes the colour of the decision it leads to. */
function kindOf(
	piece: string,
	groups: Record<string, string> | undefined,
	name: string
): TokenKind {
	if (groups?.space !== undefined) return 'space';
	if (groups?.punctuation !== undefined) return 'punctuation';
	if (name === '"Effect"' && piece === '"Allow"') return 'allow';
	if (name === '"Effect"' && piece === '"Deny"') return 'deny';
	return 'value';
}

/** The tokens of each line; a token never spans two. */
export function lines(tokens: readonly Token[]): Token[][] {
	const result: Token[][] = [[]];
	for (const { kind, text } of tokens) {
		text.split('\n').forEach((text, i) => {
			if (i > 0) result.push([]);
			if (text) result.at(-1)?.push({ kind, text });
		});
	}
	return result;
}

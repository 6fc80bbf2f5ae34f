import type { Inline } from '../scenario/prose';

/** The words of a paragraph, without what they are. */
export function plainText(content: readonly Inline[]): string {
	return content
		.map((piece) => ('content' in piece ? plainText(piece.content) : piece.text))
		.join('');
}

import type { Token } from './json-tokens';

/** An option that has room on a line of the narrowest page. */
const option = /(?<=\s|^)(-[\w-]{1,29})(?=[\s=]|$)/;

/** A command line with its options apart, and nothing lost: a browser would break them behind a hyphen. */
export function optionTokens(text: string): Token[] {
	return text.split(option).flatMap((piece, at): Token[] => {
		if (piece === '') return [];
		return [{ kind: at % 2 === 1 ? 'option' : 'space', text: piece }];
	});
}

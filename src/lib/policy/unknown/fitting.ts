import type { Work } from '../compare/work';
import type { Token } from '../pattern/tokens';

/**
 * The values of a variable with which a text may match a pattern: the parts of the text that stand
 * where the variable does. There are no others, since a variable's value is text.
 */
export function fittingValues(
	tokens: readonly Token[],
	key: string,
	text: string,
	work: Work
): string[] {
	const at = tokens.findIndex((token) => token.kind === 'variable' && token.key === key);
	if (at < 0) return [];
	const starts = placesAt(text, tokens[at - 1], 'behind');
	const ends = placesAt(text, tokens[at + 1], 'before');
	work.spend(1 + starts.length * ends.length);
	const found = new Set<string>();
	for (const start of starts) {
		for (const end of ends) if (end >= start) found.add(text.slice(start, end));
	}
	return [...found];
}

/** The places in a text behind, or before, all occurrences of what a token names. */
function placesAt(text: string, token: Token | undefined, side: 'behind' | 'before'): number[] {
	if (token === undefined) return [side === 'behind' ? 0 : text.length];
	const places = Array.from({ length: text.length + 1 }, (_, place) => place);
	if (token.kind !== 'text') return places;
	return places.filter((place) =>
		side === 'behind'
			? text.startsWith(token.text, place - token.text.length) && place >= token.text.length
			: text.startsWith(token.text, place)
	);
}

/** Where words stand in a text: from the first character to after the last. */
export interface Place {
	readonly from: number;
	readonly to: number;
}

/** A text in which every run of white space is one space, with the place of each character in the first one. */
interface Spaced {
	readonly text: string;
	readonly places: readonly number[];
}

function spaced(text: string): Spaced {
	const places: number[] = [];
	let out = '';
	for (let at = 0; at < text.length; at += 1) {
		const isSpace = /\s/.test(text.charAt(at));
		if (isSpace && (out === '' || out.endsWith(' '))) continue;
		out += isSpace ? ' ' : text.charAt(at);
		places.push(at);
	}
	return { text: out, places };
}

/**
 * Finds words in a text that may have changed since: where the same stands before them, and else the
 * first that are the same. White space does not matter.
 */
export function locate(text: string, quote: string, before: string): Place | undefined {
	const { text: within, places } = spaced(text);
	const words = spaced(quote).text.trim();
	if (words === '') return undefined;
	const ahead = spaced(before).text;
	const together = within.indexOf(ahead + words);
	const from = together >= 0 ? together + ahead.length : within.indexOf(words);
	if (from < 0) return undefined;
	const last = places[from + words.length - 1];
	const first = places[from];
	return first === undefined || last === undefined ? undefined : { from: first, to: last + 1 };
}

/** What is kept of words that were chosen in a text, so that they are found again. */
export function anchorOf(
	text: string,
	{ from, to }: Place,
	most: { readonly quote: number; readonly before: number }
): { readonly quote: string; readonly before: string } {
	const quote = spaced(text.slice(from, to)).text.trim().slice(0, most.quote).trim();
	const lead = text.slice(from, to).length - text.slice(from, to).trimStart().length;
	return { quote, before: spaced(text.slice(0, from + lead)).text.slice(-most.before) };
}

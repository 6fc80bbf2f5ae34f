/**
 * How much is read at most, in bytes of UTF-8, and how deep JSON may be: far beyond what AWS takes.
 * The command line and the playground read no more than this, and say so.
 */
export const readingLimits = {
	policy: 256_000,
	/** A question with all of its policies. */
	question: 1_000_000,
	/** A file of many questions. */
	questions: 64_000_000,
	depth: 100
} as const;

/** For sentences: `256 kB`. */
export function inWords(bytes: number): string {
	return bytes >= 1e6 ? `${bytes / 1e6} MB` : `${bytes / 1e3} kB`;
}

/** Whether the text takes more bytes than that. */
export function isLongerThan(bytes: number, text: string): boolean {
	if (text.length > bytes) return true;
	if (text.length * 3 <= bytes) return false; // a UTF-16 unit takes three bytes at most
	let length = 0;
	for (const character of text) {
		const code = character.codePointAt(0) ?? 0;
		length += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
	}
	return length > bytes;
}

/** Where brackets outside of strings pass the limit. What they are worth is for a parser to say. */
export function tooDeepAt(text: string): number | undefined {
	let depth = 0;
	let quoted = false;
	for (let at = 0; at < text.length; at++) {
		const sign = text[at];
		if (quoted) {
			if (sign === '\\') at++;
			else if (sign === '"' || sign === '\n') quoted = false;
		} else if (sign === '"') quoted = true;
		else if (sign === '[' || sign === '{') {
			depth++;
			if (depth > readingLimits.depth) return at;
		} else if (sign === ']' || sign === '}') depth--;
	}
	return undefined;
}

import type { Range } from '../document';

export type Punctuation = '{' | '}' | '[' | ']' | ':' | ',';

export interface Token {
	/** A word is whatever stands without quotes: a number, `true`, or a slip. */
	readonly kind: Punctuation | 'string' | 'word' | 'end';
	/** The string without quotes and escapes, the word as written, otherwise nothing. */
	readonly value: string;
	readonly range: Range;
}

export function isPunctuation(character: string): character is Punctuation {
	return character.length === 1 && '{}[]:,'.includes(character);
}

export function isSpace(character: string): boolean {
	return character === ' ' || character === '\n' || character === '\r' || character === '\t';
}

/** Space to the eye but not to JSON, as it comes along from web pages and word processors. */
const strangeSpaces = new Set(
	'\u000b\f\u0085\u00a0\u200b\u200c\u200d\u2028\u2029\u202f\u2060\u3000\ufeff'
);

export function isStrangeSpace(character: string): boolean {
	if (character > ' ' && character <= '~') return false;
	return strangeSpaces.has(character) || (character >= '\u2000' && character <= '\u200a');
}

const doubleQuotes = new Set('"“”„‟«»');
const quotes = new Set([...doubleQuotes, ..."'‘’‚‛`"]);

export function isQuote(character: string): boolean {
	return quotes.has(character);
}

/** Whether a string that one quote has opened may be closed by the other. */
export function closes(open: string, close: string): boolean {
	if (open === '"' || open === "'" || open === '`') return close === open;
	return quotes.has(close) && doubleQuotes.has(open) === doubleQuotes.has(close);
}

export function isCurlyQuote(character: string): boolean {
	return character !== '"' && doubleQuotes.has(character);
}

/** The next character that is no blank; a line break where the line or the text ends. */
export function nextPrintable(text: string, from: number): string {
	let at = from;
	while (text.charAt(at) === ' ' || text.charAt(at) === '\t') at++;
	const character = text.charAt(at);
	return character === '' || character === '\r' ? '\n' : character;
}

export function endsWord(character: string): boolean {
	return (
		isSpace(character) ||
		isStrangeSpace(character) ||
		isQuote(character) ||
		(isPunctuation(character) && character !== ':') ||
		character === ';'
	);
}

/** Whether a character is meant, by its code point. */
export type Fits = (code: number) => boolean;

export function isWord(code: number): boolean {
	return (
		(code >= 48 && code <= 57) ||
		(code >= 65 && code <= 90) ||
		code === 95 ||
		(code >= 97 && code <= 122) ||
		(code > 127 && /[\p{L}\p{N}]/u.test(String.fromCodePoint(code)))
	);
}

export function isSpace(code: number): boolean {
	return code === 32 || (code >= 9 && code <= 13);
}

const between =
	(from: string, to: string): Fits =>
	(code) =>
		code >= from.charCodeAt(0) && code <= to.charCodeAt(0);

export const isDigit = between('0', '9');
const isAlnum: Fits = (code) => code !== 95 && isWord(code);
const isAlpha: Fits = (code) => isAlnum(code) && !isDigit(code);
const isGraph: Fits = (code) => (code > 32 && code < 127) || code > 160;

/** By their names between `[:` and `:]`. */
export const classes: ReadonlyMap<string, Fits> = new Map(
	Object.entries({
		alnum: isAlnum,
		alpha: isAlpha,
		blank: (code) => code === 32 || code === 9,
		cntrl: (code) => code < 32 || code === 127,
		digit: isDigit,
		graph: isGraph,
		lower: (code) => isAlpha(code) && is(code, (text) => text.toUpperCase() !== text),
		print: (code) => isGraph(code) || code === 32,
		punct: (code) => isGraph(code) && !isAlnum(code),
		space: isSpace,
		upper: (code) => isAlpha(code) && is(code, (text) => text.toLowerCase() !== text),
		xdigit: (code) => isDigit(code) || between('a', 'f')(code) || between('A', 'F')(code)
	} satisfies Record<string, Fits>)
);

function is(code: number, asked: (text: string) => boolean): boolean {
	return asked(String.fromCodePoint(code));
}

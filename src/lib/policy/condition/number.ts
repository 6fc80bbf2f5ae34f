/** Reads an integer or a decimal, as numeric conditions have it. */
export function parseNumber(text: string): number | undefined {
	return /^[+-]?(\d{1,40}(\.\d{0,40})?|\.\d{1,40})(e[+-]?\d{1,3})?$/i.test(text)
		? Number(text)
		: undefined;
}

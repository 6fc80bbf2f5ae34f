/** Signs that no name has: those that end a line, and those that turn round how what is beside them is shown. */
const strange = /[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u;

export function isPlainName(name: string): boolean {
	return !strange.test(name);
}

/** A name as somebody typed or pasted it, on one line, without what no name has. */
export function plainName(typed: string): string {
	const line = [...typed.replaceAll(/\s+/g, ' ')].filter(isPlainName).join('');
	return line.replaceAll(/ +/g, ' ').trim().normalize('NFC');
}

/** As it may stand in a line, so that bash and this shell read the very same words. */
export function quote(words: readonly string[]): string {
	return words.map(quoted).join(' ');
}

/** As few quotes as it takes. */
export function quoted(word: string): string {
	if (/^[A-Za-z0-9_@%+:,./-][A-Za-z0-9_@%+=:,./-]*$/.test(word)) return word;
	return `'${word.replaceAll("'", `'\\''`)}'`;
}

/** `2 users`, `1 user`. */
export function count(number: number, one: string, many = `${one}s`): string {
	return `${number} ${number === 1 ? one : many}`;
}

/**
 * `a`, `a and b`, `a, b and c`; with another word in place of `and`.
 *
 * @param and a comma before it sets off words that have commas of their own
 */
export function listed(words: readonly string[], and: 'and' | ', and' | 'or' = 'and'): string {
	const last = words.at(-1) ?? '';
	if (words.length < 2) return last;
	return `${words.slice(0, -1).join(', ')}${and.startsWith(',') ? and : ` ${and}`} ${last}`;
}

/** As it stands at the start of a sentence. */
export function capitalised(words: string): string {
	return words.charAt(0).toUpperCase() + words.slice(1);
}

/** As it stands within a sentence. */
export function uncapitalised(words: string): string {
	return words.charAt(0).toLowerCase() + words.slice(1);
}

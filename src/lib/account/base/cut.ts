/** At most so many UTF-16 units of a text, no character halved. */
export function cut(text: string, most: number): string {
	return text.length > most ? text.slice(0, most).replace(/[\uD800-\uDBFF]$/, '') : text;
}

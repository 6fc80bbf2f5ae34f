/** A piece of the text for a message, shortened where it is long. */
export function quoted(text: string): string {
	const short = text.length > 60 ? `${[...text.slice(0, 60)].slice(0, 55).join('')}…` : text;
	return `"${short}"`;
}

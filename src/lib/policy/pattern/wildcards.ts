/** Whether a text has a wildcard, so that it may stand for more than itself. */
export function isWild(text: string): boolean {
	return text.includes('*') || text.includes('?');
}

/** What stands before the first wildcard. */
export function fixedStart(pattern: string): string {
	const end = pattern.search(/[*?]/);
	return end < 0 ? pattern : pattern.slice(0, end);
}

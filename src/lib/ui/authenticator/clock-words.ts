/** A clock that is off, in words: `2 min 30 s ahead`. */
export function clockWords(offset: number): string {
	return `${span(Math.abs(offset))} ${offset > 0 ? 'ahead' : 'behind'}`;
}

/** `2 min 30 s` */
function span(milliseconds: number): string {
	const seconds = Math.round(milliseconds / 1000);
	const parts = [
		[Math.floor(seconds / 60), 'min'],
		[seconds % 60, 's']
	].filter(([amount]) => amount !== 0);
	return parts.length === 0 ? '0 s' : parts.map((part) => part.join(' ')).join(' ');
}

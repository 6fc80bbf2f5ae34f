/** A clock that is off, in words: `2 min 30 s ahead`. */
export function clockWords(offset: number): string {
	const seconds = Math.abs(offset) / 1000;
	const parts = [
		[Math.floor(seconds / 60), 'min'],
		[seconds % 60, 's']
	].filter(([amount]) => amount !== 0);
	return `${parts.map((part) => part.join(' ')).join(' ')} ${offset > 0 ? 'ahead' : 'behind'}`;
}

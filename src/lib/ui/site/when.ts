const units = [
	['day', 86_400_000],
	['hour', 3_600_000],
	['minute', 60_000]
] as const;

/** "3 hours ago", "yesterday", "just now". */
export function ago(time: number, now: number): string {
	const words = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });
	for (const [unit, length] of units) {
		const count = Math.floor((now - time) / length);
		if (count >= 1) return words.format(-count, unit);
	}
	return 'just now';
}

/** "23 November, 18:05" */
export function moment(time: number): string {
	return new Intl.DateTimeFormat('en-GB', {
		day: 'numeric',
		month: 'long',
		hour: '2-digit',
		minute: '2-digit'
	}).format(time);
}

/** "18:05" */
export function clockTime(time: number): string {
	return new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' }).format(time);
}

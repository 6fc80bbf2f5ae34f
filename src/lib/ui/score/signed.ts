/** With a true minus: −4, 0, and on demand +20. */
export function signed(points: number, plus = false): string {
	if (points < 0) return `−${-points}`;
	return plus && points > 0 ? `+${points}` : String(points);
}

/** Whether there is such a day as 2026-12-15: there is no 31 February, whatever a calendar makes of it. */
export function isDate(date: string): boolean {
	const time = Date.parse(`${date}T00:00Z`);
	return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === date;
}

/** A day of the calendar that is used here: days since the first of January 1970, a whole number. */
export type Day = number;

const length = 24 * 60 * 60 * 1000;

/** On which day somebody does something, by the clock on the wall. */
export function dayOf(time: number): Day {
	const date = new Date(time);
	return Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / length;
}

/** The day of a date such as 2026-12-15. */
export function dayOfDate(date: string): Day {
	return Date.parse(`${date}T00:00Z`) / length;
}

/** As in 2026-12-15. */
export function dateOf(day: Day): string {
	return new Date(day * length).toISOString().slice(0, 10);
}

/** As in “Tuesday, 15 December”. */
export function dayInWords(day: Day): string {
	return new Intl.DateTimeFormat('en-GB', {
		weekday: 'long',
		day: 'numeric',
		month: 'long',
		timeZone: 'UTC'
	}).format(day * length);
}

/** As in “Tue”. */
export function weekday(day: Day): string {
	return new Intl.DateTimeFormat('en-GB', { weekday: 'short', timeZone: 'UTC' }).format(
		day * length
	);
}

/** Days are written as in 2026-11-30, so they sort by their text. */
export const firstDay = '2026-11-01';

/** The day that it is where the learner is. */
export function dayOf(time: Date): string {
	const two = (number: number) => `${number}`.padStart(2, '0');
	return `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`;
}

/** A day that can be played: a real one, from the first to today. */
export function playable(day: string, today: string): boolean {
	return isDay(day) && day >= firstDay && day <= today;
}

function isDay(text: string): boolean {
	return /^\d{4}-\d\d-\d\d$/.test(text) && dayAfter(dayAfter(text, -1), 1) === text;
}

/** So many days later, or earlier. */
export function dayAfter(day: string, days: number): string {
	const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
	return new Date(Date.UTC(year, month - 1, date + days)).toISOString().slice(0, 10);
}

/** Those that can be played, the latest first. */
export function daysBefore(today: string, most: number): readonly string[] {
	return Array.from({ length: most }, (_, at) => dayAfter(today, -1 - at)).filter(
		(day) => day >= firstDay
	);
}

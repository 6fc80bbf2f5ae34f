import { dayOf, type Day } from './day';

/** On which of the last so many days something was done, the earliest first; the last of them is today. */
export function studiedDays(
	times: readonly number[],
	today: Day,
	days: number
): readonly { readonly day: Day; readonly studied: boolean }[] {
	const studied = new Set(times.map(dayOf));
	return Array.from({ length: days }, (_, at) => {
		const day = today - days + 1 + at;
		return { day, studied: studied.has(day) };
	});
}

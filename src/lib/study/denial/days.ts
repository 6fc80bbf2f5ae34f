import { isDate } from '../../scenario/date';
import { dateOf, dayOf, dayOfDate } from '../day';

/* Days of the daily denial are written as in 2026-11-30, so they sort by their text. */

export const firstDay = '2026-11-01';

/** The day that it is where the learner is. */
export function todayOf(time: number): string {
	return dateOf(dayOf(time));
}

/** A day that can be played: a real one, from the first to today. */
export function playable(day: string, today: string): boolean {
	return isDate(day) && day >= firstDay && day <= today;
}

/** So many days later, or earlier. */
export function dayAfter(day: string, days: number): string {
	return dateOf(dayOfDate(day) + days);
}

/** Those that can be played, the latest first. */
export function daysBefore(today: string, most: number): readonly string[] {
	return Array.from({ length: most }, (_, at) => dayAfter(today, -1 - at)).filter(
		(day) => day >= firstDay
	);
}

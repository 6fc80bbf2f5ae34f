import { yardstick, type Range, type Reading } from '$lib/study/exam/range';

/** What a range says, in words. */
export const readings: Readonly<Record<Reading, string>> = {
	below: `Likely below ${yardstick} %, our yardstick: read and practise first.`,
	near: `Near ${yardstick} %, our yardstick: so few questions cannot tell on which side.`,
	above: `Likely above ${yardstick} %, our yardstick.`
};

export function rangeInWords({ from, to }: Range): string {
	return `${from} to ${to} %`;
}

export function percent(right: number, asked: number): number {
	return Math.round((100 * right) / asked);
}

/** `30 November 2026`, for times and for days such as 2026-11-30. */
export function dated(time: number | string): string {
	return new Date(time).toLocaleDateString('en-GB', {
		day: 'numeric',
		month: 'long',
		year: 'numeric',
		// A day has no zone.
		...(typeof time === 'string' && { timeZone: 'UTC' })
	});
}

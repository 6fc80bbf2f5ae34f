/** Where a result would lie if such questions were asked without end, in percent. */
export interface Range {
	readonly from: number;
	readonly to: number;
}

/** Wilson’s interval of 95 %: of few questions it is wide, and it is honest of none and of all right. */
export function rangeOf(right: number, asked: number): Range {
	const z = 1.96;
	const share = right / asked;
	const middle = share + (z * z) / (2 * asked);
	const around = z * Math.sqrt((share * (1 - share)) / asked + (z * z) / (4 * asked * asked));
	const scale = 1 + (z * z) / asked;
	const percent = (each: number) => Math.max(0, Math.round((100 * each) / scale));
	return { from: percent(middle - around), to: percent(middle + around) };
}

/** Ours, of nobody’s exam: what one should know of a part to call it learnt. */
export const yardstick = 75;

export type Reading = 'below' | 'near' | 'above';

/** What can be said: below or above where the whole range is. */
export function readingOf({ from, to }: Range): Reading {
	if (to < yardstick) return 'below';
	return from > yardstick ? 'above' : 'near';
}

/** 1.2’s way to write a stretch of time, as in `0001:02:03.45`; at most 9,999 hours. */
export function clockTime(milliseconds: number): string {
	const hundredths = Math.min(Math.round(Math.max(0, milliseconds) / 10), 9999 * 360_000);
	const [hours, rest] = [Math.floor(hundredths / 360_000), hundredths % 360_000];
	const [minutes, last] = [Math.floor(rest / 6000), rest % 6000];
	const two = (value: number) => String(value).padStart(2, '0');
	const seconds = `${two(Math.floor(last / 100))}.${two(last % 100)}`;
	return `${String(hours).padStart(4, '0')}:${two(minutes)}:${seconds}`;
}

/** 2004’s and xAPI’s way: ISO 8601 in seconds, as in `PT3723.45S`. */
export function isoDuration(milliseconds: number): string {
	return `PT${Number((Math.max(0, milliseconds) / 1000).toFixed(2))}S`;
}

/** Of none it is 0. */
export function median(numbers: readonly number[]): number {
	const sorted = numbers.toSorted((a, b) => a - b);
	const half = sorted.length >> 1;
	const [low = 0, high = 0] = [sorted[half - 1], sorted[half]];
	return sorted.length % 2 === 0 ? (low + high) / 2 : high;
}

export function minutes(time: number): number {
	return Math.round(time / 60_000);
}

const minute = 60_000;

/** How dark an objective is in the heat map, by the time that it took, in milliseconds. */
export function shadeOf(took: number): 's0' | 's1' | 's2' | 's3' | 's4' {
	const m = took / minute;
	return m < 2 ? 's0' : m < 4 ? 's1' : m < 7 ? 's2' : m < 11 ? 's3' : 's4';
}

/** Chance that is the same each time: numbers from 0 to 1 that follow from a seed (mulberry32). */
export type Chance = () => number;

export function chanceFrom(seed: number): Chance {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
	};
}

export function oneOf<T>(list: readonly T[], chance: Chance): T {
	const found = list[Math.floor(chance() * list.length)];
	if (found === undefined) throw new Error('There is nothing to choose from');
	return found;
}

/** Milliseconds as people take them: mostly some 20 seconds, now and then minutes. */
export function pause(chance: Chance): number {
	const normal = Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance());
	return Math.round(20_000 * Math.exp(0.9 * normal));
}

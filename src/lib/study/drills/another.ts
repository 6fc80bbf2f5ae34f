import type { Drill, Make } from './drill';
import { orderOf, type DrillChoice } from './kinds';

const most = 5;

/** The drill of the first of some seeds of which one comes; throws where none does. */
export function anotherDrill(make: Make, choice: DrillChoice, newSeed: () => string): Drill {
	for (let at = 1; at < most; at++) {
		try {
			return make(orderOf(choice, newSeed()));
		} catch {
			// A search may find nothing for a seed, and whoever drills wants any drill.
		}
	}
	return make(orderOf(choice, newSeed()));
}

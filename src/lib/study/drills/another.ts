import type { Drill, DrillOrder } from './drill';
import { orderOf, type DrillChoice } from './kinds';

/** Makes the drill that is ordered, in its own time; rejects where none comes of its seed. */
export type Maker = (order: DrillOrder) => Promise<Drill>;

const most = 5;

/** The drill of the first of some seeds of which one comes; rejects where none does. */
export async function anotherDrill(
	make: Maker,
	choice: DrillChoice,
	newSeed: () => string
): Promise<Drill> {
	for (let at = 1; at < most; at++) {
		try {
			return await make(orderOf(choice, newSeed()));
		} catch {
			// A search may find nothing for a seed, and whoever drills wants any drill.
		}
	}
	return make(orderOf(choice, newSeed()));
}

import { expect } from 'vitest';
import type { Snapshot } from '../../../src/lib/scenario/machine';
import { scoreSheet } from '../../../src/lib/scenario/score';
import type { Act, Timeline } from '../../../src/lib/scenario/timeline';

/** Points, line by line. */
type Points = readonly number[];

/** The scores that there were. */
export class Scores {
	/** After what was done last. */
	readonly #after: Map<Act | undefined, Points>;
	/** Before each action. */
	readonly #before: Map<Act | undefined, Points>;

	constructor(earlier?: Scores) {
		this.#after = new Map(earlier ? earlier.#after : []);
		this.#before = new Map(earlier ? earlier.#before : []);
	}

	/** Holds a state against what is known, and keeps what is not. */
	see(state: Snapshot, before: Snapshot = state) {
		const { score, lines } = scoreSheet(state);
		expect(score).toBeLessThanOrEqual(100);
		// Help is not given back.
		const points = lines.flatMap((line) => (line.kind === 'hint' ? [] : [line.points]));
		const [now, then] = [state.context.timeline, before.context.timeline];
		if (now.undone.length > then.undone.length) {
			expect(points).toEqual(this.#before.get(changedLast(then)));
		}
		const latest = now.acts.at(-1);
		expect(points).toEqual(this.#after.get(latest) ?? points);
		this.#after.set(latest, points);
		if (!this.#before.has(latest)) {
			this.#before.set(latest, this.#after.get(then.acts.at(-1)) ?? points);
		}
	}
}

function changedLast({ acts }: Timeline): Act | undefined {
	return [...acts].findLast(({ changed, incident }) => changed && incident === undefined);
}

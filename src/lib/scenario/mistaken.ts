import { holds } from './check';
import type { Situation } from './happened';
import type { Run } from './machine';
import type { KnownMistake } from './scenario';

/** A typical mistake that was seen in an attempt, and when first, in playing time. */
export interface Mistaken {
	readonly mistake: KnownMistake;
	readonly elapsed: number;
}

/** Those that were seen before and those that are seen now. Each is told once, so the first time counts. */
export function mistakenBy(
	{ scenario, mistaken }: Pick<Run, 'scenario' | 'mistaken'>,
	situation: Situation,
	elapsed: number
): readonly Mistaken[] {
	const seen = scenario.mistakes.filter(
		(mistake) => !mistaken.some((each) => each.mistake === mistake) && isSeen(mistake, situation)
	);
	return seen.length === 0
		? mistaken
		: [...mistaken, ...seen.map((mistake) => ({ mistake, elapsed }))];
}

/** Whether it is there, or is not made good. */
export function isSeen({ told }: KnownMistake, situation: Situation): boolean {
	return holds(told.when, situation);
}

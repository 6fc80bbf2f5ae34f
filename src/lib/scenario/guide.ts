import * as v from 'valibot';
import type { HintTaken } from './machine';
import type { Objective } from './scenario';
import { text } from './text-format';

/** Help that is there without being asked for, and costs nothing. Without it, hints are all there is. */
export type Guide =
	/** The whole step, as its last hint tells it, and why it is done so. */
	| { readonly kind: 'shown'; readonly why: string }
	/** The step with gaps. */
	| { readonly kind: 'half'; readonly step: string };

/** What stands in a step for what is left to the learner. */
const gap = /_{3,}/;

/** `guide` of an objective in scenario.yaml */
export const guideFormat = v.variant(
	'kind',
	[
		v.strictObject({ kind: v.literal('shown'), why: text }),
		v.strictObject({
			kind: v.literal('half'),
			step: v.pipe(text, v.regex(gap, 'write ___ for what is left to the learner'))
		})
	],
	'write kind: shown and why, or kind: half and step'
);

/** The texts around the gaps of a step that is half done. */
export function aroundGaps(step: string): readonly string[] {
	return step.split(gap);
}

/** Whether the learner was told how an objective is met, so that only the reason is left to think of. */
export function isGivenAway(
	{ id, guide }: Pick<Objective, 'id' | 'guide'>,
	hints: readonly Pick<HintTaken, 'objective' | 'rung'>[]
): boolean {
	return (
		guide?.kind === 'shown' ||
		hints.some(({ objective, rung }) => objective === id && rung === 'how')
	);
}

/** Ids of objectives that are given more help than one before them: help is to fade. */
export function unfading(
	objectives: readonly Pick<Objective, 'id' | 'guide'>[]
): readonly string[] {
	const left = objectives.map(({ guide }) => ranks.indexOf(guide?.kind));
	return objectives.flatMap(({ id }, at) =>
		left.slice(0, at).some((before) => before > (left[at] ?? 0)) ? [id] : []
	);
}

/** From the most help to the least. */
const ranks: readonly (Guide['kind'] | undefined)[] = ['shown', 'half', undefined];

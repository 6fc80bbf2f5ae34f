import type { Summary } from '$lib/storage/store';

/** What a learner has reached in one scenario. */
export interface Reached {
	/** The attempt that can be gone on with. */
	readonly open?: Summary;
	/** The best of those that were finished. */
	readonly best?: { readonly attempt: string; readonly score: number; readonly stars: number };
}

export function isOpen({ outcome }: Summary): boolean {
	return outcome === undefined || outcome.phase === 'playing';
}

/** When something was done last. */
export function touched({ attempt, last }: Summary): number {
	return last ?? attempt.started;
}

/** The latest thing done comes first. */
export function latestTouched(summaries: readonly Summary[]): readonly Summary[] {
	return summaries.toSorted((a, b) => touched(b) - touched(a));
}

export function reachedIn(scenario: string, summaries: readonly Summary[]): Reached {
	const own = latestTouched(summaries).filter(({ attempt }) => attempt.scenario === scenario);
	const open = own.find(isOpen);
	const [best] = own.flatMap(finished).toSorted((a, b) => b.score - a.score);
	return { ...(open && { open }), ...(best && { best }) };
}

function finished({ attempt, outcome }: Summary) {
	return outcome?.phase === 'debrief'
		? [{ attempt: attempt.id, score: outcome.score ?? 0, stars: outcome.stars ?? 0 }]
		: [];
}

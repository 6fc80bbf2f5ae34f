import type { Graded } from '$lib/classroom/grade/graded';
import { readHandIn } from '$lib/classroom/hand-in/read';
import { loadAttempt } from '$lib/scenario/loading';
import type { Scenario } from '$lib/scenario/scenario';
import { tell, type Moment } from '$lib/scenario/story';
import { variantFor } from '$lib/scenario/variant';
import { loadFacts } from '../../load-facts';
import type { Grading } from './grading.svelte';

export interface Played {
	readonly scenario: Scenario;
	readonly moments: readonly Moment[];
}

/** A try of a hand-in, told step by step; nothing where its file is not here. */
export async function playedIn(
	grading: Grading,
	graded: Graded,
	attempt: string
): Promise<Played | undefined> {
	const bytes = grading.bytesOf(graded);
	const read = bytes && readHandIn(bytes, grading.keys);
	if (!read?.ok) return undefined;
	const handed = read.value.handIn.attempts.find((each) => each.attempt.id === attempt);
	const plain = handed && grading.content?.scenarios.get(handed.attempt.scenario);
	if (!handed || !plain) return undefined;
	const scenario = variantFor(plain, handed.attempt.seed);
	await loadAttempt(scenario, handed.log, loadFacts);
	return { scenario, moments: tell(scenario, handed.attempt, handed.log) };
}

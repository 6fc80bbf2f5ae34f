import type { Attempt, Entry } from '$lib/scenario/log';
import type { Phase } from '$lib/scenario/machine';
import type { Scenario } from '$lib/scenario/scenario';
import type { Store } from '$lib/storage/store';

/** What is found at the address of a play page. */
export type Found =
	| { readonly kind: 'attempt'; readonly attempt: Attempt; readonly log: readonly Entry[] }
	/** The scenario was edited since the attempt began. */
	| { readonly kind: 'changed'; readonly attempt: Attempt; readonly log: readonly Entry[] }
	/** Nothing can be added to it any more. */
	| { readonly kind: 'over'; readonly attempt: Attempt; readonly phase: Phase }
	| { readonly kind: 'missing' };

/** The attempt that the address names; without a name the latest unfinished one, or a new one. */
export async function findAttempt(
	store: Store,
	scenario: Scenario,
	id: string | null,
	now: number
): Promise<Found> {
	if (id !== null) return named(store, scenario, id);
	return (await latestOpen(store, scenario)) ?? newAttempt(store, scenario, now);
}

export async function newAttempt(
	store: Store,
	{ slug, fingerprint }: Scenario,
	now: number
): Promise<Extract<Found, { kind: 'attempt' }>> {
	const attempt = { id: random(), scenario: slug, fingerprint, seed: random(), started: now };
	const added = await store.addAttempt(attempt);
	if (!added.ok) throw new Error(`The new attempt ${attempt.id} was not kept: ${added.reason}`);
	const begin = { type: 'begin', time: now } as const;
	await store.append(attempt.id, 0, begin);
	return { kind: 'attempt', attempt, log: [begin] };
}

async function named(store: Store, scenario: Scenario, id: string): Promise<Found> {
	const attempt = await store.attempt(id);
	if (attempt?.scenario !== scenario.slug) return { kind: 'missing' };
	return judged(scenario, attempt, await store.log(id));
}

async function latestOpen(store: Store, scenario: Scenario): Promise<Found | undefined> {
	const attempts = (await store.attempts())
		.filter(({ scenario: slug }) => slug === scenario.slug)
		.toSorted((a, b) => b.started - a.started);
	for (const attempt of attempts) {
		const found = judged(scenario, attempt, await store.log(attempt.id));
		if (found.kind !== 'over') return found;
	}
	return undefined;
}

function judged(
	scenario: Scenario,
	attempt: Attempt,
	log: readonly Entry[]
): Exclude<Found, { kind: 'missing' }> {
	const last = log.at(-1)?.type;
	if (last === 'finish' || last === 'giveUp' || last === 'startAgain') {
		return { kind: 'over', attempt, phase: phaseAfter[last] };
	}
	return {
		kind: attempt.fingerprint === scenario.fingerprint ? 'attempt' : 'changed',
		attempt,
		log
	};
}

const phaseAfter = {
	finish: 'debrief',
	giveUp: 'givenUp',
	startAgain: 'startedAgain'
} as const satisfies Record<string, Phase>;

/** 128 bits: unique in the world. */
function random(): string {
	const bytes = crypto.getRandomValues(new Uint8Array(16));
	return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

import { endOf, newAttempt } from '$lib/scenario/attempt';
import type { Attempt } from '$lib/scenario/log';
import type { Scenario } from '$lib/scenario/scenario';
import { asPlain } from '$lib/scenario/variants';
import type { Store } from '$lib/storage/store';
import { randomId } from '../random-id';

/** What is found at the address of a play page. */
export type Found =
	| { readonly kind: 'attempt'; readonly attempt: Attempt }
	/** Nothing can be added to it any more. */
	| { readonly kind: 'over'; readonly attempt: Attempt }
	| { readonly kind: 'missing' };

/** The attempt that the address names; without a name the latest unfinished one, or a new one. */
export async function findAttempt(
	store: Store,
	scenario: Scenario,
	id: string | null,
	now: number
): Promise<Found> {
	if (id !== null) return named(store, scenario, id);
	const attempt = (await latestOpen(store, scenario)) ?? (await addAttempt(store, scenario, now));
	return { kind: 'attempt', attempt };
}

/**
 * A new one, whose log is empty yet. Whoever plays a scenario for the first time plays what its page told.
 *
 * @param given the seed, where it is settled by what the attempt is for
 */
export async function addAttempt(
	store: Store,
	scenario: Scenario,
	now: number,
	given?: string
): Promise<Attempt> {
	const seed = given ?? (await newSeed(store, scenario));
	const attempt = newAttempt(scenario, { id: randomId(), seed }, now);
	const added = await store.addAttempt(attempt);
	if (!added.ok) throw new Error(`The new attempt ${attempt.id} was not kept: ${added.reason}`);
	return attempt;
}

async function newSeed(store: Store, { slug }: Scenario): Promise<string> {
	const isFirst = (await store.attempts()).every(({ scenario }) => scenario !== slug);
	return isFirst ? asPlain(randomId()) : randomId();
}

async function named(store: Store, scenario: Scenario, id: string): Promise<Found> {
	const attempt = await store.attempt(id);
	if (attempt?.scenario !== scenario.slug) return { kind: 'missing' };
	return { kind: (await isOver(store, attempt)) ? 'over' : 'attempt', attempt };
}

async function latestOpen(store: Store, scenario: Scenario): Promise<Attempt | undefined> {
	const attempts = (await store.attempts())
		.filter(({ scenario: slug }) => slug === scenario.slug)
		.toSorted((a, b) => b.started - a.started);
	for (const attempt of attempts) if (!(await isOver(store, attempt))) return attempt;
	return undefined;
}

async function isOver(store: Store, { id }: Attempt): Promise<boolean> {
	return endOf(await store.log(id)) !== undefined;
}

import { entriesThatCount } from './attempt';
import type { Attempt, Came, Entry } from './log';
import { advance, open, type Snapshot } from './machine';
import type { Scenario } from './scenario';

/** One entry further. */
export interface Taken {
	readonly snapshot: Snapshot;
	/** As it is to be kept: with what its calls came to. */
	readonly entry: Entry;
}

/** Takes the next entry; nothing where it does not fit at this point of the attempt. */
export function take(before: Snapshot, entry: Entry): Taken | undefined {
	const snapshot = advance(before, entry);
	if (snapshot.value === before.value && snapshot.context === before.context) return undefined;
	if (entry.type !== 'act' && entry.type !== 'incident') return { snapshot, entry };
	return { snapshot, entry: { ...entry, came: cameOf(before, snapshot) } };
}

function cameOf(before: Snapshot, { context: { timeline } }: Snapshot): readonly Came[] {
	if (timeline === before.context.timeline) return [];
	const steps = timeline.acts.at(-1)?.steps ?? [];
	return steps.map(({ answer }) => (answer.ok ? 'ok' : answer.error.code));
}

/** Where an attempt first comes out otherwise than when it was played. */
export interface Drift {
	/** The entry's place in the log, from 0. */
	readonly entry: number;
	/** The call's place in the entry; without one the entry as a whole does not fit any more. */
	readonly call?: number;
	readonly was: Came | 'nothing';
	readonly is: Came | 'nothing';
}

export interface Replayed {
	/** After the last entry, or where it drifts before the entry that does. */
	readonly snapshot: Snapshot;
	readonly drift?: Drift;
}

/**
 * Computes an attempt from its log, as far as it comes out as it did.
 *
 * @param seen is shown how the attempt stands after each entry
 */
export function replay(
	scenario: Scenario,
	attempt: Pick<Attempt, 'seed' | 'started'>,
	log: readonly Entry[],
	seen?: (snapshot: Snapshot) => void
): Replayed {
	let snapshot = open(scenario, attempt);
	for (const { place, entry } of entriesThatCount(log)) {
		const taken = take(snapshot, entry);
		const otherwise = difference(entry, taken?.entry);
		if (otherwise) return { snapshot, drift: { entry: place, ...otherwise } };
		if (!taken) continue;
		snapshot = taken.snapshot;
		seen?.(snapshot);
	}
	return { snapshot };
}

/** Computes an attempt as it comes out today, whatever it came to then. */
export function replayAnyway(
	scenario: Scenario,
	attempt: Pick<Attempt, 'seed' | 'started'>,
	log: readonly Entry[],
	seen?: (snapshot: Snapshot) => void
): Snapshot {
	return entriesThatCount(log).reduce(
		(snapshot, { entry }) => {
			const next = advance(snapshot, entry);
			seen?.(next);
			return next;
		},
		open(scenario, attempt)
	);
}

function difference(kept: Entry, now: Entry | undefined): Omit<Drift, 'entry'> | undefined {
	if (!now) return { was: 'ok', is: 'nothing' };
	if (!('came' in kept) || !('came' in now)) return undefined;
	const { came: was = [] } = kept;
	const { came: is = [] } = now;
	const longer = was.length > is.length ? was : is;
	const call = longer.findIndex((_, at) => was[at] !== is[at]);
	if (call < 0) return undefined;
	return { call, was: was[call] ?? 'nothing', is: is[call] ?? 'nothing' };
}

import type { Attempt, Entry } from './log';
import type { Phase } from './machine';
import type { Scenario } from './scenario';

/*
 * An attempt's life, from its log alone: nothing here replays it, so lists need not load what would.
 * What comes of an entry is in `replay.ts`.
 */

/** A new attempt, before its first entry. */
export function newAttempt(
	{ slug, fingerprint }: Pick<Scenario, 'slug' | 'fingerprint'>,
	{ id, seed }: Pick<Attempt, 'id' | 'seed'>,
	started: number
): Attempt {
	return { id, scenario: slug, fingerprint, seed, started };
}

/** Takes the account over. */
export function begin(time: number): Entry {
	return { type: 'begin', time };
}

/** Ends an attempt for a new one. */
export function putAside(time: number): Entry {
	return { type: 'startAgain', time };
}

const phaseAfter: Readonly<Partial<Record<Entry['type'], Phase>>> = {
	finish: 'debrief',
	giveUp: 'givenUp',
	startAgain: 'startedAgain'
};

/** How an attempt has ended; nothing while it can be gone on with. */
export function endOf(log: readonly Entry[]): Phase | undefined {
	const last = log.at(-1);
	return last && phaseAfter[last.type];
}

/** The fingerprint of the scenario as the attempt was begun with it, or gone on with since. */
export function playedWith({ fingerprint }: Attempt, log: readonly Entry[]): string {
	const last = log.findLast((entry) => entry.type === 'goOn');
	return last?.fingerprint ?? fingerprint;
}

/** An entry with its place in the log. */
export interface Placed {
	readonly place: number;
	readonly entry: Entry;
}

/**
 * Goes on with an attempt although Leastwise or its scenario has changed: from a place in the log,
 * whatever stands from there on.
 */
export function goOn(time: number, from: number, { fingerprint }: Scenario): Entry {
	return { type: 'goOn', time, from, fingerprint };
}

/** The entries that count: those that were left behind by going on from before them do not. */
export function entriesThatCount(log: readonly Entry[]): readonly Placed[] {
	const counted: Placed[] = [];
	for (const [place, entry] of log.entries()) {
		if (entry.type === 'goOn') {
			while ((counted.at(-1)?.place ?? -1) >= entry.from) counted.pop();
		}
		counted.push({ place, entry });
	}
	return counted;
}

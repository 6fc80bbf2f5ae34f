import { longestPause } from './log';

/** Playing time: what lies between entries, without pauses and without long absences. */
export interface Clock {
	/** Milliseconds up to the latest entry. */
	readonly elapsed: number;
	readonly latest: number;
	readonly running: boolean;
}

export const stopped: Clock = { elapsed: 0, latest: 0, running: false };

/** The clock when an entry comes in. */
export function tick(clock: Clock, time: number, running = clock.running): Clock {
	return { elapsed: elapsedAt(clock, time), latest: time, running };
}

export function elapsedAt({ elapsed, latest, running }: Clock, time: number): number {
	return running ? elapsed + Math.min(Math.max(0, time - latest), longestPause) : elapsed;
}

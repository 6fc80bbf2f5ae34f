import { longestPause } from './log';

/** Playing time: what lies between entries, without pauses and without long absences. */
export interface Clock {
	/** Milliseconds up to the latest entry. */
	readonly elapsed: number;
	readonly latest: number;
	readonly running: boolean;
	/** How far the account's time was moved on: it is that much ahead of the computer's. */
	readonly skipped: number;
}

export const stopped: Clock = { elapsed: 0, latest: 0, running: false, skipped: 0 };

/** The clock when an entry comes in. */
export function tick(clock: Clock, time: number, running = clock.running): Clock {
	return { ...clock, elapsed: elapsedAt(clock, time), latest: laterOf(clock, time), running };
}

/** The clock when time has gone by that was not played. */
export function passBy(clock: Clock, time: number): Clock {
	return { ...clock, latest: laterOf(clock, time) };
}

/** The clock when time is moved on: what is skipped was not played. */
export function skip(clock: Clock, { time, skipped }: { time: number; skipped: number }): Clock {
	const elapsed = elapsedAt(clock, time - skipped);
	return { ...clock, elapsed, latest: laterOf(clock, time), skipped: clock.skipped + skipped };
}

export function elapsedAt({ elapsed, latest, running }: Clock, time: number): number {
	return running ? elapsed + Math.min(Math.max(0, time - latest), longestPause) : elapsed;
}

/**
 * Story time, by which incidents happen: what was played, and what was let pass. A pause holds it, and
 * so does a closed tab; the account's own time goes on.
 */
export function storyAt(clock: Clock, time: number): number {
	return elapsedAt(clock, time) + clock.skipped;
}

/** Time does not run back: what was played once would be counted twice. */
function laterOf({ latest }: Clock, time: number): number {
	return Math.max(latest, time);
}

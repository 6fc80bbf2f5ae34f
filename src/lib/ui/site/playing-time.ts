import { entriesThatCount } from '$lib/scenario/attempt';
import { passBy, skip, stopped, tick, type Clock } from '$lib/scenario/clock';
import type { Entry } from '$lib/scenario/log';

/** Playing time of an attempt from its log alone, for lists: nothing is replayed. */
export function playingTime(log: readonly Entry[]): number {
	return entriesThatCount(log).reduce((clock, { entry }) => after(clock, entry), stopped).elapsed;
}

function after(clock: Clock, entry: Entry): Clock {
	if (entry.type === 'skip') return skip(clock, entry);
	if (entry.type === 'goOn') return passBy(clock, entry.time);
	return tick(clock, entry.time, runsAfter(entry, clock));
}

function runsAfter(
	{ type }: Exclude<Entry, { type: 'skip' | 'goOn' }>,
	{ running }: Clock
): boolean {
	switch (type) {
		case 'begin':
		case 'resume':
			return true;
		case 'pause':
		case 'finish':
		case 'giveUp':
		case 'startAgain':
			return false;
		case 'act':
		case 'incident':
		case 'hint':
		case 'undo':
		case 'redo':
			return running;
	}
}

import type { Entry } from '../../scenario/log';
import type { HandedAttempt } from '../hand-in/hand-in';
import type { Flag } from './flag';
import type { GradedTry } from './graded';
import type { Around } from './try';

/** Clocks differ, and so do time zones that were set wrong. */
const leeway = 24 * 60 * 60 * 1000;
/** Milliseconds that a hand needs for a call, and so many calls as tell. */
const aHand = 1500;
const telling = 8;

/** What is odd about a try’s times. A clock that was set back is found in no log that was made after it. */
export function timeFlags(
	{ item, attempt, log }: HandedAttempt,
	{ calls, elapsed }: Pick<GradedTry, 'calls' | 'elapsed'>,
	{ handedIn, packMade }: Around
): readonly Flag[] {
	const of = { item, attempt: attempt.id };
	const backwards = log.findIndex(({ time }, at) => time < (log[at - 1]?.time ?? attempt.started));
	const each = elapsed / calls;
	return [
		...(backwards < 0 ? [] : [{ ...of, kind: 'backwards', entry: backwards } as const]),
		...(calls >= telling && each < aHand ? [{ ...of, kind: 'quick', each } as const] : []),
		...(attempt.started < packMade - leeway ? [{ ...of, kind: 'beforePack' } as const] : []),
		...(lastOnTheWall(log) > handedIn + leeway ? [{ ...of, kind: 'afterHandIn' } as const] : [])
	];
}

/** The same of what was answered and read for an item. */
export function dayFlags(
	item: string,
	times: readonly number[],
	{ handedIn, packMade }: Pick<Around, 'handedIn' | 'packMade'>
): readonly Flag[] {
	const flag = (when: 'beforePack' | 'afterHandIn') => ({ kind: 'oddDays', item, when }) as const;
	return [
		...(times.some((time) => time < packMade - leeway) ? [flag('beforePack')] : []),
		...(times.some((time) => time > handedIn + leeway) ? [flag('afterHandIn')] : [])
	];
}

/** The last entry’s time by the computer’s clock: time that was let pass is ahead of it. */
function lastOnTheWall(log: readonly Entry[]): number {
	const skipped = log.reduce((sum, entry) => sum + (entry.type === 'skip' ? entry.skipped : 0), 0);
	return (log.at(-1)?.time ?? 0) - skipped;
}

import type { Planned, StudyEntry } from './log';

export type Plan = Pick<Planned, 'exam' | 'on' | 'newADay'>;

/** So many cards come up for the first time in a day, unless somebody wants more or fewer. */
const usualNew = 20;

/** More in a day than there can be. */
export const mostNew = 999;

/** What was planned last; takes the log in order. */
export function planOf(log: readonly StudyEntry[]): Plan {
	return log.findLast((entry) => entry.kind === 'planned') ?? { newADay: usualNew };
}

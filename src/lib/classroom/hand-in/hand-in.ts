import type { Attempt, Entry } from '../../scenario/log';
import type { StudyEntry } from '../../study/log';

/**
 * What a learner hands in: what was done, never what it was worth. Whoever grades replays the logs and
 * scores them; a score that somebody wrote down would prove nothing.
 */
export interface HandIn {
	/** The pack's id and fingerprint as the learner had it. */
	readonly pack: string;
	readonly packFingerprint: string;
	/** The learner's code, or the name that they typed where the pack is open to all. */
	readonly learner: string;
	/** Only where the learner wrote it down. */
	readonly name?: string;
	/** In milliseconds. */
	readonly made: number;
	/** Leastwise's, as in 0.1.0. */
	readonly version: string;
	/** Every try at every scenario, in the order of their beginnings. */
	readonly attempts: readonly HandedAttempt[];
	/** Chapters that were read, exams that were begun and questions that were answered for the pack. */
	readonly study: readonly StudyEntry[];
}

export interface HandedAttempt {
	/** The pack's item. */
	readonly item: string;
	readonly attempt: Attempt;
	readonly log: readonly Entry[];
}

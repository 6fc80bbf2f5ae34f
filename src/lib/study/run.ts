import type { QuestionAnswered, StudyEntry } from './log';

/** A run through questions. Its id is when it began, which settles every order in it. */
export interface Run {
	readonly id: string;
	readonly began: number;
}

export function beginRun(time: number): Run {
	return { id: time.toString(36), began: time };
}

/** Reads the id of a run, as an address has it. */
export function readRun(id: string): Run | undefined {
	const began = /^[0-9a-z]{1,9}$/.test(id) ? parseInt(id, 36) : NaN;
	return Number.isSafeInteger(began) ? { id, began } : undefined;
}

/**
 * What was answered in a run, the first answer to each question: so a reload goes on where one was. Lines
 * from after `now` are of a clock that was ahead, and of no run.
 */
export function answeredIn(
	run: Run,
	questions: readonly string[],
	log: readonly StudyEntry[],
	now: number
): ReadonlyMap<string, QuestionAnswered> {
	const answers = new Map<string, QuestionAnswered>();
	for (const entry of log) {
		if (entry.kind !== 'answered' || entry.mode !== 'practice') continue;
		if (entry.time < run.began || entry.time > now) continue;
		if (questions.includes(entry.question) && !answers.has(entry.question))
			answers.set(entry.question, entry);
	}
	return answers;
}

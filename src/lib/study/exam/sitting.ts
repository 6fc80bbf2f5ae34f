import type { ExamMode, ExamSat, SittingEntry, StudyEntry } from '../log';
import type { Drawn } from './draw';

/** A mock exam as somebody sits it, folded from the study log. Times are in milliseconds. */
export interface Sitting {
	readonly id: string;
	/** Code of the exam. */
	readonly exam: string;
	readonly mode: ExamMode;
	readonly began: number;
	readonly minutes: number;
	readonly questions: readonly Drawn[];
	/** The latest answers, unfinished ones among them, by question. */
	readonly given: ReadonlyMap<string, Given>;
	readonly flagged: ReadonlySet<string>;
	/** How long it has been paused so far, without a pause that is not over. */
	readonly paused: number;
	readonly pausedSince?: number;
	/** When it ended, once somebody has said so: before that, time may be up. */
	readonly ended?: number;
	/** When something last happened. */
	readonly latest: number;
}

interface Given {
	/** As it is judged. None where it was taken back. */
	readonly chosen: readonly string[];
	/** Time spent on the question until then. */
	readonly took: number;
}

/** All sittings of a log, in the order in which they began. Of two that bear one id the first counts. */
export function sittingsIn(log: readonly StudyEntry[]): readonly Sitting[] {
	const begun = new Map<string, ExamSat>();
	for (const entry of log) {
		if (entry.kind === 'sat' && !begun.has(entry.sitting)) begun.set(entry.sitting, entry);
	}
	return [...begun.values()].map((entry) => fold(entry, log));
}

export function sittingIn(log: readonly StudyEntry[], id: string): Sitting | undefined {
	return sittingsIn(log.filter((entry) => 'sitting' in entry && entry.sitting === id))[0];
}

type Folding = { -readonly [Name in keyof Sitting]: Sitting[Name] } & {
	given: Map<string, Given>;
	flagged: Set<string>;
};

function fold(
	{ sitting: id, exam, mode, time, minutes, questions }: ExamSat,
	log: readonly StudyEntry[]
): Sitting {
	const folding: Folding = {
		...{ id, exam, mode, began: time, minutes, questions },
		...{ given: new Map(), flagged: new Set(), paused: 0, latest: time }
	};
	for (const entry of log)
		if (isOf(id, entry) && isIn(folding, Math.max(entry.time, folding.latest)))
			take(folding, entry);
	return folding;
}

function isOf(sitting: string, entry: StudyEntry): entry is SittingEntry {
	return 'sitting' in entry && entry.kind !== 'answered' && entry.sitting === sitting;
}

/** What comes after the end, of a tab that had not heard of it, counts no more. */
function isIn(sitting: Sitting, time: number): boolean {
	return sitting.ended === undefined && leftAt(sitting, time) >= 0;
}

function take(folding: Folding, entry: SittingEntry) {
	switch (entry.kind) {
		case 'chose':
			folding.given.set(entry.question, { chosen: entry.chosen, took: entry.took });
			break;
		case 'flagged':
			if (entry.flagged) folding.flagged.add(entry.question);
			else folding.flagged.delete(entry.question);
			break;
		case 'paused':
			pause(folding, entry.paused, entry.time);
			break;
		case 'ended':
			pause(folding, false, entry.time);
			folding.ended = entry.time;
			break;
		case 'sat':
			break;
	}
	folding.latest = Math.max(folding.latest, entry.time);
}

/** An exam in earnest has no pauses, whatever the log says. */
function pause(folding: Folding, paused: boolean, time: number) {
	if (folding.mode === 'exam') return;
	if (paused) {
		folding.pausedSince ??= time;
	} else if (folding.pausedSince !== undefined) {
		folding.paused += Math.max(0, time - folding.pausedSince);
		delete folding.pausedSince;
	}
}

/** How much time is left; below zero once it is over. */
function leftAt(sitting: Sitting, time: number): number {
	const { began, minutes, paused, pausedSince = time } = sitting;
	return began + minutes * 60_000 + paused - Math.min(time, pausedSince);
}

export type Clock =
	| { readonly state: 'running' | 'paused'; readonly left: number }
	/** Handed in then, or time was up. */
	| { readonly state: 'over'; readonly at: number };

/**
 * How a sitting stands. Time goes on while nobody looks, and a clock that was set back does not give any:
 * it is never earlier than what happened last.
 */
export function clockOf(sitting: Sitting, now: number): Clock {
	const { ended, began, minutes, paused, pausedSince, latest } = sitting;
	if (ended !== undefined) return { state: 'over', at: ended };
	const left = leftAt(sitting, Math.max(now, latest));
	if (left <= 0) return { state: 'over', at: began + minutes * 60_000 + paused };
	return { state: pausedSince === undefined ? 'running' : 'paused', left };
}

/** A sitting that is not over. */
export interface GoingOn {
	readonly sitting: Sitting;
	readonly state: 'running' | 'paused';
	readonly left: number;
}

export function goingOn(sittings: readonly Sitting[], now: number): readonly GoingOn[] {
	return sittings.flatMap((sitting) => {
		const time = clockOf(sitting, now);
		return time.state === 'over' ? [] : [{ sitting, ...time }];
	});
}

import { FSRSAlgorithm, Rating as Grade, type FSRSState } from 'ts-fsrs';
import { dayOf, dayOfDate, type Day } from '../day';
import type { Postponed, StudyEntry } from '../log';
import { planOf } from '../plan';
import { ratingsIn, type Rating } from './rating';
import { keyOf, type Subject } from './subject';

/** What somebody got wrong once, and when it comes up again. Folded whenever it is asked for, and kept nowhere. */
export interface Card {
	readonly subject: Subject;
	/** How well it is remembered, by FSRS. */
	readonly memory: FSRSState;
	/** When it was last asked. */
	readonly last: Day;
	readonly due: Day;
	/** When it came up for the first time since the day on which it was wrong first; never yet, where it is new. */
	readonly begun?: Day;
}

/** By default it aims at nine of ten being remembered, and leaves nothing to chance. */
const algorithm = new FSRSAlgorithm({ enable_fuzz: false });

/** What is put off comes back after so many days. */
const putOff = 3;

/**
 * A card for each subject that was wrong at least once. Takes the study log in order, and what attempts
 * tell; the time now, since a line of a clock that was ahead is of no later day than today. Of which day
 * it is nobody knows: its card is due at once, for else it would be put off day by day.
 */
export function cardsOf(
	log: readonly StudyEntry[],
	helped: readonly Rating[],
	now: number
): readonly Card[] {
	const today = dayOf(now);
	const cards = new Map<string, Card>();
	for (const rating of [...ratingsIn(log), ...helped]) {
		const key = keyOf(rating.subject);
		const card = rated(cards.get(key), rating, today);
		if (card) cards.set(key, card);
	}
	const later = new Map<string, Day>();
	for (const entry of log) {
		if (entry.kind !== 'postponed') continue;
		const day = dayOf(entry.time);
		later.set(keyOf(subjectOf(entry)), day > today ? -Infinity : day);
	}
	const exam = examAhead(log, today);
	return [...cards.values()].map((card) => {
		const pressed = later.get(keyOf(card.subject)) ?? -Infinity;
		const due = before(exam, card);
		// What somebody puts off stays away even where the exam is sooner; what was asked since is put off no more.
		return { ...card, due: pressed < card.last ? due : Math.max(due, pressed + putOff) };
	});
}

/** The day of the exam that is planned, until it is over; takes the log in order. */
function examAhead(log: readonly StudyEntry[], today: Day): Day | undefined {
	const { on } = planOf(log);
	const exam = on === undefined ? undefined : dayOfDate(on);
	return exam !== undefined && exam >= today ? exam : undefined;
}

function subjectOf({ scenario, objective }: Postponed): Subject {
	return { kind: 'objective', scenario, objective };
}

/** A card after it was asked; none where nothing was wrong yet. */
function rated(
	card: Card | undefined,
	{ subject, right, time }: Rating,
	today: Day
): Card | undefined {
	if (!card && right) return undefined;
	const isAhead = dayOf(time) > today;
	const day = isAhead ? today : dayOf(time);
	// A clock that was set back makes no negative time.
	const passed = Math.max(0, day - (card?.last ?? day));
	const memory = algorithm.next_state(
		card?.memory ?? null,
		passed,
		right ? Grade.Good : Grade.Again
	);
	// What was wrong is asked the next day, however long it had been known.
	const interval = right ? algorithm.next_interval(memory.stability, passed) : 1;
	const begun = card?.begun ?? (card && passed > 0 ? day : undefined);
	const due = isAhead ? today : day + interval;
	return { subject, memory, last: day, due, ...(begun !== undefined && { begun }) };
}

/**
 * The day before the exam at the latest: a later one would be too late. What was asked on that very day
 * comes once more on the day of the exam, and after the exam all goes on as without one.
 */
function before(exam: Day | undefined, { due, last }: Card): Day {
	return exam === undefined || last >= exam ? due : Math.min(due, Math.max(exam - 1, last + 1));
}

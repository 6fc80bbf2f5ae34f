import { moved, newGame, type DenialGame } from './denial/game';
import type { Drilled, QuestionAnswered, StudyEntry } from './log';
import { topicOf } from './question-id';

/* What a study log comes to. Each takes the log in order, and the latest word counts. */

/** When each chapter was last read, by its slug. */
export function chaptersRead(log: readonly StudyEntry[]): ReadonlyMap<string, number> {
	return latest(log, 'read', ({ chapter, time }) => [chapter, time]);
}

/** Which beliefs were guessed about, and whether they were taken for true. */
export function beliefsGuessed(log: readonly StudyEntry[]): ReadonlyMap<string, boolean> {
	return latest(log, 'guessed', ({ belief, held }) => [belief, held]);
}

/** Which beliefs were guessed about, and whether the answer was right: who does not know holds none, and is not. */
export function beliefsGuessedRight(log: readonly StudyEntry[]): ReadonlyMap<string, boolean> {
	return latest(log, 'guessed', ({ belief, held, right }) => [belief, right ?? !held]);
}

/** The latest answer to each question, by its id. */
export function latestAnswers(log: readonly StudyEntry[]): ReadonlyMap<string, QuestionAnswered> {
	return latest(log, 'answered', (answer) => [answer.question, answer]);
}

/** How many of a topic's questions were answered, and how many of them right the last time. */
export interface Standing {
	readonly answered: number;
	readonly right: number;
}

export function standings(log: readonly StudyEntry[]): ReadonlyMap<string, Standing> {
	const byTopic = new Map<string, Standing>();
	for (const { question, right } of latestAnswers(log).values()) {
		const before = byTopic.get(topicOf(question)) ?? { answered: 0, right: 0 };
		byTopic.set(topicOf(question), {
			answered: before.answered + 1,
			right: before.right + (right ? 1 : 0)
		});
	}
	return byTopic;
}

/** How many drills of a kind were answered, and how many of the latest without a miss. */
export interface DrillStanding extends Standing {
	readonly inARow: number;
}

/** By kind of drill. Each drill counts once. */
export function drillStandings(log: readonly StudyEntry[]): ReadonlyMap<string, DrillStanding> {
	const byKind = new Map<string, DrillStanding>();
	for (const entry of firstDrilled(log).values()) {
		const { answered, right, inARow } = byKind.get(entry.drill) ?? {
			answered: 0,
			right: 0,
			inARow: 0
		};
		byKind.set(entry.drill, {
			answered: answered + 1,
			right: right + (entry.right ? 1 : 0),
			inARow: entry.right ? inARow + 1 : 0
		});
	}
	return byKind;
}

/**
 * The first answer to each drill, by what it is made from. A reload or a link asks the same one again,
 * and who has answered it has seen its reasons.
 */
export function firstDrilled(log: readonly StudyEntry[]): ReadonlyMap<string, Drilled> {
	const first = new Map<string, Drilled>();
	for (const entry of log)
		if (entry.kind === 'drilled' && !first.has(drillKey(entry))) first.set(drillKey(entry), entry);
	return first;
}

/** What tells a drill from all others. */
export function drillKey(made: Pick<Drilled, 'drill' | 'topic' | 'level' | 'seed'>): string {
	return `${made.drill} ${made.topic} ${made.level} ${made.seed}`;
}

/** Each daily denial that was begun, by its day. */
export function denialGames(log: readonly StudyEntry[]): ReadonlyMap<string, DenialGame> {
	const games = new Map<string, DenialGame>();
	for (const entry of log)
		if (entry.kind === 'denial')
			games.set(entry.day, moved(games.get(entry.day) ?? newGame, entry.move));
	return games;
}

function latest<Kind extends StudyEntry['kind'], T>(
	log: readonly StudyEntry[],
	kind: Kind,
	pair: (entry: Extract<StudyEntry, { kind: Kind }>) => readonly [string, T]
): ReadonlyMap<string, T> {
	const isOne = (entry: StudyEntry): entry is Extract<StudyEntry, { kind: Kind }> =>
		entry.kind === kind;
	return new Map(log.filter(isOne).map(pair));
}

import type { QuestionAnswered, StudyEntry } from './log';
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

function latest<Kind extends StudyEntry['kind'], T>(
	log: readonly StudyEntry[],
	kind: Kind,
	pair: (entry: Extract<StudyEntry, { kind: Kind }>) => readonly [string, T]
): ReadonlyMap<string, T> {
	const isOne = (entry: StudyEntry): entry is Extract<StudyEntry, { kind: Kind }> =>
		entry.kind === kind;
	return new Map(log.filter(isOne).map(pair));
}

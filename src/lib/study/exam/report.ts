import type { QuestionAnswered, StudyEntry } from '../log';
import { topicOf } from '../question-id';
import type { Sitting } from './sitting';

/** What became of a sitting. A question that was left open counts as wrong, as in the exam. */
export interface Report extends Tally {
	readonly questions: readonly Asked[];
	/** By number of domain, from 1. */
	readonly domains: ReadonlyMap<number, Tally>;
	/** As in 4.2. */
	readonly tasks: ReadonlyMap<string, Tally>;
	/** The weakest first. */
	readonly topics: ReadonlyMap<string, Tally>;
	/** Places of the questions, from 1, by belief; the most frequent first. */
	readonly beliefs: ReadonlyMap<string, readonly number[]>;
}

export interface Tally {
	readonly asked: number;
	readonly right: number;
}

export interface Asked {
	/** From 1. */
	readonly place: number;
	readonly question: string;
	readonly task: string;
	readonly flagged: boolean;
	/** None where it was left open. */
	readonly answer?: QuestionAnswered;
}

/** Folds the report of a sitting whose answers were counted. Questions may have changed since: it does not ask. */
export function reportOf(sitting: Sitting, log: readonly StudyEntry[]): Report {
	const answers = new Map(
		log.flatMap((entry) =>
			entry.kind === 'answered' && entry.sitting === sitting.id
				? [[entry.question, entry] as const]
				: []
		)
	);
	const questions = sitting.questions.map(({ question, task }, at): Asked => {
		const answer = answers.get(question);
		const flagged = sitting.flagged.has(question);
		return { place: at + 1, question, task, flagged, ...(answer && { answer }) };
	});
	const byTopic = tallies(questions, ({ question }) => topicOf(question));
	return {
		...tally(questions),
		questions,
		domains: inOrder(tallies(questions, ({ task }) => Number.parseInt(task))),
		tasks: inOrder(tallies(questions, ({ task }) => task)),
		topics: new Map([...byTopic].sort(([, a], [, b]) => lost(b) - lost(a) || b.asked - a.asked)),
		beliefs: beliefsIn(questions)
	};
}

const lost = ({ asked, right }: Tally) => asked - right;

function tally(questions: readonly Asked[]): Tally {
	return {
		asked: questions.length,
		right: questions.filter(({ answer }) => answer?.right).length
	};
}

function tallies<Key>(
	questions: readonly Asked[],
	keyOf: (each: Asked) => Key
): ReadonlyMap<Key, Tally> {
	const keys = new Set(questions.map(keyOf));
	return new Map(
		[...keys].map((key) => [key, tally(questions.filter((each) => keyOf(each) === key))])
	);
}

function inOrder<Key extends string | number>(
	map: ReadonlyMap<Key, Tally>
): ReadonlyMap<Key, Tally> {
	return new Map([...map].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function beliefsIn(questions: readonly Asked[]): ReadonlyMap<string, readonly number[]> {
	const places = new Map<string, number[]>();
	for (const { place, answer } of questions)
		for (const belief of answer?.beliefs ?? [])
			places.set(belief, [...(places.get(belief) ?? []), place]);
	return new Map([...places].sort(([, a], [, b]) => b.length - a.length));
}

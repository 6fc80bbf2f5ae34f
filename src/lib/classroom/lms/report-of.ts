import { inOrder, type QuestionAnswered, type StudyEntry } from '../../study/log';
import type { Attempt } from '../../scenario/log';
import { worth } from '../grade/study-items';
import { isFor } from '../hand-in/make';
import { examTimeOf, isRightInTime, isUp } from '../pack/exam-time';
import type { Pack, PackItem } from '../pack/pack';
import { questionsFor, seedFor } from '../pack/seed';
import type { ItemReport, Report, ReportedEvent } from './report';

/** An attempt as lists know it, with what came of it. */
export interface Try {
	readonly attempt: Attempt;
	/** Time of its last entry. */
	readonly last?: number;
	readonly outcome?: {
		readonly phase: 'playing' | 'debrief' | 'givenUp' | 'startedAgain';
		readonly score?: number;
		readonly objectivesMet?: number;
	};
}

/** All that a report is made from. */
export interface Done {
	readonly tries: readonly Try[];
	readonly study: readonly StudyEntry[];
	/** The best points of items before, whose steps may be elsewhere. */
	readonly best: Readonly<Record<string, number>>;
	/** In milliseconds: an exam is done when its time is up. */
	readonly now: number;
	/** Ids of all questions that there are. */
	readonly questions: readonly string[];
	readonly titleOf: (item: PackItem) => string;
}

/**
 * How far a learner is with a pack. Items weigh as in the gradebook: a scenario by the points of its best
 * try, questions by right first answers, a chapter that was read.
 *
 * The points are what this browser made of them: who needs more than the learner’s word takes a hand-in.
 */
export function reportOf(pack: Pack, learner: string, done: Done): Report {
	const answers = inOrder(done.study).filter((entry) => isFor(entry, pack.id));
	const items = pack.items.map((item) =>
		withBest(itemReport(pack, learner, item, answers, done), done.best[item.id])
	);
	const weights = pack.items.map((item) => weightOf(pack, learner, item, done.questions));
	const whole = weights.reduce((sum, weight) => sum + weight, 0);
	const sum = items.reduce((all, { score = 0 }, at) => all + score * (weights[at] ?? 0), 0);
	return {
		score: whole === 0 ? 0 : sum / whole,
		passing: pack.rules.passing,
		done: items.every(({ state }) => state === 'done'),
		items,
		events: eventsOf(pack, learner, answers, done.tries)
	};
}

/** When the next exam ends whose time runs, in milliseconds: then there is something to report that nobody did. */
export function nextEnd(
	{ id, items }: Pack,
	{ study, now }: Pick<Done, 'study' | 'now'>
): number | undefined {
	const lines = inOrder(study).filter((entry) => isFor(entry, id));
	const ends = items.flatMap((item) => examTimeOf(item, lines)?.ends ?? []);
	const ahead = ends.filter((end) => !isUp({ ends: end }, now));
	return ahead.length === 0 ? undefined : Math.min(...ahead);
}

/** What a scenario’s score is of. */
const wholeScenario = 100;

function weightOf(pack: Pack, learner: string, item: PackItem, all: readonly string[]): number {
	switch (item.kind) {
		case 'scenario':
			return wholeScenario;
		case 'chapter':
			return worth.chapter;
		case 'questions':
		case 'exam':
			return questionsFor(pack, item, learner, all).length * worth.question;
	}
}

type Line = Extract<StudyEntry, { kind: 'read' | 'began' | 'answered' }>;

function withBest(item: ItemReport, best: number | undefined): ItemReport {
	if (best === undefined || (item.score ?? -1) >= best) return item;
	return { ...item, score: best, state: 'done' };
}

function itemReport(
	pack: Pack,
	learner: string,
	item: PackItem,
	lines: readonly Line[],
	done: Done
): ItemReport {
	const named = { id: item.id, title: done.titleOf(item) };
	switch (item.kind) {
		case 'scenario': {
			const tries = triesOf(pack, learner, item, done.tries);
			const scores = tries.flatMap((each) => (isOver(each) ? [each.outcome?.score ?? 0] : []));
			if (scores.length > 0) return { ...named, score: Math.max(...scores), state: 'done' };
			return { ...named, state: tries.length > 0 ? 'begun' : 'untouched' };
		}
		case 'chapter': {
			const isRead = lines.some((line) => line.kind === 'read' && line.chapter === item.chapter);
			return isRead ? { ...named, score: 100, state: 'done' } : { ...named, state: 'untouched' };
		}
		case 'questions':
		case 'exam': {
			const asked = questionsFor(pack, item, learner, done.questions);
			// Questions may be gone since the pack was made.
			if (asked.length === 0) return { ...named, state: 'untouched' };
			const first = firstAnswers(lines.filter((line) => (line.item ?? item.id) === item.id));
			const given = asked.flatMap((id) => first.get(id) ?? []);
			const time = examTimeOf(item, lines);
			if (given.length === 0 && !time) return { ...named, state: 'untouched' };
			const isOver = given.length === asked.length || isUp(time, done.now);
			const right = given.filter((answer) => isRightInTime(answer, time)).length;
			const score = (right / asked.length) * 100;
			return { ...named, score, state: isOver ? 'done' : 'begun' };
		}
	}
}

function triesOf(
	pack: Pack,
	learner: string,
	item: Extract<PackItem, { kind: 'scenario' }>,
	tries: readonly Try[]
): readonly Try[] {
	const seed = seedFor(pack, item, learner);
	return tries.filter(({ attempt }) => attempt.seed === seed && attempt.scenario === item.scenario);
}

function isOver({ outcome }: Try): boolean {
	return outcome?.phase === 'debrief' || outcome?.phase === 'givenUp';
}

function firstAnswers(lines: readonly Line[]): ReadonlyMap<string, QuestionAnswered> {
	const first = new Map<string, QuestionAnswered>();
	for (const line of lines)
		if (line.kind === 'answered' && !first.has(line.question)) first.set(line.question, line);
	return first;
}

/** In the order in which they happened: what comes later stands further behind. */
function eventsOf(
	pack: Pack,
	learner: string,
	lines: readonly Line[],
	tries: readonly Try[]
): readonly ReportedEvent[] {
	const played = pack.items.flatMap((item) =>
		item.kind === 'scenario' ? triesOf(pack, learner, item, tries).filter(isOver) : []
	);
	const events: readonly ReportedEvent[] = [
		...lines.flatMap((line) => eventOf(line) ?? []),
		...played.map(({ attempt, last = attempt.started, outcome }): ReportedEvent => ({
			...{ kind: 'scenario', id: attempt.id, scenario: attempt.scenario },
			score: outcome?.score ?? 0,
			objectivesMet: outcome?.objectivesMet ?? 0,
			time: last,
			took: Math.max(0, last - attempt.started)
		}))
	];
	return events.toSorted((a, b) => a.time - b.time);
}

function eventOf(line: Line): ReportedEvent | undefined {
	switch (line.kind) {
		case 'read':
			return { kind: 'chapter', id: line.id, chapter: line.chapter, time: line.time };
		case 'answered':
			return {
				...{ kind: 'question', id: line.id, question: line.question, chosen: line.chosen },
				...{ right: line.right, time: line.time, took: line.took }
			};
		case 'began':
			return undefined;
	}
}

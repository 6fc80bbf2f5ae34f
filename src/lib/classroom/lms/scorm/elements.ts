import { verdictOf, type ItemReport, type Report, type ReportedEvent } from '../report';
import type { ScormVersion } from './api';
import { clockTime, isoDuration } from './time';

/** A name of SCORM’s data model, and the value that it gets. */
export type Element = readonly [name: string, value: string];

export interface Told {
	/** Since the session began, in milliseconds. */
	readonly spent: number;
	/** How many events the LMS has already. */
	readonly sent: number;
	/** The number that the LMS gives the first event that is told now. */
	readonly next: number;
	/** What is to be given back at the next start. */
	readonly state: string;
}

/**
 * A report as an LMS is told it, in the order in which that has to happen.
 *
 * The session always ends as suspended, also when all is done: an LMS forgets what was kept of one that
 * ended otherwise, and the best try counts, so somebody may come back for another.
 */
export function elementsOf(version: ScormVersion, report: Report, told: Told): readonly Element[] {
	const { score, items, events } = report;
	const common = [
		...items.flatMap((item, at) => objective(version, item, at)),
		...events.slice(told.sent).flatMap((event, at) => interaction(version, event, told.next + at)),
		['cmi.suspend_data', told.state] as const
	];
	switch (version) {
		case '1.2':
			return [
				...scoreOf('cmi.core.score', score),
				['cmi.core.lesson_status', status12[verdictOf(report)]],
				['cmi.core.session_time', clockTime(told.spent)],
				['cmi.core.exit', 'suspend'],
				...common
			];
		case '2004':
			return [
				['cmi.score.scaled', decimal(score / 100)],
				...scoreOf('cmi.score', score),
				['cmi.completion_status', report.done ? 'completed' : 'incomplete'],
				['cmi.success_status', status2004[verdictOf(report)]],
				['cmi.progress_measure', decimal(share(items))],
				['cmi.session_time', isoDuration(told.spent)],
				['cmi.exit', 'suspend'],
				...common
			];
	}
}

const status12 = { passed: 'passed', failed: 'failed', open: 'incomplete' } as const;
const status2004 = { passed: 'passed', failed: 'failed', open: 'unknown' } as const;

function share(items: readonly ItemReport[]): number {
	return items.length === 0
		? 0
		: items.filter(({ state }) => state === 'done').length / items.length;
}

function scoreOf(name: string, score: number): readonly Element[] {
	return [
		[`${name}.raw`, decimal(score)],
		[`${name}.min`, '0'],
		[`${name}.max`, '100']
	];
}

/** Two digits: 1.2 has no more, and some fail on 84.33333333333333. */
function decimal(value: number): string {
	return String(Number(value.toFixed(2)));
}

function objective(version: ScormVersion, item: ItemReport, at: number): readonly Element[] {
	const name = `cmi.objectives.${at}`;
	const score = item.score === undefined ? [] : scoreOf(`${name}.score`, item.score);
	const id: Element = [`${name}.id`, identifier(version, item.id)];
	switch (version) {
		case '1.2':
			return [id, ...score, [`${name}.status`, objective12[item.state]]];
		case '2004':
			return [
				id,
				...score,
				...(item.score === undefined
					? []
					: [[`${name}.score.scaled`, decimal(item.score / 100)] as const]),
				[`${name}.completion_status`, objective2004[item.state]],
				[`${name}.description`, item.title.slice(0, 250)]
			];
	}
}

const objective12 = { untouched: 'not attempted', begun: 'incomplete', done: 'completed' } as const;
const objective2004 = {
	untouched: 'not attempted',
	begun: 'incomplete',
	done: 'completed'
} as const;

function interaction(version: ScormVersion, event: ReportedEvent, at: number): readonly Element[] {
	const name = `cmi.interactions.${at}`;
	const { type, id, response, result, took } = wordsOf(version, event);
	switch (version) {
		case '1.2':
			return [
				[`${name}.id`, identifier(version, id)],
				[`${name}.type`, type],
				[`${name}.time`, new Date(event.time).toISOString().slice(11, 19)],
				[`${name}.student_response`, response],
				[`${name}.result`, result],
				[`${name}.latency`, clockTime(took)]
			];
		case '2004':
			return [
				[`${name}.id`, identifier(version, id)],
				[`${name}.type`, type],
				[`${name}.timestamp`, `${new Date(event.time).toISOString().slice(0, 19)}Z`],
				[`${name}.learner_response`, response],
				[`${name}.result`, result],
				[`${name}.latency`, isoDuration(took)]
			];
	}
}

function wordsOf(version: ScormVersion, event: ReportedEvent) {
	switch (event.kind) {
		case 'question':
			return {
				// Options have names, not letters, so an answer is a text: a choice of 1.2 is single letters.
				type: 'fill-in',
				id: event.question,
				response: event.chosen.join(' ').slice(0, 250),
				result: event.right ? 'correct' : version === '1.2' ? 'wrong' : 'incorrect',
				took: event.took
			};
		case 'scenario':
			return {
				type: 'performance',
				id: event.scenario,
				response:
					version === '1.2'
						? `${event.objectivesMet} objectives met`
						: `objectives[.]${event.objectivesMet}`,
				result: decimal(event.score),
				took: event.took
			};
		case 'chapter':
			return {
				type: version === '1.2' ? 'fill-in' : 'other',
				id: event.chapter,
				response: 'read',
				result: 'neutral',
				took: 0
			};
	}
}

/** No spaces in 1.2, a URI in 2004; both at least as long as ours. */
function identifier(version: ScormVersion, id: string): string {
	switch (version) {
		case '1.2':
			return id.replaceAll(/[^\w.-]+/g, '.').slice(0, 250);
		case '2004':
			return `urn:leastwise:${id.replaceAll(/[^\w.-]+/g, ':')}`.slice(0, 4000);
	}
}

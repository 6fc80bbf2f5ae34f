import { entriesThatCount } from './attempt';
import { uncapitalised } from '../policy/wording';
import { lengthOfTime } from './length-of-time';
import { narrate } from './narrate';
import type { Attempt, Entry, IncidentEntry } from './log';
import { toldOf } from './occurrences';
import { advance, metObjectives, open, situationNow, type Snapshot } from './machine';
import { objectivesOf, type Scenario } from './scenario';
import { scoreSheet, type Line } from './score';
import { accountNow, latestSteps, performAll, type Step } from './timeline';

/** One moment of an attempt: a call, or something the learner did beside the account. */
export interface Moment {
	/** Playing time in milliseconds. */
	readonly elapsed: number;
	/** What happened, in a sentence without its full stop. */
	readonly words: string;
	readonly call?: Called;
	/** Time went by, or a program did what it always does: a list may fold it. */
	readonly quiet?: true;
	/** Ids of the objectives met now. */
	readonly met: readonly string[];
	/** Points gained and lost here, each with its title. */
	readonly points: readonly Points[];
}

export interface Called {
	readonly step: Step;
	/** See `callerName`; nothing on the sign-in page. */
	readonly who?: string;
}

export interface Points {
	readonly kind: Line['kind'];
	readonly title: string;
	readonly points: number;
}

/** An attempt told from its log, with every point at the place where it was gained or lost. */
export function tell(
	scenario: Scenario,
	attempt: Pick<Attempt, 'seed' | 'started'>,
	log: readonly Entry[]
): readonly Moment[] {
	let now = scored(open(scenario, attempt));
	// Told while it is replayed, so that no more than two accounts are held at once.
	const turns = entriesThatCount(log).map(({ entry }) => {
		const before = now;
		const snapshot = advance(before.snapshot, entry);
		if (changedNothing(before.snapshot, snapshot)) return { entry, moments: [] };
		now = scored(snapshot);
		return { entry, moments: momentsOf(entry, before, now) };
	});
	return turns.flatMap(({ entry, moments }) =>
		entry.type === 'hint'
			? moments.map((moment) => ({ ...moment, points: priceOf(entry, now.lines) }))
			: moments
	);
}

/** A snapshot with its score sheet's lines, computed once. */
interface Scored {
	readonly snapshot: Snapshot;
	readonly lines: readonly Line[];
}

function scored(snapshot: Snapshot): Scored {
	return { snapshot, lines: scoreSheet(snapshot).lines };
}

function changedNothing(before: Snapshot, after: Snapshot): boolean {
	return after.value === before.value && after.context === before.context;
}

function momentsOf(
	entry: Entry,
	{ snapshot: before, lines: earlier }: Scored,
	{ snapshot: after, lines: later }: Scored
): readonly Moment[] {
	const points = pointsBetween(earlier, later);
	const { elapsed } = after.context.clock;
	if (entry.type === 'act') return callMoments(entry.time, before, after, points);
	if (entry.type === 'incident') return incidentMoments(entry, before, after, points);

	const met = metNow(after);
	const words = wordsFor(entry, before, after);
	return [{ elapsed, words, met, points, ...(entry.type === 'skip' ? quiet : {}) }];
}

/** Each call of an action is a moment; the action's points come with the last. */
function callMoments(
	time: number,
	before: Snapshot,
	after: Snapshot,
	points: readonly Points[]
): readonly Moment[] {
	const { scenario, timeline, clock, happened } = after.context;
	const { steps = [], met: metAtLast = [] } = timeline.acts.at(-1) ?? {};
	const calls = steps.map(({ call }) => call);
	return performAll(accountNow(before.context.timeline), calls).map(({ step, account }, i) => {
		const isLast = i === steps.length - 1;
		return {
			elapsed: clock.elapsed,
			words: narrate(step),
			call: { step, ...(step.who === undefined ? {} : { who: step.who }) },
			met: isLast ? metAtLast : metObjectives(scenario, { account, time, happened }),
			points: isLast ? points : []
		};
	});
}

/** What was told of an incident, if anything, and all that was called. */
function incidentMoments(
	{ id, time }: IncidentEntry,
	before: Snapshot,
	after: Snapshot,
	points: readonly Points[]
): readonly Moment[] {
	const incident = after.context.scenario.incidents.find((each) => each.id === id);
	const happening = after.context.happened.get(id);
	if (!incident || !happening) throw new Error(`The incident ${id} has not happened`);
	const { elapsed } = after.context.clock;
	const calls =
		incident.calls.length === 0
			? []
			: callMoments(time, before, after, points).map((moment) => ({
					...moment,
					words: `${incident.who}: ${uncapitalised(moment.words)}`,
					...(incident.every !== undefined && moment.call?.step.answer.ok ? quiet : {})
				}));
	const told = toldOf(incident, { refused: calls.some(({ call }) => !call?.step.answer.ok) });
	if (told === undefined) return calls;
	const rest = calls.length > 0 ? [] : points;
	return [{ elapsed, words: told, met: metNow(after), points: rest }, ...calls];
}

function metNow({ context }: Snapshot): readonly string[] {
	return metObjectives(context.scenario, situationNow(context));
}

function wordsFor(
	entry: Exclude<Entry, { type: 'act' | 'incident' }>,
	before: Snapshot,
	after: Snapshot
): string {
	switch (entry.type) {
		case 'begin':
			return 'Took the account over';
		case 'hint': {
			const objective = objectivesOf(after.context.scenario).find(
				({ id }) => id === entry.objective
			);
			return `Took help, ${rungNames[entry.rung]}, for “${objective?.title ?? entry.objective}”`;
		}
		case 'undo':
			return `Took back: ${changeIn(before)}`;
		case 'redo':
			return `Did again: ${changeIn(after)}`;
		case 'skip':
			return `Let ${lengthOfTime(entry.skipped)} pass`;
		case 'pause':
			return 'Paused';
		case 'resume':
			return 'Went on';
		case 'finish':
			return 'Finished';
		case 'giveUp':
			return 'Gave up';
		case 'goOn':
			return 'Went on with another version';
		case 'startAgain':
			return 'Put the attempt aside to start again';
	}
}

/** A list may fold it. */
const quiet = { quiet: true } as const;

const rungNames = { nudge: 'a nudge', where: 'where to look', how: 'how it is done' } as const;

function changeIn({ context: { timeline } }: Snapshot): string {
	return latestSteps(timeline)
		.filter(({ answer }) => answer.ok)
		.map(narrate)
		.join(', ');
}

/**
 * Help costs only where its objective is met, which is mostly later. What it came to is told where
 * it was taken.
 */
function priceOf({ objective, rung }: Extract<Entry, { type: 'hint' }>, atLast: readonly Line[]) {
	return atLast
		.filter(
			({ kind, id, points }) => kind === 'hint' && id === `${objective}/${rung}` && points !== 0
		)
		.map(({ kind, title, points }) => ({ kind, title, points }));
}

/** What the score sheet's lines have gained or lost; equal lines say nothing. Help has its place. */
function pointsBetween(before: readonly Line[], after: readonly Line[]): readonly Points[] {
	const earlier = new Map(before.map((line) => [keyOf(line), line.points]));
	return after.flatMap((line) => {
		if (line.kind === 'hint') return [];
		const points = line.points - (earlier.get(keyOf(line)) ?? 0);
		return points === 0 ? [] : [{ kind: line.kind, title: line.title, points }];
	});
}

function keyOf({ kind, id }: Line): string {
	return `${kind}/${id}`;
}

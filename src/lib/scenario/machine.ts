import { assign, initialTransition, setup, transition, type SnapshotFrom } from 'xstate';
import { openWorld } from '../account/perform/perform-in';
import type { Account } from '../account/account';
import { holds } from './check';
import { passBy, skip, stopped, tick, type Clock } from './clock';
import { nothingYet, type Happened, type Situation } from './happened';
import { lateIncidents } from './late-incidents';
import { mistakenBy, type Mistaken } from './mistaken';
import { rungs, type Attempt, type Entry, type Rung } from './log';
import { objectivesOf, type Scenario } from './scenario';
import {
	accountNow,
	append,
	begin,
	canUndo,
	changes,
	performAll,
	redo,
	undo,
	type Timeline
} from './timeline';
import { variantFor } from './variant';

/** Help that was taken, and when in playing time. */
export interface HintTaken {
	readonly objective: string;
	readonly rung: Rung;
	readonly elapsed: number;
}

export interface Run {
	readonly scenario: Scenario;
	/** When the account was handed over. */
	readonly started: number;
	readonly timeline: Timeline;
	readonly happened: Happened;
	readonly hints: readonly HintTaken[];
	/** Typical mistakes that were seen so far. Nobody takes back what was told: undo leaves them. */
	readonly mistaken: readonly Mistaken[];
	readonly clock: Clock;
}

interface Input {
	readonly scenario: Scenario;
	readonly start: Account;
	readonly started: number;
}

function opened({ scenario, start, started }: Input): Run {
	return {
		scenario,
		started,
		timeline: begin(start),
		happened: nothingYet,
		hints: [],
		mistaken: [],
		clock: stopped
	};
}

/** XState asks for a context before every transition and drops it; throwing would cost more than the act. */
const nowhere = {} as Run;

/**
 * Runs any scenario: brief, play (with pauses), debrief; or given up, or put aside to start again.
 * The log's entries are its events, so folding the log gives the run at any moment.
 */
const machine = setup({
	types: {
		context: {} as Run,
		events: {} as Entry,
		input: {} as Input | undefined
	},
	guards: {
		canUndo: ({ context }) => canUndo(context.timeline),
		canRedo: ({ context }) => context.timeline.undone.length > 0,
		/** There is such an incident, and it has not happened, or happens again and again. */
		canHappen: ({ context: { scenario, happened }, event }) =>
			event.type === 'incident' &&
			scenario.incidents.some(
				({ id, every }) => id === event.id && (every !== undefined || !happened.has(id))
			),
		isNextRung: ({ context, event }) =>
			event.type === 'hint' && nextRung(context.hints, event.objective) === event.rung
	},
	actions: {
		startClock: assign({ clock: ({ context, event }) => tick(context.clock, event.time, true) }),
		stopClock: assign({ clock: ({ context, event }) => tick(context.clock, event.time, false) }),
		act: assign(({ context, event }) => (event.type === 'act' ? performed(context, event) : {})),
		happen: assign(({ context, event }) =>
			event.type === 'incident' ? lateIncidents().befallen(context, event) : {}
		),
		undo: assign({
			timeline: ({ context }) => undo(context.timeline),
			clock: ({ context, event }) => tick(context.clock, event.time)
		}),
		redo: assign({
			timeline: ({ context }) => redo(context.timeline),
			clock: ({ context, event }) => tick(context.clock, event.time)
		}),
		skip: assign(({ context, event }) =>
			event.type === 'skip' ? { clock: skip(context.clock, event) } : {}
		),
		goOn: assign({ clock: ({ context, event }) => passBy(context.clock, event.time) }),
		takeHint: assign(({ context, event }) => (event.type === 'hint' ? helped(context, event) : {}))
	}
}).createMachine({
	id: 'scenario',
	context: ({ input }) => (input ? opened(input) : nowhere),
	initial: 'brief',
	states: {
		brief: {
			on: {
				begin: { target: 'playing', actions: 'startClock' },
				goOn: { actions: 'goOn' },
				startAgain: 'startedAgain'
			}
		},
		playing: {
			on: {
				act: { actions: 'act' },
				incident: { guard: 'canHappen', actions: 'happen' },
				undo: { guard: 'canUndo', actions: 'undo' },
				redo: { guard: 'canRedo', actions: 'redo' },
				skip: { actions: 'skip' },
				hint: { guard: 'isNextRung', actions: 'takeHint' },
				pause: { target: 'paused', actions: 'stopClock' },
				goOn: { actions: 'goOn' },
				finish: { target: 'debrief', actions: 'stopClock' },
				giveUp: { target: 'givenUp', actions: 'stopClock' },
				startAgain: { target: 'startedAgain', actions: 'stopClock' }
			}
		},
		paused: {
			on: {
				resume: { target: 'playing', actions: 'startClock' },
				goOn: { actions: 'goOn' },
				giveUp: 'givenUp',
				startAgain: 'startedAgain'
			}
		},
		debrief: { type: 'final' },
		givenUp: { type: 'final' },
		startedAgain: { type: 'final' }
	}
});

/** The state of one attempt after some entries of its log. */
export type Snapshot = SnapshotFrom<typeof machine>;
export type Phase = Snapshot['value'];

/** An attempt before its first entry, in the variant that its seed draws. */
export function open(
	scenario: Scenario,
	{ seed, started }: Pick<Attempt, 'seed' | 'started'>
): Snapshot {
	const variant = variantFor(scenario, seed);
	const start = openWorld(variant.account, variant.beside ?? [], seed, started);
	return initialTransition(machine, { scenario: variant, start, started })[0];
}

/** The next state. An entry that does not fit changes nothing. */
export function advance(snapshot: Snapshot, entry: Entry): Snapshot {
	return transition(machine, snapshot, entry)[0];
}

/** The next step of help for an objective, if any is left. */
export function nextRung(hints: readonly HintTaken[], objective: string): Rung | undefined {
	return rungs[hints.filter((taken) => taken.objective === objective).length];
}

/** All that checks can ask about, as it is after the latest entry. */
export function situationNow({
	timeline,
	clock,
	happened
}: Pick<Run, 'timeline' | 'clock' | 'happened'>): Situation {
	return { account: accountNow(timeline), time: clock.latest, happened };
}

/** Ids of the objectives that are met. */
export function metObjectives(
	scenario: Pick<Scenario, 'stages'>,
	situation: Situation
): readonly string[] {
	return objectivesOf(scenario)
		.filter(({ check }) => holds(check, situation))
		.map(({ id }) => id);
}

function performed(
	run: Run,
	{ calls, time, regardless, line }: Extract<Entry, { type: 'act' }>
): Partial<Run> {
	const taken = performAll(accountNow(run.timeline), calls, { regardless: regardless === true });
	const account = taken.at(-1)?.account;
	if (!account) return {};
	const steps = taken.map(({ step }) => step);
	const clock = tick(run.clock, time);
	const situation = { account, time, happened: run.happened };
	const { elapsed } = clock;
	const act = {
		...(line === undefined ? {} : { line }),
		steps,
		changed: changes(steps),
		elapsed,
		met: metObjectives(run.scenario, situation)
	};
	return {
		timeline: append(run.timeline, act, account),
		mistaken: mistakenBy(run, situation, elapsed),
		clock
	};
}

function helped(
	run: Run,
	{ objective, rung, time }: Extract<Entry, { type: 'hint' }>
): Partial<Run> {
	const clock = tick(run.clock, time);
	return { hints: [...run.hints, { objective, rung, elapsed: clock.elapsed }], clock };
}

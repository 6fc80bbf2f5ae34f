import { begin } from './attempt';
import { comingUp } from './due';
import { isCall, type ScriptCall, type ScriptStep } from './format';
import type { Entry } from './log';
import { open, type Snapshot } from './machine';
import { take } from './replay';
import type { Scenario } from './scenario';
import { beginning, pace, scriptCall } from './script-call';
import { accountNow } from './timeline';
import { asPlain } from './variants';

/**
 * Plays a script of a scenario, as a learner would who does nothing else, and gives its log. What
 * happens without the learner happens meanwhile.
 */
export function playScript(scenario: Scenario, steps: readonly ScriptStep[]): Played {
	return steps.reduce(further, begun(scenario));
}

function begun(scenario: Scenario): Played {
	const known = begunBefore.get(scenario);
	if (known) return known;
	const opened = { snapshot: open(scenario, scriptAttempt), log: [] };
	const played = upTo(beginning, entered(opened, begin(beginning)));
	begunBefore.set(scenario, played);
	return played;
}

function further(before: Played, step: ScriptStep): Played {
	const known = ledTo.get(before) ?? new WeakMap<ScriptStep, Played>();
	ledTo.set(before, known);
	const played =
		known.get(step) ?? (isCall(step) ? called(before, step) : passed(before, step.skip));
	known.set(step, played);
	return played;
}

/* A scenario has many scripts that begin alike: what was played once is kept as long as the scenario is. */
const begunBefore = new WeakMap<Scenario, Played>();
const ledTo = new WeakMap<Played, WeakMap<ScriptStep, Played>>();

function called(before: Played, step: ScriptCall): Played {
	const time = latestOf(before) + pace;
	const played = upTo(time, before);
	const account = accountNow(played.snapshot.context.timeline);
	const call = scriptCall(account, step, time, () => lastRefusal(played));
	return upTo(time, entered(played, { type: 'act', time, calls: [call] }));
}

/** With what happens by itself until then. */
function upTo(time: number, before: Played): Played {
	let played = before;
	let coming = comingUp(played.snapshot);
	while (coming && latestOf(played) + coming.wait <= time) {
		const { incident, wait } = coming;
		played = entered(played, { type: 'incident', time: latestOf(played) + wait, id: incident.id });
		coming = comingUp(played.snapshot);
	}
	return played;
}

function passed(before: Played, length: number): Played {
	let played = before;
	let left = length;
	while (left > 0) {
		const skipped = Math.min(left, comingUp(played.snapshot)?.wait ?? left);
		const time = latestOf(played) + skipped;
		played = upTo(time, entered(played, { type: 'skip', time, skipped }));
		left -= skipped;
	}
	return played;
}

const latestOf = ({ snapshot }: Played) => snapshot.context.clock.latest;

interface Played {
	readonly snapshot: Snapshot;
	readonly log: readonly Entry[];
}

function entered({ snapshot: before, log }: Played, next: Entry): Played {
	const taken = take(before, next);
	if (!taken) throw new Error(`A script is always being played, but ${next.type} did not fit`);
	return { snapshot: taken.snapshot, log: [...log, taken.entry] };
}

/** The seed and time of all scripts, for replaying their logs: of the plain variant. */
export const scriptAttempt = { seed: asPlain('script'), started: beginning };

/** Who or what is not there may be so because a step before was refused. */
function lastRefusal({ snapshot }: Played): string {
	const refusals = [...snapshot.context.timeline.acts]
		.filter(({ incident }) => incident === undefined)
		.flatMap(({ steps }) =>
			steps.flatMap(({ call, answer }) =>
				answer.ok
					? []
					: [`; before, ${call.service} ${call.operation} was refused: ${answer.error.message}`]
			)
		);
	return refusals.at(-1) ?? '';
}

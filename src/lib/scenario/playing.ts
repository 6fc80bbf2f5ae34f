import { begin } from './attempt';
import { comingUp } from './due';
import type { ScriptCall } from './format';
import type { Entry } from './log';
import { open, type Snapshot } from './machine';
import { take } from './replay';
import type { Scenario } from './scenario';
import { beginning, pace, scriptCall } from './script-call';
import { accountNow } from './timeline';
import { asPlain } from './variants';

/** How far somebody has come who plays and does nothing else. */
export interface Played {
	readonly snapshot: Snapshot;
	readonly log: readonly Entry[];
}

/** The seed and time of all scripts, for replaying their logs: of the plain variant. */
export const scriptAttempt = { seed: asPlain('script'), started: beginning };

/** The account was taken over, and what happens at once has happened. */
export function begun(scenario: Scenario): Played {
	const opened = { snapshot: open(scenario, scriptAttempt), log: [] };
	return upTo(beginning, entered(opened, begin(beginning)));
}

/** When the next step is made. */
export function nextTime(before: Played): number {
	return latestOf(before) + pace;
}

export function called(before: Played, step: ScriptCall): Played {
	const time = nextTime(before);
	const played = upTo(time, before);
	const account = accountNow(played.snapshot.context.timeline);
	const call = scriptCall(account, step, time, () => lastRefusal(played));
	return upTo(time, entered(played, { type: 'act', time, calls: [call] }));
}

/** With what happens by itself until then. */
export function upTo(time: number, before: Played): Played {
	let played = before;
	let coming = comingUp(played.snapshot);
	while (coming && latestOf(played) + coming.wait <= time) {
		const { incident, wait } = coming;
		played = entered(played, { type: 'incident', time: latestOf(played) + wait, id: incident.id });
		coming = comingUp(played.snapshot);
	}
	return played;
}

/** Time is let pass. */
export function passed(before: Played, length: number): Played {
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

export function entered({ snapshot: before, log }: Played, next: Entry): Played {
	const taken = take(before, next);
	if (!taken) throw new Error(`A script is always being played, but ${next.type} did not fit`);
	return { snapshot: taken.snapshot, log: [...log, taken.entry] };
}

const latestOf = ({ snapshot }: Played) => snapshot.context.clock.latest;

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

import type { Account } from '../account/account';
import type { Call } from '../account/base/call';
import { storyAt, tick } from './clock';
import { seenFrom } from '../account/world';
import type { Happened } from './happened';
import type { Incident, IncidentCall } from './incident';
import type { IncidentEntry } from './log';
import { metObjectives, type Run } from './machine';
import { mistakenBy } from './mistaken';
import { accountNow, append, changes, performAll, type Taken } from './timeline';
import { keysOf, madeOf } from './written-call';

/** The run after something has happened in it. */
export function befallen(run: Run, { id, time }: IncidentEntry): Partial<Run> {
	const incident = run.scenario.incidents.find((each) => each.id === id);
	if (!incident) return {};
	const before = accountNow(run.timeline);
	const taken = performIncident(incident, {
		account: before,
		start: run.timeline.start,
		started: run.started,
		time
	});
	const account = taken.at(-1)?.account ?? before;
	const steps = taken.map(({ step }) => step);
	const clock = tick(run.clock, time);
	const happened = withHappening(run.happened, id, {
		at: storyAt(clock, clock.latest),
		refused: steps.some(({ answer }) => !answer.ok)
	});
	// What is only said changes nothing in the account, and bars no undo.
	if (incident.calls.length === 0) return { happened, clock };
	const situation = { account, time, happened };
	const { elapsed } = clock;
	const act = {
		incident: id,
		steps,
		changed: changes(steps),
		elapsed,
		met: metObjectives(run.scenario, situation)
	};
	return {
		timeline: append(run.timeline, act, account),
		mistaken: mistakenBy(run, situation, elapsed),
		happened,
		clock
	};
}

/** With one more incident, and what came of it. */
function withHappening(
	happened: Happened,
	id: string,
	{ at, refused }: { readonly at: number; readonly refused: boolean }
): Happened {
	const before = happened.get(id);
	const now = {
		first: before?.first ?? at,
		latest: at,
		refused: refused || (before?.refused ?? false)
	};
	return new Map(happened).set(id, now);
}

/** Where and when it is called. */
interface Circumstances {
	readonly account: Account;
	/** As the learner found it. */
	readonly start: Account;
	/** When that was. */
	readonly started: number;
	readonly time: number;
}

/** Performs what an incident calls, each call whatever became of the one before. */
function performIncident(
	incident: Incident,
	{ account: before, start, started, time }: Circumstances
): readonly Taken[] {
	return incident.calls.reduce<readonly Taken[]>((taken, written) => {
		const account = taken.at(-1)?.account ?? before;
		const call = callOf(incident, written, { account, start, started, time });
		return [...taken, ...performAll(account, [call])];
	}, []);
}

function callOf(
	{ sourceIp, userAgent }: Incident,
	{ newKey, ...written }: IncidentCall,
	{ account: now, start, started, time }: Circumstances
): Call {
	const account = seenFrom(now, written.account);
	const before = seenFrom(start, written.account);
	const made = madeOf(written, {
		account,
		time,
		started,
		// Whoever has held a key since before goes on calling with it, whatever became of it.
		keyOf: (owner, second) => {
			const old = keysOf(before, owner);
			const fresh = keysOf(account, owner).filter((id) => !old.includes(id));
			return newKey ? fresh.at(-1) : (old[second ? 1 : 0] ?? fresh.at(-1));
		},
		// Who is not there any more is refused as AWS refuses whom it does not know.
		absent: () => 'none'
	});
	return {
		...made,
		door: made.caller.kind === 'accessKey' ? 'program' : 'console',
		...(sourceIp === undefined ? {} : { sourceIp }),
		...(userAgent === undefined ? {} : { userAgent })
	};
}

import type { Call } from '../../../src/lib/account/base/call';
import { due } from '../../../src/lib/scenario/due';
import type { Entry } from '../../../src/lib/scenario/log';
import { nextRung, type Snapshot } from '../../../src/lib/scenario/machine';
import { take } from '../../../src/lib/scenario/replay';
import { accountNow } from '../../../src/lib/scenario/timeline';
import { keysOf, madeOf, type Unmade } from '../../../src/lib/scenario/written-call';
import type { Move } from './moves';

const minute = 60_000;

/** What a move leads to, state by state, with what happens then by itself. None where it does not fit. */
export function* played(before: Snapshot, move: Move): Generator<Snapshot> {
	const entry = entryOf(before, move);
	const taken = entry && take(before, entry);
	if (!taken) return;
	let { snapshot } = taken;
	yield snapshot;
	const { time } = taken.entry;
	for (let next = due(snapshot, time); next; next = due(snapshot, time)) {
		const happened = take(snapshot, { type: 'incident', time, id: next.id });
		if (!happened) throw new Error(`The incident ${next.id} is due and does not fit`);
		({ snapshot } = happened);
		yield snapshot;
	}
}

/** Half a minute after the one before. A pause ends with whatever comes next; help ends after three steps. */
function entryOf({ value, context }: Snapshot, move: Move): Entry | undefined {
	const { latest } = context.clock;
	const time = latest + minute / 2;
	if (value === 'paused') return { type: 'resume', time };
	switch (move.kind) {
		case 'act': {
			const account = accountNow(context.timeline);
			const { started } = context;
			const calls = move.calls.map((written) => callOf(written, { account, time, started }));
			return { type: 'act', time, calls };
		}
		case 'skip': {
			const skipped = move.minutes * minute;
			return { type: 'skip', time: latest + skipped, skipped };
		}
		case 'hint': {
			const rung = nextRung(context.hints, move.objective);
			return rung && { type: 'hint', time, objective: move.objective, rung };
		}
		case 'undo':
		case 'redo':
		case 'pause':
			return { type: move.kind, time };
	}
}

type Moment = Pick<Parameters<typeof madeOf>[1], 'account' | 'time' | 'started'>;

/** Who or what is not there is called by a name that nobody has. */
function callOf(written: Unmade, moment: Moment): Call {
	const keyOf = (owner: Parameters<typeof keysOf>[1]) => keysOf(moment.account, owner).at(-1);
	const made = madeOf(written, { ...moment, keyOf, absent: () => 'none' });
	return { ...made, door: 'console' };
}

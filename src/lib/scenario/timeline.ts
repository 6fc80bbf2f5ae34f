import type { Account } from '../account/account';
import type { Answer, Call } from '../account/call';
import { operations } from '../account/operations';
import { perform } from '../account/perform';
import type { Decision } from '../policy/decision';

/** What has been done to the account, and what has been undone again. */
export interface Timeline {
	readonly start: Account;
	readonly acts: readonly Act[];
	/** The acts as they stood before each undo, the latest first. Emptied by the next change. */
	readonly undone: readonly (readonly Act[])[];
}

/** One action of the learner. */
export interface Act {
	readonly steps: readonly Step[];
	/** Whether anything but the history is different afterwards. */
	readonly changed: boolean;
	/** Playing time at which it was done, in milliseconds. */
	readonly elapsed: number;
	/** Ids of the objectives met afterwards. */
	readonly met: readonly string[];
}

/** One call, what came of it, and the account after it. */
export interface Step {
	readonly call: Call;
	readonly answer: Answer;
	readonly decision?: Decision;
	readonly account: Account;
}

export function begin(start: Account): Timeline {
	return { start, acts: [], undone: [] };
}

export function accountNow({ start, acts }: Timeline): Account {
	return acts.at(-1)?.steps.at(-1)?.account ?? start;
}

/** Performs calls in order, up to the first that is refused. */
export function performAll(account: Account, calls: readonly Call[]): readonly Step[] {
	const steps: Step[] = [];
	for (const call of calls) {
		const step = { call, ...perform(steps.at(-1)?.account ?? account, call) };
		steps.push(step);
		if (!step.answer.ok) break;
	}
	return steps;
}

export function changes(steps: readonly Step[]): boolean {
	return steps.some((step) => step.answer.ok && !isLookUp(step));
}

/** Whether a call was answered and only looked. */
export function isLookUp({ call, answer }: Step): boolean {
	const level = operations.get(`${call.service}:${call.operation}`)?.level;
	return answer.ok && (level === 'Read' || level === 'List');
}

export function append(timeline: Timeline, act: Act): Timeline {
	// Looking around after an undo leaves the way forward open.
	return { ...timeline, acts: [...timeline.acts, act], undone: act.changed ? [] : timeline.undone };
}

export function canUndo({ acts }: Timeline): boolean {
	return acts.some(({ changed }) => changed);
}

/** Takes back the latest act that changed something, and the looking around since. */
export function undo(timeline: Timeline): Timeline {
	const { acts, undone } = timeline;
	const at = acts.findLastIndex(({ changed }) => changed);
	return at < 0 ? timeline : { ...timeline, acts: acts.slice(0, at), undone: [acts, ...undone] };
}

/** Puts back what was undone latest; looking around in between is dropped. */
export function redo(timeline: Timeline): Timeline {
	const [latest, ...rest] = timeline.undone;
	return latest ? { ...timeline, acts: latest, undone: rest } : timeline;
}

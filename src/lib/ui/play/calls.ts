import type { Authorised } from '$lib/account/base/authorised';
import type { Call } from '$lib/account/base/call';
import type { ApiError } from '$lib/account/base/error';
import { actionOf } from '$lib/account/perform/registry';
import { foundNone, isLookUp, onlyLooks, type Step } from '$lib/scenario/timeline';
import { fold, type Fold } from '../fold';

/** One call of the learner, as the list of latest calls shows it. */
export interface CallMade {
	/** Its place among all calls, from 0. */
	readonly number: number;
	readonly call: Call;
	/** `service:Operation` */
	readonly action: string;
	readonly time: number;
	/** Who called: `root`, a user's name, or nobody yet. */
	readonly who: string;
	/** It only looked, and was answered, be it that there is none. */
	readonly lookUp: boolean;
	/** It can do no more than look, whatever it was answered: as most calls that a page makes by itself. */
	readonly looks: boolean;
	readonly decision?: Authorised;
	readonly refusal?: ApiError;
}

/** How many calls, or folded runs of them, fit beside the console. */
const shown = 8;

/** Further back nobody looks for the reason of what just happened. A page of a list reads hundreds. */
const kept = 512;

/** The latest calls, the last one first. Look-ups in a row are folded, refused ones show. */
export function latestCalls(steps: readonly Step[]): readonly Fold<CallMade>[] {
	const from = Math.max(0, steps.length - kept);
	const calls = steps
		.slice(from)
		.map((step, index) => made(from + index, step))
		.reverse();
	return fold(calls, ({ lookUp }) => lookUp).slice(0, shown);
}

/** What a page reads after a call of the learner's is read so soon, in milliseconds. */
const soon = 5000;

/**
 * The call to be explained first: what the learner did, not what the page that followed has read by itself.
 * Of a page that was gone to, the first thing that was refused.
 */
export function headlineOf(folds: readonly Fold<CallMade>[]): CallMade | undefined {
	const calls = folds.flatMap((each) => (each.kind === 'one' ? [each.item] : each.items));
	const latest = folds.find((each) => each.kind === 'one')?.item ?? calls[0];
	if (!latest?.looks) return latest;
	const asked = calls.filter((each) => !asksNoPolicy(each));
	const own = asked.find(({ looks }) => !looks);
	if (own && latest.time - own.time <= soon) return own;
	return asked.findLast(({ time, lookUp }) => time === latest.time && !lookUp) ?? latest;
}

/** Who has signed in wants to know of the page that followed why it is empty. */
function asksNoPolicy({ action, refusal }: CallMade): boolean {
	return action.startsWith('signin:') && refusal === undefined;
}

function made(number: number, step: Step): CallMade {
	const { call, who = 'Nobody', answer, decision } = step;
	return {
		looks: onlyLooks(call),
		lookUp: isLookUp(step) || foundNone(step),
		number,
		call,
		action: actionOf(call),
		time: call.time,
		who,
		...(decision ? { decision } : {}),
		...(answer.ok ? {} : { refusal: answer.error })
	};
}

import type { Account } from '$lib/account/account';
import type { ApiError } from '$lib/account/call';
import { lookUp } from '$lib/account/table';
import type { Decision } from '$lib/policy/decision';
import type { Step } from '$lib/scenario/timeline';

/** One call of the learner, as the list of latest calls shows it. */
export interface CallMade {
	/** Its place among all calls, from 0. */
	readonly number: number;
	/** `service:Operation` */
	readonly action: string;
	readonly time: number;
	/** Who called: `root`, a user's name, or nobody yet. */
	readonly who: string;
	readonly decision?: Decision;
	readonly refusal?: ApiError;
}

/** How many calls fit beside the console. */
const shown = 8;

/** The latest calls, the last one first. */
export function latestCalls(start: Account, steps: readonly Step[]): readonly CallMade[] {
	const from = Math.max(0, steps.length - shown);
	return steps
		.slice(from)
		.map((step, index) => {
			const number = from + index;
			return made(number, steps[number - 1]?.account ?? start, step);
		})
		.reverse();
}

function made(number: number, before: Account, { call, answer, decision }: Step): CallMade {
	return {
		number,
		action: `${call.service}:${call.operation}`,
		time: call.time,
		who: caller(before, call.caller),
		...(decision ? { decision } : {}),
		...(answer.ok ? {} : { refusal: answer.error })
	};
}

function caller(account: Account, { kind, ...rest }: Step['call']['caller']): string {
	if (kind !== 'session' || !('id' in rest)) return 'Nobody';
	const holder = account.sessions.find(({ id }) => id === rest.id)?.holder;
	if (!holder) return 'Nobody';
	return holder.kind === 'root' ? 'root' : (lookUp(account.users, holder.key)?.name ?? 'A user');
}

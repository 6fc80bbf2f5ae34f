import type { Account } from '../account/account';
import type { Call } from '../account/base/call';
import { seenFrom } from '../account/world';
import { keysOf, madeOf, type Unmade } from './written-call';

/** A minute between steps, so that each has fresh codes. */
export const pace = 60_000;

/** When scripts begin: any fixed moment will do. */
export const beginning = Date.UTC(2026, 10, 23, 8);

/** A script that asks for what is not there at that point. */
export class ScriptFault extends Error {
	override readonly name = 'ScriptFault';
}

/**
 * A step as a call, made in the account that it names, or in the first one.
 *
 * @param before what may be why somebody or something is not there
 */
export function scriptCall(now: Account, step: Unmade, time: number, before = () => ''): Call {
	const account = seenFrom(now, step.account);
	const { service, operation } = step.call;
	const made = madeOf(step, {
		account,
		time,
		started: beginning,
		keyOf: (owner, second) => keysOf(account, owner)[second ? 1 : 0],
		absent: (what) => {
			throw new ScriptFault(`${service} ${operation}: the script ${what}${before()}`);
		}
	});
	return { ...made, door: 'console' };
}

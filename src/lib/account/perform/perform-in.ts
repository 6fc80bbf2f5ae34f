import type { Account } from '../account';
import type { Call } from '../base/call';
import { perform, type Performed } from './perform';
import type * as Several from './several';

/*
 * Most attempts have one account. What it takes to have several is loaded before an attempt opens that
 * has them.
 */

let several: typeof Several | undefined;

/** Performs a call in a world: see `several.ts`. In a world of one account it is `perform`. */
export function performIn(world: Account, call: Call): Performed {
	if (!world.others) return perform(world, call);
	if (!several) throw new Error('A call in several accounts before the code for it was loaded');
	return several.performAmong(world, call);
}

/** Like `performIn`, for looking only. */
export function lookIn(world: Account, call: Call): Performed {
	return { ...performIn(world, call), account: world };
}

/** Loads it, once, for a world of so many accounts besides the first. */
export async function loadSeveral(besides: number): Promise<void> {
	if (besides > 0) several = await import('./several');
}

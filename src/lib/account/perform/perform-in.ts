import type { Account } from '../account';
import type { Call } from '../base/call';
import type { Time } from '../base/time';
import type { AccountBlueprint } from './blueprint';
import { openAccount } from './open';
import { look, perform, type Performed } from './perform';
import type * as Several from './several';

/*
 * Most attempts have one account. What it takes to have several is loaded before an attempt opens that
 * has them.
 */

let several: typeof Several | undefined;

function loaded(): typeof Several {
	if (!several) throw new Error('Several accounts are wanted before the code for them was loaded');
	return several;
}

/** Opens an account with those beside it, if there are any. */
export function openWorld(
	blueprint: AccountBlueprint,
	beside: readonly AccountBlueprint[],
	seed: string,
	time: Time
): Account {
	return beside.length === 0
		? openAccount(blueprint, seed, time)
		: loaded().openSeveral(blueprint, beside, seed, time);
}

/** Performs a call in a world: see `several.ts`. In a world of one account it is `perform`. */
export function performIn(world: Account, call: Call): Performed {
	if (!world.others) return perform(world, call);
	return loaded().performAmong(world, call);
}

/** Like `performIn`, for looking only. */
export function lookIn(world: Account, call: Call): Performed {
	if (!world.others) return look(world, call);
	return { ...loaded().performAmong(world, call), account: world };
}

/** Loads it, once, for a world of so many accounts besides the first. */
export async function loadSeveral(besides: number): Promise<void> {
	if (besides > 0) several = await import('./several');
}

import type { Account } from '../../account/account';
import type { Check, Query } from '../check';
import { groundOf, type Ground } from '../ground';

/** What the engine says of a check, worked out once on the same ground where the time does not matter. */
export function remembered<T>(check: Check, account: Account, workOut: () => T): T {
	const ground = groundOf(account);
	return ground.isTimeless ? settledFor(ground, check, workOut) : workOut();
}

/** The same for a question that no policy has a say in, and that asks neither the history nor the clock. */
export function rememberedAnswer(check: Query, account: Account, workOut: () => boolean): boolean {
	return isStill(check) ? settledFor(groundOf(account), check, workOut) : workOut();
}

/** IAM's answers are of what it keeps, but for reports, which get old. */
function isStill({ service, operation }: Query): boolean {
	return service === 'iam' && !/Report|LastAccessed/.test(operation);
}

function settledFor<T>(ground: Ground, check: Check, workOut: () => T): T {
	const settled = settledOn.get(ground) ?? new WeakMap<Check, unknown>();
	settledOn.set(ground, settled);
	// Each kind of check is worked out to one type of value.
	if (settled.has(check)) return settled.get(check) as T;
	const value = workOut();
	settled.set(check, value);
	return value;
}

const settledOn = new WeakMap<Ground, WeakMap<Check, unknown>>();

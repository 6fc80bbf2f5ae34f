import type { Account } from '../account/account';
import { all, emptyTable } from '../account/base/table';

/** All of an account that decisions rest on: everything but its history, which grows by every look. */
export interface Ground {
	/** Whether no policy looks at the clock, so that the same is decided at any time. */
	readonly isTimeless: boolean;
}

class Found implements Ground {
	readonly parts: readonly unknown[];
	#isTimeless: boolean | undefined;

	constructor(parts: readonly unknown[]) {
		this.parts = parts;
	}

	get isTimeless() {
		return (this.#isTimeless ??= !this.parts.some(namesTheClock));
	}
}

let latest: Found | undefined;
const known = new WeakMap<Account, Found>();

/**
 * The same object for accounts that differ in their history only, as far as one follows the other: what
 * was decided on the one is decided on the other.
 */
export function groundOf(account: Account): Ground {
	const found = known.get(account) ?? groundLike(account);
	known.set(account, found);
	latest = found;
	return found;
}

function groundLike(account: Account): Found {
	const parts = partsOf(account);
	const isSame =
		latest?.parts.length === parts.length && latest.parts.every((part, at) => part === parts[at]);
	return latest && isSame ? latest : new Found(parts);
}

function partsOf({ others, ...account }: Account): readonly unknown[] {
	const own = Object.entries(account).filter(([part]) => part !== 'events' && part !== 'serial');
	return [...own.flat(), ...all(others ?? emptyTable).flatMap(partsOf)];
}

/** Keys that change by themselves, in a condition or a policy variable; and an escape may spell anything. */
const clock = /aws:(?:currenttime|epochtime|tokenissuetime|multifactorauthage)|\\u/i;

/**
 * Plain data is never changed in place, so each piece is read once. What is only worked out when it is asked
 * for, a password's digest, is not asked for: it is dear, and no policy stands in it.
 */
const read = new WeakMap<object, boolean>();

function namesTheClock(value: unknown): boolean {
	if (typeof value === 'string') return clock.test(value);
	if (typeof value !== 'object' || value === null) return false;
	const before = read.get(value);
	if (before !== undefined) return before;
	const found = Object.entries(Object.getOwnPropertyDescriptors(value)).some(
		([key, { value: part }]) => clock.test(key) || namesTheClock(part)
	);
	read.set(value, found);
	return found;
}

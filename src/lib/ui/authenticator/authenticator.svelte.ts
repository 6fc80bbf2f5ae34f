import { codeAt, stepAt, stepLength } from '$lib/account/services/iam/mfa/totp';
import {
	kept,
	reasonOf,
	type Authenticator as Saved,
	type Refusal,
	type Written
} from '$lib/storage/store';
import { createContext } from 'svelte';
import type { SetupKey } from './otpauth';

const minute = 60_000;

/** How far the clock can be set wrong, either way. */
export const farthest = 5 * minute;

/** What an account shows: the code, and how long it holds. */
export interface Code {
	readonly digits: string;
	/** In whole seconds: 30 to 1. */
	readonly left: number;
}

/**
 * The learner's authenticator app. It belongs to the learner and not to the AWS account, as a phone
 * does: undoing something in the console leaves it as it is.
 */
export class Authenticator {
	#saved: Saved = $state.raw({ accounts: [], clockOffset: 0 });
	readonly #save: (saved: Saved) => Promise<Written>;

	/** Why what was changed last could not be written, if so: it lives in this tab only. */
	why: Refusal | undefined = $state();

	constructor(saved: Saved | undefined, save: (saved: Saved) => Promise<Written>) {
		if (saved) {
			refuseUnusable(saved);
			this.#saved = saved;
		}
		this.#save = save;
	}

	get accounts(): readonly SetupKey[] {
		return this.#saved.accounts;
	}

	/** In milliseconds: how far its clock is ahead. */
	get clockOffset(): number {
		return this.#saved.clockOffset;
	}

	codeOf({ secret }: SetupKey, now: number): Code {
		const time = now + this.clockOffset;
		return {
			digits: codeAt(secret, stepAt(time)),
			left: Math.ceil(this.untilNext(now) / 1000)
		};
	}

	/** In milliseconds: how long until all codes change. */
	untilNext(now: number): number {
		return stepLength - ((now + this.clockOffset) % stepLength);
	}

	/** Keeps an account; the same key scanned again is not kept twice. */
	async add(key: SetupKey): Promise<'added' | 'known'> {
		if (this.accounts.some(({ secret }) => secret === key.secret)) return 'known';
		await this.#change({ accounts: [key, ...this.accounts] });
		return 'added';
	}

	/** An account that goes by the same name with another key: hard to tell apart, and maybe dead. */
	namesake({ secret, label, issuer }: SetupKey): SetupKey | undefined {
		return this.accounts.find(
			(each) => each.label === label && each.issuer === issuer && each.secret !== secret
		);
	}

	/** Puts a key in the place of another, which is gone then. */
	replace(old: SetupKey, key: SetupKey) {
		const others = this.accounts.filter(
			({ secret }) => secret !== old.secret && secret !== key.secret
		);
		return this.#change({ accounts: [key, ...others] });
	}

	/** The name with the next number that is free: `ana (2)`. */
	distinct(label: string): string {
		const taken = this.accounts.map((each) => each.label);
		let number = 2;
		while (taken.includes(`${label} (${number})`)) number += 1;
		return `${label} (${number})`;
	}

	rename({ secret }: SetupKey, label: string) {
		const accounts = this.accounts.map((each) =>
			each.secret === secret ? { ...each, label } : each
		);
		return this.#change({ accounts });
	}

	remove({ secret }: SetupKey) {
		return this.#change({ accounts: this.accounts.filter((each) => each.secret !== secret) });
	}

	setClock(clockOffset: number) {
		return this.#change({
			clockOffset: Math.max(-farthest, Math.min(farthest, clockOffset))
		});
	}

	/** Written first, shown then. A full disk takes nothing from the learner. */
	async #change(change: Partial<Saved>) {
		const saved = { ...this.#saved, ...change };
		await this.#keep(saved);
		this.#saved = saved;
	}

	async #keep(saved: Saved) {
		this.why = reasonOf(await kept(this.#save(saved)));
	}

	/** Writes what could not be written before: the log goes on, and with it the browser may. */
	async catchUp() {
		if (this.why) await this.#keep(this.#saved);
	}
}

/** What no code can be made from, or cannot be told apart, is damaged: better said than shown half. */
function refuseUnusable({ accounts, clockOffset }: Saved) {
	for (const { secret } of accounts) codeAt(secret, stepAt(0));
	if (new Set(accounts.map(({ secret }) => secret)).size < accounts.length) {
		throw new Error('Authenticator: two accounts have the same secret');
	}
	if (!(Math.abs(clockOffset) <= farthest)) {
		throw new Error(`Authenticator: its clock is off by ${clockOffset} ms`);
	}
}

/** A code as it is read aloud and typed: in two groups of three. */
export function grouped(digits: string): string {
	return `${digits.slice(0, 3)} ${digits.slice(3)}`;
}

export const [getAuthenticator, setAuthenticator] = createContext<Authenticator>();

import { openAccount } from '$lib/account/perform/open';
import { newAttempt } from '$lib/scenario/attempt';
import { phonesOf } from '$lib/scenario/sandbox/phones';
import { readAccountFile } from '$lib/scenario/sandbox/read-account';
import {
	longestAccount,
	longestName,
	sandboxScenario,
	type Sandbox
} from '$lib/scenario/sandbox/sandbox';
import { kept, reasonOf, type Refusal, type Store } from '$lib/storage/store';
import { randomId } from '../random-id';

export type Made =
	| { readonly kind: 'made'; readonly id: string }
	/** The account is none: where, and what to write. */
	| { readonly kind: 'refused'; readonly faults: readonly AccountFault[] }
	| { readonly kind: 'unwritten'; readonly reason: Refusal };

export interface AccountFault {
	readonly path: string;
	readonly message: string;
}

/** Keeps a new sandbox, with everybody's phone at hand. What is no account is not kept at all. */
export async function makeSandbox(
	store: Store,
	{ name, from, account }: Omit<Sandbox, 'account'> & { readonly account: unknown },
	now: number
): Promise<Made> {
	const read = await readAccountFile(account, now);
	if (!read.ok) return { kind: 'refused', faults: read.error };
	const text = JSON.stringify(account);
	if (text.length > longestAccount) return { kind: 'refused', faults: [tooLong(text, read.value)] };
	const scenario = sandboxScenario(name, read.value);
	const attempt = newAttempt(scenario, { id: randomId(), seed: randomId() }, now);
	const accounts = phonesOf(openAccount(read.value, attempt.seed, now));
	const saved = {
		attempt,
		log: [],
		authenticator: { accounts, clockOffset: 0 },
		sandbox: { name: name.slice(0, longestName), from, account: text }
	};
	const reason = reasonOf(await kept(store.rewrite(() => [saved])));
	return reason ? { kind: 'unwritten', reason } : { kind: 'made', id: attempt.id };
}

/** What is longer could not be brought back from a backup. It is told where most of it stands. */
function tooLong(text: string, account: object): AccountFault {
	const [path = ''] = Object.entries(account)
		.map(([part, value]) => [part, JSON.stringify(value).length] as const)
		.reduce((most, next) => (next[1] > most[1] ? next : most), ['', 0]);
	const [given, most] = [text.length, longestAccount].map((count) => count.toLocaleString('en'));
	return {
		path,
		message: `the account takes ${given} characters, of ${most} at most, and most of them are here: leave something out, or shorten it`
	};
}

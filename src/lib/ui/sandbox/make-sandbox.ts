import { openAccount } from '$lib/account/perform/open';
import { newAttempt } from '$lib/scenario/attempt';
import { phonesOf } from '$lib/scenario/sandbox/phones';
import { readAccountFile } from '$lib/scenario/sandbox/read-account';
import { longestName, sandboxScenario, type Sandbox } from '$lib/scenario/sandbox/sandbox';
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
	const scenario = sandboxScenario(name, read.value);
	const attempt = newAttempt(scenario, { id: randomId(), seed: randomId() }, now);
	const accounts = phonesOf(openAccount(read.value, attempt.seed, now));
	const saved = {
		attempt,
		log: [],
		authenticator: { accounts, clockOffset: 0 },
		sandbox: { name: name.slice(0, longestName), from, account: JSON.stringify(account) }
	};
	const reason = reasonOf(await kept(store.rewrite(() => [saved])));
	return reason ? { kind: 'unwritten', reason } : { kind: 'made', id: attempt.id };
}

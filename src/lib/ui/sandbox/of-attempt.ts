import type { Snapshot } from '$lib/scenario/machine';
import { writeAccount } from '$lib/scenario/sandbox/write-account';
import type { Store } from '$lib/storage/store';
import { makeSandbox, type Made } from './make-sandbox';

/** Keeps a sandbox that begins with the account of an attempt as it stands. */
export async function sandboxOfAttempt(store: Store, end: Snapshot, now: number): Promise<Made> {
	const { title, number } = end.context.scenario;
	const { file: account } = await writeAccount(end);
	const from = `your attempt at scenario ${number}`;
	return makeSandbox(store, { name: title, from, account }, now);
}

import { readAccountJson } from '$lib/scenario/sandbox/read-account';
import { sandboxScenario } from '$lib/scenario/sandbox/sandbox';
import type { Scenario } from '$lib/scenario/scenario';
import type { Saved, Store } from '$lib/storage/store';
import type { AccountFault } from './make-sandbox';
import { savedOf } from './sandboxes.svelte';

/** What a sandbox is played with: as for a scenario, and what reads the account that it begins with. */
export * from '../play/live';
export { resetPhones } from './reset-phones';
export { default as SandboxHands } from './SandboxHands.svelte';
export { default as SandboxPane } from './SandboxPane.svelte';

/** What is found at the address of a sandbox. */
export type Opened =
	| { readonly kind: 'account'; readonly scenario: Scenario; readonly saved: Saved }
	| { readonly kind: 'damaged'; readonly faults: readonly AccountFault[]; readonly saved: Saved }
	| { readonly kind: 'missing' };

export async function openSandbox(store: Store, id: string): Promise<Opened> {
	const saved = await savedOf(store, id);
	if (!saved?.sandbox) return { kind: 'missing' };
	const { name, account } = saved.sandbox;
	const read = await readAccountJson(account);
	return read.ok
		? { kind: 'account', scenario: sandboxScenario(name, read.value), saved }
		: { kind: 'damaged', faults: read.error, saved };
}

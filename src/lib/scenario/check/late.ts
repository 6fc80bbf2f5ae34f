import type { Account } from '../../account/account';
import type { Bound, Check, Finds } from '../check';
import { partsOf } from './parts';
import type { Facts } from '../../policy/facts';

/*
 * Comparing and validating policies is much code, and few scenarios ask for it: it is loaded before an
 * attempt opens whose checks do, as operations are (`account/perform/registry.ts`).
 */

/** What is loaded when a scenario's checks need it. */
export interface Deciders {
	/** A request for each action by which the bound is exceeded: none where it is kept. */
	readonly bound: (check: Bound, account: Account) => readonly Excess[];
	/** Whether there is such a finding. */
	readonly finding: (check: Finds, account: Account) => boolean;
}

/** A request that is allowed and should not be. */
export interface Excess {
	readonly action: string;
	readonly resource: string;
}

/** Loads facts about AWS's services, these prefixes among them. */
export type FactsSource = (prefixes: Iterable<string>) => Promise<Facts>;

let loaded: Partial<Deciders> = {};

export function late<Kind extends keyof Deciders>(kind: Kind): Deciders[Kind] {
	const decider = loaded[kind];
	if (!decider) throw new Error(`A check of the kind ${kind} is asked before it was loaded`);
	return decider;
}

/** Loads what checks are decided by, once. */
export async function loadDeciders(checks: Iterable<Check>, source: FactsSource): Promise<void> {
	const all = [...checks].flatMap((check) => [...partsOf(check)]);
	const finds = all.filter((check) => check.kind === 'finding');
	await Promise.all([
		all.some(({ kind }) => kind === 'bound') ? loadBound() : undefined,
		finds.length > 0
			? loadFinding(
					finds.flatMap(({ services }) => services),
					source
				)
			: undefined
	]);
}

async function loadBound(): Promise<void> {
	const { excessOver } = await import('./bound');
	enter({ bound: excessOver });
}

async function loadFinding(services: readonly string[], source: FactsSource): Promise<void> {
	const [{ isFound }, facts] = await Promise.all([import('./finding'), source(services)]);
	enter({ finding: (check, account) => isFound(check, account, facts) });
}

export function enter(deciders: Partial<Deciders>): void {
	loaded = { ...loaded, ...deciders };
}

import type { Call } from '../account/base/call';
import { loadSeveral } from '../account/perform/perform-in';
import { loadFor } from '../account/perform/registry';
import type { Check } from './check';
import { loadDeciders, type FactsSource } from './check/late';
import { partsOf } from './check/parts';
import { loadIncidents } from './late-incidents';
import type { Entry } from './log';
import { checksOf, type Scenario } from './scenario';

/**
 * Loads what an attempt needs to be opened: what its account has, whatever is called, what decides its
 * checks, and what others call by.
 */
export async function loadAttempt(
	scenario: Scenario,
	log: readonly Entry[],
	facts: FactsSource
): Promise<void> {
	const { account, beside = [] } = scenario;
	const calls = callsIn(scenario, log);
	await Promise.all([
		...[account, ...beside].map((each) => loadFor(calls, each)),
		loadSeveral(beside.length),
		loadDeciders(checksOf(scenario), facts),
		loadIncidents(scenario.incidents)
	]);
}

/** Every call that opening an attempt makes. Throws where the log is none. */
function callsIn(scenario: Scenario, log: readonly Entry[]) {
	const asked = checksOf(scenario).flatMap(callsOf);
	const happening = scenario.incidents.flatMap(({ calls }) =>
		calls.map(({ call, with: parameters }) => ({ ...call, parameters }))
	);
	return [
		...asked,
		...happening,
		...log.flatMap((entry) => (entry.type === 'act' ? entry.calls : []))
	];
}

function callsOf(check: Check): readonly Pick<Call, 'service' | 'operation' | 'parameters'>[] {
	return [...partsOf(check)].flatMap((part) =>
		part.kind === 'query' || part.kind === 'event' ? [part] : []
	);
}

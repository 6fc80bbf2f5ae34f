import type { Call } from '../account/base/call';
import { loadFor } from '../account/perform/registry';
import type { Check } from './check';
import type { Entry } from './log';
import { objectivesOf, type Scenario } from './scenario';

/** Loads what an attempt needs to be opened: what its account has, and whatever is called. */
export function loadAttempt(scenario: Scenario, log: readonly Entry[] = []): Promise<void> {
	return loadFor(callsIn(scenario, log), scenario.account);
}

/** Every call that opening an attempt makes. Throws where the log is none. */
function callsIn(scenario: Scenario, log: readonly Entry[]) {
	const asked = checksOf(scenario).flatMap(callsOf);
	return [...asked, ...log.flatMap((entry) => (entry.type === 'act' ? entry.calls : []))];
}

function checksOf(scenario: Scenario): readonly Check[] {
	const { deductions } = scenario.scoring;
	return [
		...objectivesOf(scenario).flatMap(({ check, notes }) => [
			check,
			...notes.map(({ when }) => when)
		]),
		...deductions.map(({ when }) => when)
	];
}

function callsOf(check: Check): readonly Pick<Call, 'service' | 'operation' | 'parameters'>[] {
	switch (check.kind) {
		case 'query':
			return [check];
		case 'access':
			return [];
		case 'all':
		case 'oneUser':
			return check.of.flatMap(callsOf);
	}
}

import type { Call } from '../account/base/call';
import { loadFor, serviceNames } from '../account/perform/registry';
import type { Check } from './check';
import type { Entry } from './log';
import { objectivesOf, type Scenario } from './scenario';

/** Loads what an attempt needs to be opened: the services of its account, and whatever is called. */
export async function loadAttempt(scenario: Scenario, log: readonly Entry[] = []): Promise<void> {
	const asked = checksOf(scenario).flatMap(callsOf);
	const done = log.flatMap((entry) => (entry.type === 'act' ? entry.calls : []));
	const services = serviceNames.filter((name) => Object.hasOwn(scenario.account, name));
	await loadFor([...asked, ...done], services);
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

function callsOf(check: Check): readonly Pick<Call, 'service' | 'operation'>[] {
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

import { expect, test } from 'vitest';
import { isReady } from '../account/perform/registry';
import { folder } from './folder.fixture';
import { loadAttempt } from './loading';
import type { Entry } from './log';
import { readScenario } from './read';

// Not in the fixture with which scripts are played: that loads everything.
const providers = { service: 'iam', operation: 'ListSAMLProviders' } as const;
const federate = { service: 'sts', operation: 'AssumeRoleWithSAML' } as const;
const simulate = { service: 'iam', operation: 'SimulateCustomPolicy' } as const;

test('what an attempt needs is loaded before it is opened: what its checks ask, and what its log calls', async () => {
	const text = folder['scenario.yaml']?.replace(
		'when: { kind: query, call: iam ListUsers',
		'when: { kind: query, call: iam ListSAMLProviders'
	);
	const read = readScenario('99-jun', { ...folder, 'scenario.yaml': text ?? '' });
	if (!read.ok) throw new Error(JSON.stringify(read.error));
	const { scenario } = read.value;
	const log: readonly Entry[] = [
		{ type: 'begin', time: 0 },
		{
			type: 'act',
			time: 1,
			calls: [
				{ ...federate, parameters: {}, caller: { kind: 'anonymous' }, time: 1, door: 'console' }
			]
		}
	];
	expect([providers, federate, simulate].map(isReady)).toEqual([false, false, false]);
	await loadAttempt(scenario);
	expect([providers, federate, simulate].map(isReady)).toEqual([true, false, false]);
	await loadAttempt(scenario, log);
	expect([providers, federate, simulate].map(isReady)).toEqual([true, true, false]);
});

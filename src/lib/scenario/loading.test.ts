import { expect, test, vi } from 'vitest';
import { isReady } from '../account/perform/registry';
import { folder } from './folder.fixture';
import { loadAttempt } from './loading';
import type { Entry } from './log';
import { readScenario } from './read';

// Not in the fixture with which scripts are played: that loads everything.
const providers = { service: 'iam', operation: 'ListSAMLProviders' } as const;
const federate = { service: 'sts', operation: 'AssumeRoleWithSAML' } as const;
const simulate = { service: 'iam', operation: 'SimulateCustomPolicy' } as const;

/** The small scenario with one thing in a file of it otherwise. */
function edited(file: string, from: string, to: string) {
	const read = readScenario('99-jun', { ...folder, [file]: folder[file]?.replace(from, to) ?? '' });
	if (!read.ok) throw new Error(JSON.stringify(read.error));
	return read.value.scenario;
}

test('what an attempt needs is loaded before it is opened: what its checks ask, and what its log calls', async () => {
	const scenario = edited('scenario.yaml', 'iam ListUsers', 'iam ListSAMLProviders');
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

test('the text of a long policy is there when an attempt is opened whose account or check names it', async () => {
	const check = edited(
		'scenario.yaml',
		'iam ListUsers,',
		"iam GetPolicy, with: { PolicyArn: 'arn:aws:iam::aws:policy/SecurityAudit' },"
	);
	const account = edited('account.yaml', 'AdministratorAccess', 'ReadOnlyAccess');
	for (const scenario of [check, account]) {
		vi.resetModules();
		const { managedPolicy } = await import('../catalog/managed-policies');
		const { loadAttempt } = await import('./loading');
		const text = () => managedPolicy('arn:aws:iam::aws:policy/ReadOnlyAccess')?.text;
		expect(text).toThrow('is read before it is loaded');
		await loadAttempt(scenario);
		expect(text()).toContain('s3:Get*');
	}
});

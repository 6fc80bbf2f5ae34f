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

const noFacts = () => Promise.reject(new Error('No check asks for facts'));

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
	await loadAttempt(scenario, [], noFacts);
	expect([providers, federate, simulate].map(isReady)).toEqual([true, false, false]);
	await loadAttempt(scenario, log, noFacts);
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
		await loadAttempt(scenario, [], noFacts);
		expect(text()).toContain('s3:Get*');
	}
});

test('what others call is there when an attempt is opened, and the code to call it', async () => {
	vi.resetModules();
	const { loadAttempt } = await import('./loading');
	const { advance, open } = await import('./machine');
	const { isReady } = await import('../account/perform/registry');
	const scenario = edited(
		'scenario.yaml',
		'\nending:',
		`
incidents:
  - id: spy
    who: Somebody
    at: { after: 1m }
    calls: [{ as: user/priya access key, call: iam ListSAMLProviders }]
ending:`
	);
	expect(isReady(providers)).toBe(false);
	await loadAttempt(scenario, [], noFacts);
	expect(isReady(providers)).toBe(true);
	const begun = advance(open(scenario, { seed: 'seed', started: 0 }), { type: 'begin', time: 0 });
	const after = advance(begun, { type: 'incident', time: 1, id: 'spy' });
	expect(after.context.timeline.acts.length).toBe(1);
});

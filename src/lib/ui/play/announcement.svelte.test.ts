import { iam, wish } from '$lib/ui/wish';
import { expect, test } from 'vitest';
import { loadScenario } from 'virtual:scenario-loaders';
import { sealPassword } from '$lib/account/services/iam/credentials/password';
import { memoryStore } from '$lib/storage/memory';
import { Workbench } from '../workbench.svelte';
import { announcement } from './announcement';

const scenario = await loadScenario('01-lock-down-root');
const first = scenario.stages
	.flatMap(({ objectives }) => objectives)
	.find(({ id }) => id === 'read-summary');
if (!first) throw new Error('The scenario has no objective');

/** Root has signed in and read the summary, which meets an objective. */
async function bench() {
	const { slug, fingerprint, account } = scenario;
	const attempt = { id: 'one', scenario: slug, fingerprint, seed: 'seed', started: 0 };
	const store = memoryStore();
	await store.addAttempt(attempt);
	let time = 0;
	const now = () => (time += 1000);
	const workbench = new Workbench({ scenario, attempt, log: [], store, now });
	await workbench.begin();
	const { email, password } = account.root;
	await workbench.act(
		wish('signin:ConsoleLogin', {
			as: 'root',
			email,
			password: sealPassword(password, { ...account, seed: attempt.seed, iam: account })
		})
	);
	await workbench.act(iam('GetAccountSummary'));
	return workbench;
}

const createGroup = wish('iam:CreateGroup', { GroupName: 'administrators' });

const demandLongPasswords = wish('iam:UpdateAccountPasswordPolicy', { MinimumPasswordLength: 14 });
const alias = wish('iam:CreateAccountAlias', { AccountAlias: 'marlow-maps' });

test('an objective that has been met is told, with its points, what it is good for, and how many are', async () => {
	const workbench = await bench();
	expect(announcement(workbench)).toBe(
		`Objective met: ${first.title}, 5 points more. ${first.won} 1 of ${workbench.objectives.length} met.`
	);
});

test('what meets nothing is told by the console, not twice', async () => {
	const workbench = await bench();
	expect(await workbench.act(demandLongPasswords)).toMatchObject({ ok: true });
	expect(announcement(workbench)).toBe('');
});

test('a deduction is told with its reason or what the scenario says about it, and when it is made good', async () => {
	const workbench = await bench();
	await workbench.act(alias);
	expect(announcement(workbench)).toMatch(/^Root did an everyday task, 4 points less\. Root set/);
	await workbench.undo();
	expect(announcement(workbench)).toBe(
		'Undone: gave the account the alias marlow-maps. Made good: Root did an everyday task, 4 points more.'
	);
});

test('time that was skipped is told', async () => {
	const workbench = await bench();
	await workbench.skip(() => 12_000);
	expect(announcement(workbench)).toBe('Time in the account moved on by 12 s.');
});

test('undo and redo say what they took back and put back', async () => {
	const workbench = await bench();
	await workbench.act(createGroup);
	await workbench.undo();
	expect(announcement(workbench)).toBe('Undone: created the user group administrators.');
	await workbench.redo();
	expect(announcement(workbench)).toBe('Redone: created the user group administrators.');
});

test('a hint is read out in full', async () => {
	const workbench = await bench();
	await workbench.hint(first.id);
	expect(announcement(workbench)).toBe(`Hint: ${first.hints.nudge}`);
});

test('a pause and its end are told', async () => {
	const workbench = await bench();
	await workbench.pause();
	expect(announcement(workbench)).toBe('Paused.');
	await workbench.resume();
	expect(announcement(workbench)).toBe('Playing on.');
});

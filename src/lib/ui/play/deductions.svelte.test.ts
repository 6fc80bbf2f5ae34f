import { flushSync } from 'svelte';
import { afterEach, expect, test } from 'vitest';
import { loadScenario } from 'virtual:scenarios';
import { sealPassword } from '$lib/account/credentials/password';
import { memoryStore } from '$lib/storage/memory';
import { Toasts } from '../toasts.svelte';
import { Workbench } from '../workbench.svelte';
import { tellDeductions } from './deductions.svelte';

const scenario = await loadScenario('01-lock-down-root');
let stop: () => void = () => undefined;
afterEach(() => stop());

/** Root has signed in; what is told from then on. */
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
	await workbench.act({
		service: 'signin',
		operation: 'ConsoleLogin',
		parameters: {
			as: 'root',
			email,
			password: sealPassword(password, { ...account, seed: attempt.seed })
		}
	});
	const toasts = listen(workbench);
	return { workbench, toasts };
}

function listen(workbench: Workbench) {
	const toasts = new Toasts();
	stop = $effect.root(() => tellDeductions(workbench, toasts));
	flushSync();
	return toasts;
}

function texts(toasts: Toasts) {
	flushSync();
	return toasts.shown.map(({ text }) => text);
}

const alias = {
	service: 'iam',
	operation: 'CreateAccountAlias',
	parameters: { AccountAlias: 'marlow-maps' }
} as const;

test('a deduction is told as soon as it applies, with the way to take it back', async () => {
	const { workbench, toasts } = await bench();
	expect(texts(toasts)).toEqual([]);
	await workbench.act(alias);
	expect(texts(toasts)).toEqual(['−4 points: Root did an everyday task.']);

	toasts.list[0]?.action?.run();
	await expect.poll(() => workbench.redoable).toBeDefined();
	expect(workbench.sheet.lines.some((line) => line.kind === 'deduction' && line.applies)).toBe(
		false
	);
	expect(texts(toasts)).toEqual([]);
});

test('it is told once for as long as it applies', async () => {
	const { workbench, toasts } = await bench();
	await workbench.act(alias);
	await workbench.act({ service: 'iam', operation: 'ListUsers' });
	expect(texts(toasts)).toHaveLength(1);
});

test('what applied already when the page was opened is no news', async () => {
	const { workbench } = await bench();
	await workbench.act(alias);
	stop();
	expect(texts(listen(workbench))).toEqual([]);
});

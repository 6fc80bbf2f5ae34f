import { iam, wish } from '$lib/ui/wish';
import { flushSync } from 'svelte';
import { expect, test } from 'vitest';
import { loadScenario } from 'virtual:scenario-loaders';
import { sealPassword } from '$lib/account/services/iam/credentials/password';
import { readAccountFile } from '$lib/scenario/sandbox/read-account';
import { sandboxScenario } from '$lib/scenario/sandbox/sandbox';
import { memoryStore } from '$lib/storage/memory';
import { givenOf } from './given.svelte';
import { Workbench } from './workbench.svelte';

const scenario = await loadScenario('01-lock-down-root');
const { root } = scenario.account;
const seed = 'seed';
const seal = (text: string) =>
	sealPassword(text, { ...scenario.account, seed, iam: scenario.account });

/** Root has signed in and made a user with a password. */
async function bench(password: string, note: 'typed' | 'generated') {
	const { slug, fingerprint } = scenario;
	const attempt = { id: 'one', scenario: slug, fingerprint, seed, started: 0 };
	const store = memoryStore();
	await store.addAttempt(attempt);
	let time = 0;
	const now = () => (time += 1000);
	const workbench = new Workbench({ scenario, attempt, log: [], store, now });
	await workbench.begin();
	await workbench.act(
		wish('signin:ConsoleLogin', { as: 'root', email: root.email, password: seal(root.password) })
	);
	const given = givenOf(workbench);
	if (note === 'generated') given.noteGenerated(seal(password), password);
	await workbench.act(
		iam('CreateUser', { UserName: 'ana' }),
		iam('CreateLoginProfile', { UserName: 'ana', Password: seal(password) })
	);
	flushSync();
	const reopened = async () =>
		new Workbench({ scenario, attempt, log: await store.log('one'), store, now });
	return { workbench, given, reopened };
}

const values = ({ rows }: ReturnType<typeof givenOf>) => rows.map(({ value }) => value);
const signInOf = ({ signIns }: ReturnType<typeof givenOf>, name: string) =>
	signIns.find((each) => each.as === 'user' && each.userName === name);

test('what was handed over signs in, password and all', async () => {
	const { given } = await bench('Long-Shore-9', 'typed');
	expect(given.signIns[0]).toEqual({ as: 'root', email: root.email, password: root.password });
});

test('what is at hand follows the account, also when the part of the page that asked first is gone', async () => {
	const { reopened } = await bench('Long-Shore-9', 'typed');
	const workbench = await reopened();
	const rows = () => values(givenOf(workbench)).length;
	let before = 0;
	const leave = $effect.root(() => {
		$effect(() => {
			before = rows();
		});
	});
	flushSync();
	leave();
	await workbench.act(iam('CreateAccessKey', { UserName: 'ana' }));
	// Somebody else looks, as the mission does.
	const stay = $effect.root(() => {
		$effect(() => {
			rows();
		});
	});
	flushSync();
	expect(rows()).toBeGreaterThan(before);
	stay();
});

test('a password that was generated is at hand, and only in this tab', async () => {
	const { workbench, given, reopened } = await bench('Long-Shore-9', 'generated');
	expect(values(given)).toContain('Long-Shore-9');
	expect(signInOf(given, 'ana')).toMatchObject({
		account: '111122223333',
		password: 'Long-Shore-9'
	});
	expect(JSON.stringify(workbench.log)).not.toContain('Long-Shore-9');

	const again = givenOf(await reopened());
	expect(values(again)).toContain('ana');
	expect(values(again)).not.toContain('Long-Shore-9');
});

test('a password that was typed is nowhere; the user is', async () => {
	const { given } = await bench('Long-Shore-9', 'typed');
	expect(values(given)).toContain('ana');
	expect(values(given)).not.toContain('Long-Shore-9');
	expect(signInOf(given, 'ana')).toEqual({ as: 'user', account: '111122223333', userName: 'ana' });
});

test('a password that was replaced is not offered, and is again when that is undone', async () => {
	const { workbench, given } = await bench('Long-Shore-9', 'generated');
	await workbench.act(
		iam('UpdateLoginProfile', { UserName: 'ana', Password: seal('Other-Bank-7') })
	);
	expect(signInOf(given, 'ana')).not.toHaveProperty('password');
	await workbench.undo();
	expect(signInOf(given, 'ana')).toHaveProperty('password', 'Long-Shore-9');
});

test('a password that was handed over and reset is the new one from then on, until that is undone', async () => {
	const { workbench, given } = await bench('Long-Shore-9', 'typed');
	const robins = () => given.rows.find(({ label }) => label === 'Password of robin');
	const handedOver = { label: 'Password of robin', value: 'slow-River-73' };
	expect(robins()).toEqual(handedOver);

	given.noteGenerated(seal('Wide-Bay-44'), 'Wide-Bay-44');
	await workbench.act(
		iam('UpdateLoginProfile', { UserName: 'robin', Password: seal('Wide-Bay-44') })
	);
	expect(robins()).toEqual({ label: 'Password of robin', value: 'Wide-Bay-44' });
	await workbench.act(
		iam('UpdateLoginProfile', { UserName: 'robin', Password: seal('Typed-Quay-5') })
	);
	expect(robins()).toEqual({
		label: 'Password of robin',
		note: 'Changed since, and kept nowhere'
	});
	await workbench.undo();
	await workbench.undo();
	expect(robins()).toEqual(handedOver);
});

test('what is undone or deleted is no longer at hand', async () => {
	const { workbench, given } = await bench('Long-Shore-9', 'generated');
	await workbench.act(iam('CreateAccessKey', { UserName: 'ana' }));
	expect(given.rows.map(({ label }) => label)).toContain('Secret access key of ana');
	await workbench.undo();
	expect(given.rows.map(({ label }) => label)).not.toContain('Secret access key of ana');
	await workbench.undo();
	expect(values(given)).not.toContain('ana');
});

test('in a sandbox a user who had no password and got one is at hand', async () => {
	const file = {
		...{ version: 2, id: '111122223333', name: 'Mine', age: '9d' },
		root: { email: 'root@mine.example', password: 'Mine-And-Only-1' },
		users: [{ name: 'backup' }]
	};
	const read = await readAccountFile(file, 0);
	if (!read.ok) throw new Error(JSON.stringify(read.error));
	const account = read.value;
	const sealed = (text: string) => sealPassword(text, { ...account, seed, iam: account });
	const own = sandboxScenario('Mine', account);
	const attempt = { id: 'two', scenario: own.slug, fingerprint: own.fingerprint, seed, started: 0 };
	const store = memoryStore();
	await store.addAttempt(attempt);
	let time = 0;
	const now = () => (time += 1000);
	const workbench = new Workbench({ scenario: own, attempt, log: [], store, now });
	await workbench.begin();
	await workbench.act(
		wish('signin:ConsoleLogin', {
			as: 'root',
			email: account.root.email,
			password: sealed(account.root.password)
		})
	);
	const UserName = 'backup';
	await workbench.act(iam('CreateLoginProfile', { UserName, Password: sealed('Long-Shore-9') }));
	flushSync();
	expect(signInOf(givenOf(workbench), UserName)).toMatchObject({ as: 'user', userName: UserName });
});

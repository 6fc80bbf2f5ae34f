import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { factsIn, type Figure } from '$lib/scenario/picture';
import AccountPicture from './AccountPicture.svelte';

const none = { facts: [], within: [], more: 0 };

/** The account with root, whose lock is open or shut. */
function account(lock: 'locked' | 'unlocked'): Figure {
	const words = lock === 'locked' ? 'password and MFA' : 'password, no MFA';
	const root: Figure = {
		...none,
		id: 'root',
		kind: 'root',
		name: 'root',
		facts: [
			{ id: `root/${lock}`, sign: lock, words },
			{ id: 'root/key', sign: 'key', words: 'access key' }
		]
	};
	return { ...none, id: 'account', kind: 'account', name: 'Marlow Maps', within: [root] };
}

/** Whether the line in which it stands is tinted. */
function moving(text: string) {
	const line = page.getByText(text).element().closest('li');
	if (!line) throw new Error(`${text} stands in no line`);
	return line.getAnimations().length > 0;
}

test('what a picture shows by signs it says in words', async () => {
	await render(AccountPicture, { figure: account('unlocked'), label: 'The account' });
	const picture = page.getByRole('group', { name: 'The account' });
	await expect.element(picture).toHaveTextContent('Root user: root');
	await expect.element(picture).toHaveTextContent('password, no MFA');
});

test('what has just changed is tinted, and nothing else', async () => {
	const { rerender } = await render(AccountPicture, {
		figure: account('unlocked'),
		label: 'The account'
	});
	expect(moving('password, no MFA')).toBe(false);
	await rerender({ figure: account('locked') });
	await expect.element(page.getByText('password and MFA')).toBeVisible();
	expect(moving('password and MFA')).toBe(true);
	expect(moving('access key')).toBe(false);
});

test('what another picture does not show stands out, in words too, and nothing else does', async () => {
	await render(AccountPicture, {
		figure: account('locked'),
		label: 'The goal',
		known: factsIn(account('unlocked'))
	});
	const facts = page.getByRole('listitem');
	await expect.element(facts.getByText('New: password and MFA')).toHaveClass('new');
	await expect.element(facts.getByText('access key')).not.toHaveClass('new');
	await expect.element(page.getByText('New:')).toHaveLength(1);
});

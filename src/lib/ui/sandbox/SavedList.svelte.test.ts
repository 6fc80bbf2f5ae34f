import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { memoryStore } from '$lib/storage/memory';
import { refused, type Store } from '$lib/storage/store';
import SavedList from './SavedList.fixture.svelte';
import { Sandboxes } from './sandboxes.svelte';

const sandbox = { name: 'For the talk', from: 'a template', account: '{}' };
const attempt = { id: 'one', scenario: 'sandbox', fingerprint: 'sandbox', seed: 'x', started: 0 };

/** The list over a store of which some methods fail. */
async function listed(failing: Partial<Store>) {
	const store = memoryStore();
	await store.rewrite(() => [{ attempt, log: [], sandbox }]);
	const sandboxes = new Sandboxes(() => Promise.resolve({ ...store, ...failing }));
	await sandboxes.load();
	await render(SavedList, { sandboxes });
}

const thrown = () => Promise.reject(new Error('The database is closed'));
const toast = page.getByRole('status');

async function choose(entry: string) {
	await page.getByRole('button', { name: 'More for For the talk' }).click();
	await page.getByRole('menuitem', { name: entry }).click();
}

test.each<[string, string, Partial<Store>, string]>([
	['a deletion', 'Delete', { deleteAttempt: thrown }, 'could not be deleted. The browser could'],
	['a copy', 'Copy', { log: thrown }, 'could not be copied. The browser could not'],
	[
		'a copy without room',
		'Copy',
		{ rewrite: () => Promise.resolve(refused('full')) },
		'could not be copied. There is no room'
	]
])('%s that fails is said to, and what to do', async (_, entry, failing, said) => {
	await listed(failing);
	await choose(entry);
	await expect.element(toast).toHaveTextContent(`For the talk ${said}`);
	await expect.element(page.getByRole('listitem')).toHaveTextContent('For the talk');
});

test('a new name that cannot be written is said to be refused', async () => {
	await listed({ sandbox: thrown });
	await choose('Rename');
	await page.getByRole('dialog').getByRole('textbox').fill('Another');
	await page.getByRole('dialog').getByRole('button', { name: 'Rename' }).click();
	await expect.element(toast).toHaveTextContent('For the talk could not be renamed.');
});

test('a sandbox that is deleted is gone from the list, and can be brought back', async () => {
	await listed({});
	await choose('Delete');
	await expect.element(toast).toHaveTextContent('For the talk is deleted.');
	await expect.element(page.getByRole('link', { name: 'For the talk' })).not.toBeInTheDocument();
	await page.getByRole('button', { name: 'Undo' }).click();
	await expect.element(page.getByRole('link', { name: 'For the talk' })).toBeVisible();
});

import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import AskToDelete from './AskToDelete.fixture.svelte';

const dialog = page.getByRole('dialog', { name: 'Delete the access key?' });
const opener = page.getByRole('button', { name: 'Delete the key' });

test('opening puts focus on the first, safest action', async () => {
	await render(AskToDelete);
	await opener.click();
	await expect.element(dialog).toBeVisible();
	await expect.element(page.getByRole('button', { name: 'Cancel' })).toHaveFocus();
});

test('Esc closes it, tells so once and gives focus back', async () => {
	const onclose = vi.fn();
	await render(AskToDelete, { onclose });
	await opener.click();
	await expect.element(dialog).toBeVisible();

	await userEvent.keyboard('{Escape}');
	await expect.element(dialog).not.toBeInTheDocument();
	await expect.element(opener).toHaveFocus();
	expect(onclose).toHaveBeenCalledOnce();
});

test('it opens again after an action closed it', async () => {
	await render(AskToDelete);
	await opener.click();
	await page.getByRole('button', { name: 'Cancel' }).click();
	await expect.element(dialog).not.toBeInTheDocument();

	await opener.click();
	await expect.element(dialog).toBeVisible();
});

test('Tab stays inside', async () => {
	await render(AskToDelete);
	await opener.click();
	await expect.element(dialog).toBeVisible();

	await userEvent.keyboard('{Tab}{Tab}{Tab}');
	expect(document.activeElement).not.toBe(opener.element());
});

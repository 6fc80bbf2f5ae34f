import { afterEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import CopyButton from './CopyButton.svelte';

afterEach(() => vi.restoreAllMocks());

test('it copies the text and says so', async () => {
	const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
	await render(CopyButton, { text: 'AKIA', label: 'Copy the access key' });

	await page.getByRole('button', { name: 'Copy the access key' }).click();
	expect(write).toHaveBeenCalledWith('AKIA');
	await expect.element(page.getByRole('status')).toHaveTextContent('Copied');
});

test('when the browser refuses, it says what to do instead', async () => {
	vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('refused'));
	await render(CopyButton, { text: 'AKIA' });

	await page.getByRole('button', { name: 'Copy' }).click();
	await expect.element(page.getByRole('status')).toHaveTextContent('select the text');
});

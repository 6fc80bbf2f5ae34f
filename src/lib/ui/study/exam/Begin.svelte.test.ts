import { expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import Begin from './Begin.svelte';

test('who asks for more time gets the mock’s share of thirty minutes, and is told before', async () => {
	const begin = vi.fn(() => Promise.resolve(undefined));
	await render(Begin, { begin, second: false });
	// 30 of 65 questions, for which the exam has 170 minutes.
	await page.getByRole('radio', { name: /SCS-C03/ }).click();
	await expect.element(page.getByText('30 questions, 78 minutes.')).toBeVisible();
	await page.getByRole('checkbox', { name: 'More time' }).click();
	await expect.element(page.getByText('30 questions, 92 minutes.')).toBeVisible();
	await page.getByRole('button', { name: 'Begin' }).click();
	const exam: unknown = expect.objectContaining({ code: 'SCS-C03' });
	await expect.poll(() => begin.mock.calls).toEqual([[exam, 'exam', 92]]);
});

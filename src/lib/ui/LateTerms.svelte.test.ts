import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import LateTerms from './LateTerms.svelte';

test('a text is there at once, and its terms are explained once what explains them has come', async () => {
	const text = 'A user is one person or program, with a password or access keys of its own.';
	await render(LateTerms, { text });
	await expect.element(page.getByText('A user is one person')).toBeVisible();
	await page.getByRole('button', { name: 'access keys' }).click();
	await expect.element(page.getByRole('tooltip')).toHaveTextContent(/^access key/i);
});

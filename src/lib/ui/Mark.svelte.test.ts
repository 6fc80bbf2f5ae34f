import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { cleanup, render } from 'vitest-browser-svelte';
import Mark from './Mark.svelte';

test.each([
	['allowed', 'Allowed'],
	['failed', 'Permitted, but failed'],
	['explicitDeny', 'Explicitly denied'],
	['implicitDeny', 'Implicitly denied']
] as const)('%s is shown as the word "%s"', async (outcome, word) => {
	await render(Mark, { outcome });
	await expect.element(page.getByText(word)).toBeVisible();
});

test('a hidden word is still there for screen readers', async () => {
	await render(Mark, { outcome: 'explicitDeny', hideWord: true });

	const word = page.getByText('Explicitly denied');
	await expect.element(word).toHaveClass('hide');
	expect(word.element().closest('[aria-hidden]')).toBeNull();
});

test('the marks are drawn apart, not only coloured apart', async () => {
	const drawn = new Set<string | undefined>();
	for (const outcome of ['allowed', 'failed', 'explicitDeny', 'implicitDeny'] as const) {
		const { container } = await render(Mark, { outcome });
		drawn.add(container.querySelector('svg')?.innerHTML);
		await cleanup();
	}
	expect(drawn.size).toBe(4);
});

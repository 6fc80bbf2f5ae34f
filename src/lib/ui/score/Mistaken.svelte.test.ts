import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { KnownMistake } from '$lib/scenario/scenario';
import Mistaken from './Mistaken.svelte';

const mistake = (title: string): KnownMistake => ({
	title,
	told: { when: { kind: 'all', of: [] }, say: `What is said of it: ${title}.` }
});

test('every mistake of the attempt is told, and which of them were made good', async () => {
	const [stays, mended] = [mistake('Root has a new key'), mistake('Tomas may do everything')];
	await render(Mistaken, {
		mistaken: [stays, mended].map((each) => ({ mistake: each, elapsed: 0 })),
		stands: (each) => each === stays
	});
	const items = page.getByRole('listitem');
	await expect.element(items.nth(0)).toHaveTextContent(/Root has a new key\s+What is said/);
	await expect.element(items.nth(1)).toHaveTextContent(/Tomas may do everything\s+made good since/);
});

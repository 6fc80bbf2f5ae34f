import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { KnownMistake } from '$lib/scenario/scenario';
import Mistakes from './Mistakes.svelte';

const mistake = (title: string, belief?: string): KnownMistake => ({
	title,
	told: { when: { kind: 'all', of: [] }, say: `What is said of it: ${title}.` },
	...(belief === undefined ? {} : { belief })
});

test('a mistake is told with the belief behind it and why that is wrong', async () => {
	await render(Mistakes, { mistakes: [mistake('Dana can do nothing', 'new-users-can-look')] });
	await expect.element(page.getByText('What is said of it: Dana can do nothing.')).toBeVisible();
	await expect.element(page.getByText('A new user may at least look around.')).toBeVisible();
	await expect
		.element(page.getByText('A new user may do nothing until a policy allows it.'))
		.toBeVisible();
});

test('one that comes from no belief is told by itself', async () => {
	await render(Mistakes, { mistakes: [mistake('Something was forgotten')] });
	await expect.element(page.getByText(/Something was forgotten/)).toBeVisible();
	expect(page.getByRole('term').elements()).toEqual([]);
});

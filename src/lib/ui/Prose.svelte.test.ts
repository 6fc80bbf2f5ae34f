import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { parseProse } from '$lib/scenario/prose';
import Prose from './Prose.svelte';

test('every kind of text becomes its element', async () => {
	await render(Prose, {
		prose: parseProse('## Root\n\nIt is **not** `iam`.\n\n1. one\n2. two\n\n> said'),
		heading: 3
	});
	await expect.element(page.getByRole('heading', { name: 'Root', level: 3 })).toBeVisible();
	await expect.element(page.getByText('not', { exact: true })).toBeVisible();
	expect(page.getByRole('listitem').elements()).toHaveLength(2);
	await expect.element(page.getByRole('blockquote')).toHaveTextContent('said');
});

test('markup in a text stays text', async () => {
	await render(Prose, {
		prose: [{ kind: 'paragraph', content: [{ kind: 'text', text: '<img src=x onerror=y>' }] }]
	});
	await expect.element(page.getByText('<img src=x onerror=y>')).toBeVisible();
});

test('other sites open beside the page', async () => {
	await render(Prose, { prose: parseProse('See [AWS](https://aws.example).') });
	await expect.element(page.getByRole('link', { name: 'AWS' })).toHaveAttribute('target', '_blank');
});

import { createRawSnippet } from 'svelte';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import Button from './Button.svelte';

const children = createRawSnippet(() => ({ render: () => '<span>Scenarios</span>' }));

test('with an address it is a link', async () => {
	await render(Button, { href: '/scenarios/', children });
	const link = page.getByRole('link', { name: 'Scenarios' });
	await expect.element(link).toHaveAttribute('href', '/scenarios/');
	await expect.element(link).not.toHaveAttribute('type');
});

test('without one it is a button, which sends no form unless told to', async () => {
	await render(Button, { children });
	await expect.element(page.getByRole('button')).toHaveAttribute('type', 'button');
});

test('it can send a form', async () => {
	await render(Button, { type: 'submit', children });
	await expect.element(page.getByRole('button')).toHaveAttribute('type', 'submit');
});

import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import Terms from './Terms.svelte';

const text = 'Root has an ARN.';
const root = page.getByRole('button', { name: 'Root' });
const arn = page.getByRole('button', { name: 'ARN' });
const meaning = page.getByRole('tooltip');

test('a tap tells what a term means, and a second tap hides it', async () => {
	await render(Terms, { text });
	await expect.element(meaning).not.toBeInTheDocument();
	await root.click();
	await expect.element(meaning).toHaveTextContent(/^root user The identity/);
	await expect.element(root).toHaveAccessibleDescription(/The identity that an AWS account begins/);
	await root.click();
	await expect.element(meaning).not.toBeInTheDocument();
});

test('by keyboard, focus tells it, and Escape hides it and leaves the focus', async () => {
	await render(Terms, { text });
	await userEvent.tab();
	await expect.element(root).toHaveFocus();
	await expect.element(meaning).toHaveTextContent(/^root user/);
	await userEvent.keyboard('{Escape}');
	await expect.element(meaning).not.toBeInTheDocument();
	await expect.element(root).toHaveFocus();
	await userEvent.keyboard('{Enter}');
	await expect.element(meaning).toHaveTextContent(/^root user/);
});

test('a mouse that rests on a term tells it, also while it is on the meaning, and leaving hides it', async () => {
	await render(Terms, { text });
	await userEvent.hover(root);
	await expect.element(meaning).toHaveTextContent(/^root user/);
	await userEvent.hover(meaning);
	await new Promise((resolve) => setTimeout(resolve, 400));
	await expect.element(meaning).toHaveTextContent(/^root user/);
	await userEvent.unhover(meaning);
	await expect.element(meaning).not.toBeInTheDocument();
	// A press of what is shown already keeps it.
	await userEvent.hover(root);
	await expect.element(meaning).toBeInTheDocument();
	await root.click();
	await userEvent.unhover(root);
	await new Promise((resolve) => setTimeout(resolve, 400));
	await expect.element(meaning).toHaveTextContent(/^root user/);
});

test('one meaning at a time', async () => {
	await render(Terms, { text });
	await root.click();
	await arn.click();
	expect(meaning.elements()).toHaveLength(1);
	await expect.element(meaning).toHaveTextContent(/^Amazon Resource Name/);
});

test('Escape closes the meaning, not what it stands in', async () => {
	await render(Terms, { text });
	let heard = 0;
	const count = () => (heard += 1);
	document.body.addEventListener('keydown', count);
	await root.click();
	await userEvent.keyboard('{Escape}');
	document.body.removeEventListener('keydown', count);
	expect(heard).toBe(0);
	await expect.element(meaning).not.toBeInTheDocument();
});

test('the meaning stays within a narrow window', async () => {
	await page.viewport(320, 400);
	await render(Terms, { text: `${'A long way to the right there is an '}ARN` });
	await arn.click();
	const { left, right, bottom } = meaning.element().getBoundingClientRect();
	expect(left).toBeGreaterThanOrEqual(0);
	expect(right).toBeLessThanOrEqual(320);
	expect(bottom).toBeLessThanOrEqual(400);
});

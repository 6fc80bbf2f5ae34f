import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import Combobox from './Combobox.svelte';
import type { Suggestion } from './suggest';

const all: readonly Suggestion[] = [
	{ label: 's3:', detail: 'Amazon S3', goesOn: true },
	{ label: 's3:GetObject', detail: 'Read' },
	{ label: 's3:PutObject', detail: 'Write' }
];

async function open(value = '') {
	const onchange = vi.fn<(value: string) => void>();
	const suggest = (typed: string) => all.filter(({ label }) => label.includes(typed));
	await render(Combobox, { label: 'Action', value, suggest, onchange });
	return onchange;
}

const input = () => page.getByRole('combobox', { name: 'Action' });
const option = (name: string) => page.getByRole('option', { name });

test('it opens with the arrow, and Enter takes what is pointed out', async () => {
	const onchange = await open();
	await input().click();
	await expect.element(input()).toHaveAttribute('aria-expanded', 'false');
	await userEvent.keyboard('{ArrowDown}{ArrowDown}');
	await expect.element(option('s3:GetObject')).toHaveAttribute('aria-selected', 'true');
	await userEvent.keyboard('{Enter}');
	expect(onchange).toHaveBeenLastCalledWith('s3:GetObject');
	await expect.element(input()).toHaveAttribute('aria-expanded', 'false');
});

test('the arrow upwards begins at the end', async () => {
	await open();
	await input().click();
	await userEvent.keyboard('{ArrowDown}{ArrowUp}');
	await expect.element(option('s3:PutObject')).toHaveAttribute('aria-selected', 'true');
});

test('typing opens it, Escape shuts it, and what was typed stays', async () => {
	const onchange = await open();
	await input().fill('Put');
	expect(onchange).toHaveBeenLastCalledWith('Put');
	await expect.element(input()).toHaveAttribute('aria-expanded', 'true');
	await userEvent.keyboard('{Escape}');
	await expect.element(input()).toHaveAttribute('aria-expanded', 'false');
});

test('after what goes on it stays open', async () => {
	await open();
	await input().click();
	await userEvent.keyboard('{ArrowDown}');
	await option('s3: Amazon S3').click();
	await expect.element(input()).toHaveFocus();
	await expect.element(input()).toHaveAttribute('aria-expanded', 'true');
});

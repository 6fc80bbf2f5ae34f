import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import Menu from './Menu.svelte';

const trigger = page.getByRole('button', { name: 'Attempt' });
const item = (name: string) => page.getByRole('menuitem', { name });

async function renderMenu() {
	const run = { undo: vi.fn(), redo: vi.fn(), pause: vi.fn() };
	await render(Menu, {
		label: 'Attempt',
		groups: [
			[
				{ label: 'Undo', keys: 'Ctrl Z', run: run.undo },
				{ label: 'Redo', disabled: true, run: run.redo }
			],
			[{ label: 'Pause', run: run.pause }]
		]
	});
	return run;
}

test('Enter opens it, arrows move past what is disabled, Enter chooses', async () => {
	const run = await renderMenu();
	trigger.element().focus();

	await userEvent.keyboard('{Enter}');
	await expect.element(item('Undo')).toHaveFocus();
	await userEvent.keyboard('{ArrowDown}');
	await expect.element(item('Pause')).toHaveFocus();
	await userEvent.keyboard('{Enter}');

	expect(run.pause).toHaveBeenCalledOnce();
	await expect.element(page.getByRole('menu')).not.toBeInTheDocument();
});

test('Esc closes it, chooses nothing and gives focus back', async () => {
	const run = await renderMenu();
	trigger.element().focus();
	await userEvent.keyboard('{Enter}');
	await expect.element(item('Undo')).toHaveFocus();

	await userEvent.keyboard('{Escape}');
	await expect.element(trigger).toHaveFocus();
	expect(run.undo).not.toHaveBeenCalled();
});

test('a click opens it, and a second one closes it', async () => {
	await renderMenu();
	await trigger.click();
	await expect.element(item('Undo')).toBeVisible();
	await expect.element(item('Undo')).not.toHaveFocus();
	await expect.element(trigger).toHaveAttribute('aria-expanded', 'true');

	await trigger.click();
	await expect.element(page.getByRole('menu')).not.toBeInTheDocument();
});

test('the down arrow opens it at its first entry', async () => {
	await renderMenu();
	trigger.element().focus();
	await userEvent.keyboard('{ArrowDown}');
	await expect.element(item('Undo')).toHaveFocus();
});

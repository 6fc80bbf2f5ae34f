import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { chapterItem, examItem } from './chosen';
import { itemTitle } from './item-words';
import PackOrder from './PackOrder.svelte';

const items = [
	chapterItem('01-what-iam-is'),
	chapterItem('02-the-root-user'),
	examItem(['groups'], 5)
];
const [first = '', second = '', third = ''] = items.map(itemTitle);

async function shown(some = items) {
	const onempty = vi.fn();
	await render(PackOrder, { items: some, onempty });
	return { onempty };
}

const button = (name: string) => page.getByRole('button', { name, exact: true });

test('the focus goes with what is moved, and turns to the other button at either end', async () => {
	await shown();
	button(`${first}: later`).element().focus();
	await userEvent.keyboard('{Enter}');
	await expect.element(button(`${first}: later`)).toHaveFocus();
	await userEvent.keyboard('{Enter}');
	await expect.element(button(`${first}: earlier`)).toHaveFocus();
	await expect.element(page.getByRole('status')).toHaveTextContent(`${first} is number 3 now.`);
});

test('where one is taken out the focus goes to the one in its place, and at last is handed on', async () => {
	const { onempty } = await shown();
	await button(`Take out ${second}`).click();
	await expect.element(button(`Take out ${third}`)).toHaveFocus();
	await button(`Take out ${third}`).click();
	await expect.element(button(`Take out ${first}`)).toHaveFocus();
	expect(onempty).not.toHaveBeenCalled();
	await button(`Take out ${first}`).click();
	expect(onempty).toHaveBeenCalledOnce();
});

test('a teacher reads that an exam is drawn for each', async () => {
	await shown();
	await expect.element(page.getByText('5 questions, drawn for each')).toBeVisible();
});

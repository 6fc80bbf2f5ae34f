import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { packFromFragment, readPack } from '$lib/classroom/pack/pack-file';
import type { ClassBook } from '$lib/classroom/paper';
import { scenarioItem } from './chosen';
import GiveOut from './GiveOut.svelte';
import { bookOf, emptyForm, type PackForm } from './pack-draft';

const form: PackForm = {
	...emptyForm,
	title: 'First week',
	items: [scenarioItem('01-lock-down-root')],
	roster: 'Ruth Adeyemi\nLena Brandt'
};

async function shown(book: ClassBook) {
	const pack = readPack(book.packs.at(-1) ?? '');
	if (!pack.ok) throw new Error(pack.error.message);
	await render(GiveOut, { book, pack: pack.value });
	return pack.value;
}

const link = page.getByRole('textbox', { name: 'Link to the pack' });
const address = () => new URL((link.element() as HTMLInputElement).value);

test('the link holds the whole pack, and neither a name nor a code', async () => {
	const book = bookOf(form, 1000);
	const pack = await shown(book);
	const { hash } = address();
	expect(packFromFragment(hash)).toEqual({ ok: true, value: pack });
	const text = JSON.stringify(packFromFragment(hash));
	for (const { code, name } of book.roster)
		for (const secret of [code, name]) expect(text).not.toContain(secret);
});

test('each learner stands beside their code, and nobody where the pack is open to all', async () => {
	const book = bookOf(form, 1000);
	await shown(book);
	await page.getByText('2 codes').click();
	for (const { code, name } of book.roster)
		await expect.element(page.getByRole('row', { name: `${name} ${code}` })).toBeVisible();
});

test('where the pack is open to all there are no codes', async () => {
	const { roster } = bookOf(form, 1000);
	await shown({ ...bookOf({ ...form, who: 'open' }, 1000), roster });
	await expect.element(link).toBeVisible();
	await expect.element(page.getByText(/codes?$/)).not.toBeInTheDocument();
});

test('the key is there to be saved where hand-ins are sealed, and only there', async () => {
	const book = bookOf(form, 1000);
	await shown(book);
	await expect.element(link).toBeVisible();
	const save = page.getByRole('button', { name: 'Save the key' });
	await expect.element(save).not.toBeInTheDocument();
	await shown({ ...book, key: 'a key' });
	await expect.element(save).toBeVisible();
});

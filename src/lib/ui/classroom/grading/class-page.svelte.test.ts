import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { chapterItem } from '../chosen';
import { itemTitle } from '../item-words';
import { book, opened, twoFilesOf, withTwoFiles } from './class-desk.fixture';
import ClassPage from './ClassPage.fixture.svelte';

/** The class with Ruth's two files, or without; of it what the address asks for. */
async function shown(search: (ruth: string) => Record<string, string>, filed = true) {
	const all = await opened();
	if (filed) await withTwoFiles(all);
	const { books, ruth, pack } = all;
	const asked = new URLSearchParams(search(ruth.learner));
	await render(ClassPage, { books, book, packs: [pack], search: asked });
	return all;
}

const aboutRuth = (learner: string) => ({ learner });
const button = (name: string) => page.getByRole('button', { name, exact: true });

/** As the browser does once files were chosen. */
function choose(files: readonly File[]) {
	const input = document.querySelector<HTMLInputElement>('input[aria-label="Hand-ins"]');
	if (!input) throw new Error('Nothing takes files');
	const chosen = new DataTransfer();
	for (const file of files) chosen.items.add(file);
	input.files = chosen.files;
	input.dispatchEvent(new Event('change', { bubbles: true }));
}

test('the first files that are added leave the focus on the button that adds more', async () => {
	const all = await shown(() => ({}), false);
	expect(document.title).toBe('First week · Classroom · Leastwise');
	button('Add files').element().focus();
	choose(twoFilesOf(all));
	await expect.element(page.getByText('2 files read.')).toBeVisible();
	await expect.element(button('Add files')).toHaveFocus();
	await expect
		.element(page.getByText('An older file of the same learner counts no more.'))
		.toBeVisible();
});

test('each column keeps its name for screen readers, at narrow widths too', async () => {
	await page.viewport(360, 900);
	await shown(() => ({}));
	await expect
		.element(page.getByRole('columnheader', { name: /One person, one user/ }))
		.toBeInTheDocument();
});

test('where the newest file is taken away the focus goes to whom it is about', async () => {
	await shown(aboutRuth);
	await button('Take the newest away').click();
	await expect.element(page.getByRole('heading', { level: 1, name: 'Ruth Adeyemi' })).toHaveFocus();
	await expect.element(button('Take the newest away')).not.toBeInTheDocument();
	expect(document.title).toBe('Ruth Adeyemi · First week · Classroom · Leastwise');
});

test('points that are no number are told where they are, until something is typed', async () => {
	await shown(aboutRuth, false);
	const item = page.getByRole('group', { name: itemTitle(chapterItem('02-the-root-user')) });
	const points = item.getByLabelText('Points by hand');
	await points.fill('many');
	await button('Save comments and points').click();
	await expect.element(points).toHaveFocus();
	await expect.element(points).toHaveAttribute('aria-invalid', 'true');
	await points.fill('4');
	await expect.element(points).not.toHaveAttribute('aria-invalid');
	await button('Save comments and points').click();
	await expect.element(page.getByText('Saved.')).toBeVisible();
});

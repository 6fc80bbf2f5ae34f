import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { memoryStore } from '$lib/storage/memory';
import { denialOf } from '$lib/study/denial/denial';
import { isStudyEntry } from '$lib/study/log-schema';
import { StudyLog } from '../study-log.svelte';
import DenialGame from './DenialGame.svelte';

const denial = denialOf('2026-11-30');
const hidden = denial.suspects.filter(({ seenIn }) => seenIn === undefined);
const sidOf = (id: string) => hidden.find((each) => each.id === id)?.statement.Sid ?? '';
const wrong = hidden.find(({ id }) => id !== denial.key)?.id ?? '';

/** Plays the denial of a day, and as often again as it is loaded. */
async function playing(store = memoryStore()) {
	document.body.replaceChildren();
	const log = new StudyLog(() => Promise.resolve(store));
	await log.load();
	await render(DenialGame, { denial, log, link: 'https://example.com/' });
	return store;
}

async function name(id: string) {
	await page
		.getByRole('radio', { name: sidOf(id), exact: false })
		.first()
		.click();
	await page.getByRole('button', { name: 'Name it' }).click();
}

test('a reload goes on where one was, and what is found is found for good', async () => {
	const store = await playing();
	await page.getByRole('button', { name: /^Ask/ }).first().click();
	await expect.element(page.getByText(/^(Allowed|Denied)$/).first()).toHaveFocus();
	await name(wrong);
	await expect.element(page.getByText('Not that one. 2 questions so far.')).toBeVisible();
	await expect.poll(async () => (await store.study()).length).toBe(2);

	await playing(store);
	await expect.element(page.getByText('2 questions so far.')).toBeVisible();
	await expect.element(page.getByText('Not this one')).toBeVisible();
	await name(denial.key);
	const found = page.getByRole('heading', { name: 'Found with 2 questions.' });
	await expect.element(found).toHaveFocus();
	await expect.poll(async () => (await store.study()).length).toBe(3);
	expect((await store.study()).every(isStudyEntry)).toBe(true);

	await playing(store);
	await expect.element(found).toBeVisible();
	await expect.element(page.getByText('? x !')).toBeVisible();
	await expect.element(page.getByRole('button', { name: 'Name it' })).not.toBeInTheDocument();
});

test('who was told the answer is not asked again', async () => {
	const store = await playing();
	await page.getByRole('button', { name: 'Give up' }).click();
	await page.getByRole('button', { name: /^Tell me/ }).click();
	const told = page.getByRole('heading', { name: 'Not found this time.' });
	await expect.element(told).toHaveFocus();
	await expect.poll(async () => (await store.study()).length).toBe(1);
	await playing(store);
	await expect.element(told).toBeVisible();
});

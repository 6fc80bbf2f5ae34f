import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { loadQuestions } from 'virtual:questions';
import { beginRun } from '$lib/study/run';
import { memoryStore } from '$lib/storage/memory';
import Practice from './Practice.svelte';
import { StudyLog } from './study-log.svelte';

const run = beginRun(Date.now() - 1000);

/** Practises some questions of the topic, over what was answered before. */
async function practising(store = memoryStore(), ...names: readonly string[]) {
	const all = await loadQuestions('evaluation');
	const items = all.filter(({ id }) => names.includes(id.slice('evaluation/'.length)));
	const log = new StudyLog(() => Promise.resolve(store));
	await log.load();
	const begin = vi.fn();
	await render(Practice, { title: 'Policy evaluation', items, run, log, begin });
	return { store, begin };
}

const one = 'what-becomes-of-a-delete';
const several = 'two-that-get-through';
const heading = (text: string) => page.getByRole('heading', { level: 1, name: text });

/** The key under which an option stands in this order. */
async function keyOf(text: string): Promise<string> {
	const label = page.getByText(text, { exact: false }).element().closest('label');
	return label?.querySelector('.letter')?.textContent?.toLowerCase() ?? '';
}

test('a question is answered by keyboard, kept, and its reasons are told', async () => {
	const { store, begin } = await practising(memoryStore(), one);
	await userEvent.keyboard(await keyOf('the narrower of the two'));
	await userEvent.keyboard('{Enter}');
	await expect.element(page.getByText(/^Not right, after/)).toHaveFocus();
	await expect.element(page.getByText('“An Allow that is more specific')).toBeVisible();
	await expect.element(page.getByText('A Deny that matches settles the request')).toBeVisible();
	await expect
		.poll(() => store.study())
		.toMatchObject([
			{
				kind: 'answered',
				question: `evaluation/${one}`,
				chosen: ['a'],
				right: false,
				beliefs: ['specific-allow-wins'],
				mode: 'practice'
			}
		]);
	await expect.element(page.getByText('could not be written')).not.toBeInTheDocument();

	await userEvent.keyboard('{Enter}');
	await expect.element(heading('0 of 1 right')).toHaveFocus();
	await page.getByRole('button', { name: 'Again with that one' }).click();
	expect(begin).toHaveBeenCalledWith([`evaluation/${one}`]);
});

test('at the end it says what is to be known of the questions', async () => {
	await practising(memoryStore(), one);
	await page.getByRole('button', { name: 'I do not know' }).click();
	await userEvent.keyboard('{Enter}');
	await expect.element(heading('0 of 1 right')).toBeVisible();
});

test('an answer counts also where the clock was set back since the run began', async () => {
	vi.spyOn(Date, 'now').mockReturnValue(run.began - 60_000);
	try {
		await practising(memoryStore(), one);
		await userEvent.keyboard(await keyOf('the narrower of the two'));
		await userEvent.keyboard('{Enter}');
		await expect.element(page.getByText(/^Not right, after/)).toBeVisible();
		await userEvent.keyboard('{Enter}');
		await expect.element(heading('0 of 1 right')).toBeVisible();
	} finally {
		vi.restoreAllMocks();
	}
});

test('the proof is the engine’s decision of the request', async () => {
	await practising(memoryStore(), one);
	await page.getByRole('button', { name: 'I do not know' }).click();
	await page.getByRole('button', { name: 'Show the proof' }).click();
	await expect.element(page.getByText('Explicitly denied').first()).toBeVisible();
	await expect.element(page.getByRole('link', { name: /Open in the playground/ })).toBeVisible();
});

test('of two a third is not swallowed, and nothing is checked before there are two', async () => {
	await practising(memoryStore(), several);
	await userEvent.keyboard('a{Enter}');
	await expect.element(page.getByText('1 of 2 chosen.')).toBeVisible();
	await userEvent.keyboard('bc{Enter}');
	await expect.element(page.getByText('3 chosen: take 1 back.')).toBeVisible();
	await userEvent.keyboard('c{Enter}');
	await expect.element(page.getByText(/ight, after/)).toBeVisible();
});

test('a reload goes on where one was', async () => {
	const { store } = await practising(memoryStore(), one, several);
	await page.getByRole('button', { name: 'I do not know' }).click();
	await expect.poll(async () => (await store.study()).length).toBe(1);
	const [answer] = await store.study();
	document.body.replaceChildren();
	await practising(store, one, several);
	await expect.element(page.getByText('Question 2 of 2, 0 of 1 right')).toBeVisible();
	expect(answer).toMatchObject({ chosen: [], right: false, beliefs: [] });
});

test('no policy hides the end of a line, on a phone either', async () => {
	await page.viewport(360, 900);
	await practising(memoryStore(), 'the-bucket-names-another');
	await expect.element(page.getByText('ReadAll').first()).toBeVisible();
	const policies = page.getByRole('region').elements();
	expect(policies).toHaveLength(2);
	for (const { scrollWidth, clientWidth } of policies)
		expect(scrollWidth).toBeLessThanOrEqual(clientWidth);
});

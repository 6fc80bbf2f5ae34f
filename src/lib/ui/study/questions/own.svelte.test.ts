import { afterEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { memoryStore } from '$lib/storage/memory';
import { refused } from '$lib/storage/store';
import { mostOwnBytes, ownBytes, type OwnSet } from '$lib/study/exchange/own';
import Own from './Own.fixture.svelte';
import { OwnQuestions } from './own-questions.svelte';

const set: OwnSet = {
	id: 'week-3',
	added: 1,
	name: 'week-3.txt',
	questions: [
		{
			topic: '',
			stem: 'Is a group a principal?',
			options: [
				{ text: 'No', right: true, why: '' },
				{ text: 'Yes', right: false, why: '' }
			]
		}
	]
};

afterEach(() => void vi.restoreAllMocks());

async function shown(...sets: readonly OwnSet[]) {
	const store = memoryStore();
	for (const each of sets) await store.addOwn(each);
	const own = new OwnQuestions(() => Promise.resolve(store));
	await own.load();
	await render(Own, { own });
	return store;
}

const heading = page.getByRole('heading', { name: set.name });
const button = (name: string) => page.getByRole('button', { name, exact: true });
const fails = () => Promise.reject(new Error('The browser could not'));

async function paste(text: string) {
	await page.getByLabelText('Or paste questions').fill(text);
	await button('Look at them').click();
}

test('it is said that own questions come up in review, before there are any and beside them', async () => {
	await shown();
	await expect.element(page.getByText('What you get wrong comes up in review.')).toBeVisible();
	await paste('Is a group a principal? {=No ~Yes}');
	await button('Import 1 question').click();
	await expect.element(page.getByText('until you delete its set')).toBeVisible();
});

test('a set that cannot be deleted stays, and that is told', async () => {
	const store = await shown(set);
	vi.spyOn(store, 'deleteOwn').mockImplementation(fails);
	await button('Delete week-3.txt').click();
	await expect.element(page.getByText('week-3.txt could not be deleted.')).toBeVisible();
	await expect.element(heading).toBeVisible();
	await expect.element(page.getByText('week-3.txt is deleted.')).not.toBeInTheDocument();
});

test('a deleted set that cannot be written back is told of, and can be tried again', async () => {
	const store = await shown(set);
	await button('Delete week-3.txt').click();
	await expect.element(page.getByText('week-3.txt is deleted.')).toBeVisible();
	vi.spyOn(store, 'addOwn').mockResolvedValueOnce(refused('full')).mockImplementationOnce(fails);
	await button('Undo').click();
	await expect.element(page.getByText('week-3.txt could not be written back.')).toBeVisible();
	await button('Try again').click();
	await button('Try again').click();
	await expect.element(heading).toBeVisible();
	expect(await store.own()).toEqual([set]);
});

test('a set that was written although the browser said otherwise is shown once', async () => {
	const store = await shown(set);
	await button('Delete week-3.txt').click();
	const { addOwn } = store;
	vi.spyOn(store, 'addOwn').mockImplementationOnce(async (each) => {
		await addOwn(each);
		return refused('failed');
	});
	await button('Undo').click();
	await button('Try again').click();
	await expect.element(heading).toBeVisible();
	expect(heading.elements()).toHaveLength(1);
});

test('an import that cannot be undone is told of', async () => {
	const store = await shown();
	await paste('Is a group a principal? {=No ~Yes}');
	await button('Import 1 question').click();
	vi.spyOn(store, 'deleteOwn').mockImplementation(fails);
	await button('Undo').click();
	await expect.element(page.getByText('Pasted questions could not be deleted.')).toBeVisible();
});

test('of two that are looked at, the later is shown, whichever is read first', async () => {
	await shown();
	let finish: (bytes: ArrayBuffer) => void = () => {};
	const slow = new Promise<ArrayBuffer>((done) => (finish = done));
	vi.spyOn(Blob.prototype, 'arrayBuffer').mockReturnValueOnce(slow);
	await paste('The slow one? {=No ~Yes}');
	await expect.element(page.getByText('It is being read …')).toBeVisible();
	await paste('The later one? {=No ~Yes}');
	await expect.element(page.getByText('The later one?').last()).toBeVisible();
	finish(new TextEncoder().encode('The slow one? {=No ~Yes}').buffer);
	// Whatever is made of it is shown by then.
	await new Promise((done) => setTimeout(done, 50));
	await expect.element(page.getByText('The later one?').last()).toBeVisible();
	expect(page.getByText('The slow one?').elements()).toEqual([]);
});

test('Import that is pressed twice imports once', async () => {
	const store = await shown();
	await paste('Is a group a principal? {=No ~Yes}');
	const { addOwn } = store;
	let letGo: () => void = () => undefined;
	const slow = new Promise<void>((resolve) => (letGo = resolve));
	vi.spyOn(store, 'addOwn').mockImplementation((set) => slow.then(() => addOwn(set)));
	await button('Import 1 question').dblClick();
	letGo();
	await expect.element(page.getByText('1 question imported.')).toBeVisible();
	expect(await store.own()).toHaveLength(1);
});

test('what is wrong is in view where it is told', async () => {
	await page.viewport(800, 420);
	await shown();
	await page.getByLabelText('Or paste questions').fill('Is it? {=Yes ~No');
	const look = button('Look at them').element();
	look.scrollIntoView({ block: 'end' });
	if (look instanceof HTMLElement) look.click();
	await expect.element(page.getByText('it is all or nothing')).toBeInViewport({ ratio: 1 });
});

test('what would make a backup too large is not taken in until there is room', async () => {
	const [question] = set.questions;
	if (!question) throw new Error('The set has no question');
	const long = { ...question, stem: 'x'.repeat(10_000) };
	const half = Array.from({ length: mostOwnBytes / 20_000 - 50 }, () => long);
	await shown(
		{ ...set, questions: half },
		{ ...set, id: 'w4', name: 'week-4.txt', questions: half }
	);
	await paste('Is a group a principal? {=No ~Yes}');
	await button('Import 1 question').click();
	await paste(`${'y'.repeat(9_000)} {=No ~Yes}\n\n`.repeat(110));
	await expect
		.element(page.getByText('There is no room for Pasted questions. Nothing was changed.').last())
		.toBeVisible();
	expect(button('Import 110 questions').elements()).toEqual([]);
	await button('Delete week-3.txt').click();
	await button('Import 110 questions').click();
	await expect.element(page.getByText('110 questions imported.')).toBeVisible();
});

test('what is matched is shown with what belongs to it, before it is taken in', async () => {
	const store = await shown();
	await paste(
		'Which way in is whose? { =a person -> password =a program -> access key = -> badge }'
	);
	await expect.element(page.getByText('a program → access key')).toBeVisible();
	await expect.element(page.getByText('Belongs to none of them: badge')).toBeVisible();
	await button('Import 1 question').click();
	await expect.poll(() => store.own()).toMatchObject([{ questions: [{ spare: ['badge'] }] }]);
});

test('what another tab brought in meanwhile is not taken in twice, and counts for the room there is', async () => {
	const store = await shown();
	await paste('Is a group a principal? {=No ~Yes}');
	await expect.element(button('Import 1 question')).toBeVisible();
	await store.addOwn(set);
	await button('Import 1 question').click();
	await expect.element(page.getByText('They are here already, as week-3.txt.')).toBeVisible();
	await expect.element(heading).toBeVisible();
	expect(await store.own()).toHaveLength(1);

	await paste(`${'y'.repeat(9_000)} {=Yes ~No}\n\n`.repeat(4));
	await expect.element(button('Import 4 questions')).toBeVisible();
	const [question] = set.questions;
	if (!question) throw new Error('The set has no question');
	const long = { ...question, stem: 'x'.repeat(10_000) };
	const room = Math.floor(mostOwnBytes / ownBytes([{ questions: [long] }]) / 2);
	const half = Array.from({ length: room }, () => long);
	for (const id of ['w4', 'w5']) await store.addOwn({ ...set, id, name: id, questions: half });
	await button('Import 4 questions').click();
	await expect
		.element(page.getByText('There is no room for Pasted questions.').last())
		.toBeVisible();
	expect(await store.own()).toHaveLength(3);
});

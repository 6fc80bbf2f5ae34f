import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { memoryStore } from '$lib/storage/memory';
import type { OwnSet } from '$lib/study/exchange/own';
import type { StudyEntry } from '$lib/study/log';
import Review from './Review.fixture.svelte';
import { Reviews } from './reviews.svelte';

const day = 24 * 60 * 60 * 1000;
const yesterday = Date.now() - day;

/** Reviews what is due after some lines of the study log, and after a hint in the first scenario. */
async function reviewing(lines: readonly StudyEntry[], ...hinted: readonly string[]) {
	const store = memoryStore();
	await store.addOwn(ownSet);
	for (const line of lines) await store.addStudy(line);
	if (hinted.length > 0) {
		const [id, scenario] = ['attempt', '01-lock-down-root'];
		await store.addAttempt({ id, scenario, fingerprint: 'f', seed: 's', started: yesterday });
		await store.append(id, 0, { type: 'begin', time: yesterday });
		for (const [at, objective] of hinted.entries())
			await store.append(id, at + 1, { type: 'hint', time: yesterday, objective, rung: 'nudge' });
	}
	const reviews = new Reviews(() => Promise.resolve(store));
	await reviews.load();
	await render(Review, { reviews });
	return { store, reviews };
}

const held: StudyEntry = {
	...{ id: 'guess', time: yesterday, kind: 'guessed', belief: 'groups-nest', held: true }
};
const heading = (name: string | RegExp) => page.getByRole('heading', { level: 1, name });

test('a belief is asked without being named; whoever does not know meets it again tomorrow', async () => {
	const { store, reviews } = await reviewing([held]);
	await expect.element(heading('User groups: what happens?')).toHaveFocus();
	await page.getByRole('button', { name: 'I do not know' }).click();
	await expect.element(page.getByRole('heading', { name: 'What is so' })).toBeVisible();
	await expect
		.poll(() => store.study())
		.toMatchObject([{ id: 'guess' }, { belief: 'groups-nest', held: false, right: false }]);
	await userEvent.keyboard('{Enter}');
	await expect.element(heading('0 of 1 right')).toHaveFocus();
	expect(reviews.cards.map(({ due }) => due)).toEqual([reviews.today + 1]);
});

test('a question is asked as in practice, and kept as reviewed', async () => {
	const question = 'evaluation/what-becomes-of-a-delete';
	const wrong: StudyEntry = {
		...{ id: 'answer', time: yesterday, kind: 'answered', question, right: false },
		...{ chosen: ['a'], beliefs: [], took: 1, mode: 'practice' }
	};
	const { store } = await reviewing([wrong]);
	await page.getByRole('radio', { name: /KeepTiles matches/ }).click();
	await userEvent.keyboard('{Enter}');
	await expect.element(page.getByText(/^Right, after/)).toHaveFocus();
	await expect
		.poll(() => store.study())
		.toMatchObject([{ id: 'answer' }, { question, right: true, mode: 'review' }]);
	// What shows a question comes late, and is compiled when it is first asked for.
}, 60_000);

test('a drill comes as another one of its kind, and is kept by what it was made from', async () => {
	const wrong: StudyEntry = {
		...{ id: 'drill', time: yesterday, kind: 'drilled', drill: 'outcome', topic: 'evaluation' },
		...{ level: 1, seed: 'before', right: false, beliefs: [], took: 1 }
	};
	const { store } = await reviewing([wrong]);
	await page.getByRole('button', { name: 'I do not know' }).click();
	await expect.element(page.getByText('Not known. Here is the answer.')).toHaveFocus();
	await expect.poll(() => store.study()).toHaveLength(2);
	const line = (await store.study()).find(({ id }) => id !== 'drill');
	expect(line).toMatchObject({ kind: 'drilled', drill: 'outcome', topic: 'evaluation', level: 1 });
	expect(line).not.toMatchObject({ seed: 'before' });
});

test('Enter that is held down checks, and stays with the reasons', async () => {
	const question = 'evaluation/what-becomes-of-a-delete';
	const wrong: StudyEntry = {
		...{ id: 'answer', time: yesterday, kind: 'answered', question, right: false },
		...{ chosen: ['a'], beliefs: [], took: 1, mode: 'practice' }
	};
	await reviewing([wrong]);
	await page.getByRole('radio', { name: /KeepTiles matches/ }).click();
	await userEvent.keyboard('{Enter>5/}');
	await expect.element(page.getByText(/^Right, after/)).toHaveFocus();
});

test('Enter that is held down guesses, and stays with what is so', async () => {
	await reviewing([{ ...held, belief: 'condition-lines-are-or' } as StudyEntry]);
	await page.getByRole('radio').first().click();
	await userEvent.keyboard('{Enter>5/}');
	await expect.element(page.getByRole('heading', { name: 'What is so' })).toBeVisible();
	await expect.element(heading(/what happens\?$/)).toBeVisible();
});

test('what was played is read again only where something came to it', async () => {
	const { store, reviews } = await reviewing([], 'root-mfa');
	const read = vi.spyOn(store, 'log');
	const [id, scenario] = ['another', '01-lock-down-root'];
	await store.addAttempt({ id, scenario, fingerprint: 'f', seed: 's', started: yesterday });
	await store.append(id, 0, { type: 'begin', time: yesterday });
	await reviews.load();
	await reviews.load();
	expect(read.mock.calls).toEqual([[id]]);
	await store.append(id, 1, {
		...{ type: 'hint', time: yesterday, objective: 'root-keys', rung: 'nudge' }
	});
	await reviews.load();
	expect(read.mock.calls).toEqual([[id], [id]]);
	expect(reviews.due).toHaveLength(2);
	await store.deleteAttempt(id);
	await reviews.load();
	expect(reviews.due).toHaveLength(1);
});

test('an objective that needed a hint leads to its scenario, or is put off', async () => {
	const { store, reviews } = await reviewing([], 'root-mfa');
	const play = page.getByRole('link', { name: 'Play scenario 01' });
	await expect.element(play).toHaveAttribute('href', '/scenarios/01-lock-down-root');
	await page.getByRole('button', { name: 'Later' }).click();
	await expect.element(heading('Nothing else is due.')).toBeVisible();
	await expect
		.poll(() => store.study())
		.toMatchObject([{ kind: 'postponed', scenario: '01-lock-down-root', objective: 'root-mfa' }]);
	expect(reviews.cards.map(({ due }) => due)).toEqual([reviews.today + 3]);
});

test('objectives of one scenario come together, and are put off together', async () => {
	const { store, reviews } = await reviewing([], 'root-mfa', 'root-keys');
	expect(reviews.due).toHaveLength(2);
	await expect.element(heading('2 steps of scenario 01')).toHaveFocus();
	await page.getByRole('button', { name: 'Later' }).click();
	await expect.element(heading('Nothing else is due.')).toBeVisible();
	await expect.poll(() => store.study()).toHaveLength(2);
	expect(reviews.due).toEqual([]);
});

test('what is there no more is not due', async () => {
	const reviews = new Reviews(() => Promise.resolve(memoryStore()));
	await reviews.load();
	await reviews.log.add({ kind: 'guessed', belief: 'taken-out', held: true });
	await reviews.log.add({ kind: 'guessed', belief: 'groups-nest', held: true });
	expect(reviews.cards.map(({ subject }) => subject)).toEqual([
		{ kind: 'belief', belief: 'groups-nest' }
	]);
});

const ownSet: OwnSet = {
	...{ id: 'week-3', added: 1, name: 'week-3.txt' },
	questions: ['Is a group a principal?', 'Does a role have a password?'].map((stem) => ({
		...{ topic: '', stem },
		options: [
			{ text: 'No, it is not so', right: true, why: '' },
			{ text: 'Yes, it is so', right: false, why: '' }
		]
	}))
};
const wrongOwn: StudyEntry = {
	...{ id: 'own', time: yesterday, kind: 'answered', question: 'own-week-3/2', right: false },
	...{ chosen: ['b'], beliefs: [], took: 1, mode: 'practice' }
};

test('a question of one’s own that was wrong comes up as the course’s do', async () => {
	const { store } = await reviewing([wrongOwn]);
	await expect.element(page.getByText('Does a role have a password?')).toBeVisible();
	await page.getByRole('radio', { name: /No, it is not so/ }).click();
	await userEvent.keyboard('{Enter}');
	await expect.element(page.getByText(/^Right, after/)).toHaveFocus();
	await expect
		.poll(() => store.study())
		.toMatchObject([{ id: 'own' }, { question: 'own-week-3/2', right: true, mode: 'review' }]);
});

test('a deleted set takes its cards with it, and brings them back', async () => {
	const store = memoryStore();
	await store.addStudy(wrongOwn);
	await store.addStudy({ ...wrongOwn, id: 'another', question: 'own-week-3/3' } as StudyEntry);
	await store.addOwn(ownSet);
	const reviews = new Reviews(() => Promise.resolve(store));
	const due = async () => {
		await reviews.load();
		return reviews.due.map(({ subject }) => subject);
	};
	// The set has no third question.
	const card = { kind: 'question', question: 'own-week-3/2' };
	expect(await due()).toEqual([card]);
	await store.deleteOwn(ownSet.id);
	expect(await due()).toEqual([]);
	await store.addOwn(ownSet);
	expect(await due()).toEqual([card]);
});

test('sets of own questions are read only where one of theirs was answered', async () => {
	const store = memoryStore();
	await store.addStudy(held);
	await store.addOwn(ownSet);
	const read = vi.spyOn(store, 'own');
	await new Reviews(() => Promise.resolve(store)).load();
	expect(read).not.toHaveBeenCalled();
});

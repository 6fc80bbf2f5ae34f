import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { loadQuestions } from 'virtual:questions';
import { writePack } from '$lib/classroom/pack/pack-file';
import type { Pack } from '$lib/classroom/pack/pack';
import { paperId } from '$lib/classroom/paper';
import { memoryStore } from '$lib/storage/memory';
import PackQuestions from './PackQuestions.svelte';
import { PackWork } from './work.svelte';

const began = Date.UTC(2026, 10, 24, 10);
const minutes = 10;
const ends = began + minutes * 60_000;
const exam = { kind: 'exam', id: 'e', topics: ['evaluation'], count: 100, minutes } as const;
const pack: Pack = {
	...{ id: 'week-1', title: 'Week 1', words: '', made: 1, items: [exam] },
	rules: { hints: true, passing: 60 },
	learners: { kind: 'open' }
};
const all = await loadQuestions('evaluation');

beforeEach(() => {
	vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now: ends - 60_000 });
});
afterEach(() => {
	vi.useRealTimers();
	vi.restoreAllMocks();
});

/** The last minute of an exam, at the first of two questions. */
async function inTheLastMinute(kind: 'one' | 'order' = 'one') {
	const store = memoryStore();
	await store.addStudy({ kind: 'began', id: 'b', time: began, pack: pack.id, item: 'e' });
	const paper = {
		...({ kind: 'pack', id: paperId('pack', pack.id), changed: 1, taken: 1 } as const),
		...{ pack: writePack(pack), learner: 'Ana' }
	};
	const work = new PackWork(() => Promise.resolve(store), { pack, paper });
	await work.load();
	const first = all.find((item) => item.kind === kind);
	const second = all.find((item) => item.kind === 'one' && item !== first);
	if (!first || !second) throw new Error(`There is no question of the kind ${kind}`);
	const items = [first, second];
	await render(PackQuestions, { work, item: exam, items });
	await expect.element(page.getByText('Question 1 of 2')).toBeVisible();
	const answers = () => work.log.entries.filter((entry) => entry.kind === 'answered');
	return { items, answers };
}

/** The computer wakes after the end: no timer ran meanwhile. */
function wakeAfterTheEnd() {
	vi.setSystemTime(ends + 2000);
	document.dispatchEvent(new Event('visibilitychange'));
}

const isOver = () => expect.element(page.getByText('The time is up.')).toBeVisible();

test('what is chosen when the time is up is the answer, while nobody looks at the page', async () => {
	vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
	const { items, answers } = await inTheLastMinute();
	await userEvent.keyboard('a');
	vi.advanceTimersByTime(59_000);
	expect(answers()).toEqual([]);
	vi.advanceTimersByTime(1000);
	expect(answers()).toMatchObject([{ question: items[0]?.id, time: ends, mode: 'exam' }]);
});

test('a computer that slept through the end hands the answer over when it wakes', async () => {
	const { items, answers } = await inTheLastMinute();
	await userEvent.keyboard('a');
	wakeAfterTheEnd();
	await isOver();
	expect(answers()).toMatchObject([{ question: items[0]?.id, time: ends + 2000 }]);
});

test('one answer is handed over, and what one answers after that is one’s own to give', async () => {
	const { answers } = await inTheLastMinute();
	await userEvent.keyboard('a');
	wakeAfterTheEnd();
	await isOver();
	await userEvent.keyboard('{Enter}');
	await expect.element(page.getByText('Question 2 of 2')).toBeVisible();
	await userEvent.keyboard('a');
	vi.advanceTimersByTime(120_000);
	document.dispatchEvent(new Event('visibilitychange'));
	expect(answers()).toHaveLength(1);
	await userEvent.keyboard('{Enter}');
	await expect.poll(() => answers().length).toBe(2);
});

test('an order that nobody touched is no answer', async () => {
	const { answers } = await inTheLastMinute('order');
	vi.advanceTimersByTime(61_000);
	await isOver();
	expect(answers()).toEqual([]);
});

test('an order that was touched is an answer', async () => {
	const { answers } = await inTheLastMinute('order');
	await page.getByRole('button', { name: /down/ }).first().click();
	vi.advanceTimersByTime(61_000);
	await isOver();
	expect(answers()).toHaveLength(1);
});

import { expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { memoryStore } from '$lib/storage/memory';
import { atOnce } from '$lib/scenario/map/pieces';
import type { DrillOrder } from '$lib/study/drills/drill';
import type { Maker } from '$lib/study/drills/another';
import { orderOf } from '$lib/study/drills/kinds';
import { makeOutcome } from '$lib/study/drills/kinds/outcome';
import { StudyLog } from '../study-log.svelte';
import DrillRun from './DrillRun.svelte';

const choice = { kind: 'outcome', topic: 'mfa', level: 1 } as const;

const makeDrill = (order: DrillOrder) => atOnce(makeOutcome(order));
const inTime: Maker = (order) => Promise.resolve(makeDrill(order));

/** Drills, beginning with that seed, over what was answered before. */
async function drilling(seed: string, make: Maker = inTime, store = memoryStore()) {
	const log = new StudyLog(() => Promise.resolve(store));
	await log.load();
	const onshow = vi.fn();
	const first = makeDrill(orderOf(choice, seed));
	await render(DrillRun, { choice, first, make, log, onshow, link: 'https://example.com/' });
	return { store, onshow };
}

const unknown = page.getByRole('button', { name: 'I do not know' });
const next = page.getByRole('button', { name: 'Next question' });

test('a drill that a reload asks again says that its first time counts, and counts no more', async () => {
	const { store } = await drilling('one');
	await expect.element(page.getByText('the first time counts')).not.toBeInTheDocument();
	await unknown.click();
	await expect.element(page.getByText('0 of 1 right')).toBeVisible();
	await expect.poll(async () => (await store.study()).length).toBe(1);
	document.body.replaceChildren();
	await drilling('one', inTime, store);
	await expect.element(page.getByText('the first time counts')).toBeVisible();
	await unknown.click();
	await expect.element(next).toBeVisible();
	await expect.element(page.getByText('of 1 right')).not.toBeInTheDocument();
	await next.click();
	await expect.element(page.getByText('the first time counts')).not.toBeInTheDocument();
});

test('where a seed makes no drill the next one does', async () => {
	let made = 0;
	const { onshow } = await drilling('one', (order) => {
		made += 1;
		return made < 3 ? Promise.reject(new Error('No drill comes of it')) : inTime(order);
	});
	await unknown.click();
	await next.click();
	await expect.element(unknown).toBeVisible();
	expect(made).toBe(3);
	expect(onshow).toHaveBeenCalledOnce();
});

test('where none comes the drill stays answered, is not answered twice, and that is told', async () => {
	const quiet = (event: ErrorEvent) => {
		event.preventDefault();
		event.stopImmediatePropagation();
	};
	window.addEventListener('error', quiet, { capture: true });
	try {
		const { store } = await drilling('one', () =>
			Promise.reject(new Error('No drill comes of it'))
		);
		await unknown.click();
		await next.click();
		await expect.element(page.getByText('The next drill could not be loaded.')).toBeVisible();
		await expect.element(next).toBeVisible();
		await expect.element(unknown).not.toBeInTheDocument();
		expect(await store.study()).toHaveLength(1);
	} finally {
		window.removeEventListener('error', quiet, { capture: true });
	}
});

test('the next drill is made while the reasons are read', async () => {
	const ordered: string[] = [];
	const { onshow } = await drilling('one', (order) => {
		ordered.push(order.seed);
		return inTime(order);
	});
	expect(ordered).toEqual([]);
	await unknown.click();
	await expect.poll(() => ordered.length).toBe(1);
	await next.click();
	await expect.poll(() => onshow.mock.calls).toEqual([ordered]);
	expect(ordered).toHaveLength(1);
});

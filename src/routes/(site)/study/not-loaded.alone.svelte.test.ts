import { onMount } from 'svelte';
import { expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { cleanup, render } from 'vitest-browser-svelte';
import { memoryStore } from '$lib/storage/memory';
import { denialOf } from '$lib/study/denial/denial';
import { loadMake } from '$lib/study/drills/registry';
import Denial from './denial/+page.svelte';
import Drills from './drills/+page.svelte';

const visit = vi.hoisted(() => ({
	url: new URL('https://leastwise.example/study/'),
	store: (): Promise<unknown> => Promise.reject(new Error('There is no store'))
}));

vi.mock('$app/navigation', () => ({
	afterNavigate: (arrived: () => void) => onMount(arrived),
	replaceState: () => undefined
}));
vi.mock('$app/state', () => ({ page: visit }));
vi.mock('$lib/ui/storage.svelte', () => ({
	getStorage: () => ({
		get ready() {
			return visit.store();
		}
	})
}));
vi.mock('$lib/study/drills/registry', { spy: true });
vi.mock('$lib/study/denial/denial', { spy: true });

/** Goes to a page of studying, with that behind its address. */
async function go(to: typeof Drills | typeof Denial, search: string) {
	cleanup();
	visit.url = new URL(`https://leastwise.example/study/${search}`);
	await render(to);
}

const drillMissing = page.getByText('The drill could not be loaded.');
const denialMissing = page.getByText('The denial could not be loaded.');

test('where the study log cannot be read pages say so, and no game begins that may be over', async () => {
	await go(Drills, '');
	await expect
		.element(page.getByText('What you drilled before could not be loaded.'))
		.toBeVisible();
	await expect.element(page.getByRole('heading', { name: 'Decide the request' })).toBeVisible();
	await go(Drills, '?kind=outcome&level=1&seed=a');
	await expect.element(drillMissing).toBeVisible();
	await go(Denial, '?day=2026-11-30');
	await expect.element(denialMissing).toBeVisible();
	await expect.element(page.getByText('Not played')).not.toBeInTheDocument();
	await go(Denial, '?day=1999-01-01');
	await expect.element(page.getByText('What you played before could not be loaded.')).toBeVisible();
	expect(loadMake).not.toHaveBeenCalled();
	expect(denialOf).not.toHaveBeenCalled();
});

test('where nothing can be made of a seed or a day, the page says so', async () => {
	visit.store = () => Promise.resolve(memoryStore());
	const nothing = () => {
		throw new Error('Nothing comes of it');
	};
	vi.mocked(loadMake).mockImplementationOnce(nothing);
	await go(Drills, '?kind=outcome&level=1&seed=a');
	await expect.element(drillMissing).toBeVisible();
	await go(Drills, '?kind=outcome&level=1&seed=a');
	await expect.element(page.getByText('What becomes of', { exact: false })).toBeVisible();
	vi.mocked(denialOf).mockImplementationOnce(nothing);
	await go(Denial, '?day=2026-11-30');
	await expect.element(denialMissing).toBeVisible();
	await go(Denial, '?day=2026-11-30');
	await expect.element(page.getByText('What cannot be seen')).toBeVisible();
});

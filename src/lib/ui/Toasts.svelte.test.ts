import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import Noticeboard from './Noticeboard.fixture.svelte';
import { Lapsing } from './lapsing.fixture.svelte';
import { Toasts } from './toasts.svelte';

beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => vi.useRealTimers());

test('the live region is there before anything is said, and says it', async () => {
	const toasts = new Toasts();
	await render(Noticeboard, { toasts });

	const region = page.getByRole('status');
	await expect.element(region).toHaveAttribute('aria-live', 'polite');
	await expect.element(region).toHaveTextContent('');

	toasts.show('Access key deleted');
	await expect.element(region).toHaveTextContent('Access key deleted');
});

test('a plain toast leaves, one with an offer that does not lapse stays', () => {
	const toasts = new Toasts();
	toasts.show('Saved');
	toasts.show('Access key deleted', { label: 'Undo', run: () => {} });

	vi.advanceTimersByTime(60_000);
	expect(toasts.list.map(({ text }) => text)).toEqual(['Access key deleted']);
});

test('an offer that has lapsed is no longer made', async () => {
	const toasts = new Toasts();
	await render(Noticeboard, { toasts });
	const offer = new Lapsing();
	toasts.show('Access key deleted', { label: 'Undo', run: () => {}, stands: () => offer.stands });
	await expect.element(page.getByRole('button', { name: 'Undo' })).toBeVisible();

	offer.stands = false;
	await expect.element(page.getByRole('button', { name: 'Undo' })).not.toBeInTheDocument();
});

test('an offer that lapses gives more time than a plain toast, and then leaves', () => {
	const toasts = new Toasts();
	toasts.show('Access key deleted', { label: 'Undo', run: () => {}, stands: () => true });

	vi.advanceTimersByTime(6000);
	expect(toasts.list).toHaveLength(1);
	vi.advanceTimersByTime(10_000);
	expect(toasts.list).toEqual([]);
});

test('nothing leaves while somebody reads it', () => {
	const toasts = new Toasts();
	toasts.show('Saved');
	toasts.hold();
	vi.advanceTimersByTime(60_000);
	expect(toasts.list).toHaveLength(1);

	toasts.release();
	vi.advanceTimersByTime(60_000);
	expect(toasts.list).toEqual([]);
});

test('taking the action does it once and clears the toast away', async () => {
	const toasts = new Toasts();
	const run = vi.fn();
	await render(Noticeboard, { toasts });
	toasts.show('Access key deleted', { label: 'Undo', run });

	await page.getByRole('button', { name: 'Undo' }).click();
	expect(run).toHaveBeenCalledOnce();
	expect(toasts.list).toEqual([]);
});

test('a toast can be dismissed without its action', async () => {
	const toasts = new Toasts();
	const run = vi.fn();
	await render(Noticeboard, { toasts });
	toasts.show('Access key deleted', { label: 'Undo', run });

	await page.getByRole('button', { name: 'Dismiss' }).click();
	expect(run).not.toHaveBeenCalled();
	expect(toasts.list).toEqual([]);
});

test('what leaves by itself does not pile up, and an offer that stays is not pushed out', () => {
	const toasts = new Toasts();
	toasts.show('Access key deleted', { label: 'Undo', run: () => {} });
	for (const text of ['One', 'Two', 'Three']) toasts.show(text);
	expect(toasts.list.map(({ text }) => text)).toEqual(['Access key deleted', 'Two', 'Three']);
});

test('the page gives way by the height of what is shown, and comes back', async () => {
	const toasts = new Toasts();
	await render(Noticeboard, { toasts });
	const room = () =>
		Number.parseFloat(document.documentElement.style.getPropertyValue('--toasts') || '0');
	expect(room()).toBe(0);
	toasts.show('Saved');
	const region = page.getByRole('status').element();
	await expect.poll(room).toBeGreaterThan(0);
	expect(room()).toBe((region as HTMLElement).offsetHeight);

	vi.advanceTimersByTime(60_000);
	await expect.poll(room).toBe(0);
});

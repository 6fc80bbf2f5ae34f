import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import Noticeboard from './testing/Noticeboard.svelte';
import { Lapsing } from './testing/lapsing.svelte';
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

	vi.advanceTimersByTime(10_000);
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

import { expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { atOnce } from '$lib/scenario/map/pieces';
import { makeSmallest } from '$lib/study/drills/kinds/smallest';
import { workedText } from '$lib/study/drills/smallest/task';
import Written from './Written.svelte';

const drill = atOnce(makeSmallest({ kind: 'smallest', topic: 'mfa', level: 1, seed: 'one' }));

test('a policy is checked once it can be read, and the same drill tells whether it is right', async () => {
	const onanswer = vi.fn();
	await render(Written, { drill, answered: undefined, last: false, onanswer, onnext: vi.fn() });
	const area = page.getByRole('textbox', { name: 'Your policy' });
	const check = page.getByRole('button', { name: 'Check' });
	await expect.element(area).toHaveAttribute('contenteditable');
	await area.fill('{ "Version": "2012-10-17" }');
	await check.click();
	await expect.element(page.getByRole('alert')).toHaveTextContent('This does not count');
	expect(onanswer).not.toHaveBeenCalled();
	await area.fill(workedText(drill.task));
	await check.click();
	await expect.poll(() => onanswer.mock.calls).toHaveLength(1);
	expect(onanswer).toHaveBeenCalledWith(expect.objectContaining({ right: true, beliefs: [] }));
});

test('what was written is there again after a reload, for its own drill and until it counts', async () => {
	const shown = { answered: undefined, last: false, onnext: vi.fn() };
	const onanswer = vi.fn();
	const area = page.getByRole('textbox', { name: 'Your policy' });
	const first = await render(Written, { drill, ...shown, onanswer });
	await expect.element(area).toHaveAttribute('contenteditable');
	await area.fill('half a policy');
	await first.unmount();

	const other = await render(Written, { drill: { ...drill, seed: 'two' }, ...shown, onanswer });
	await expect.element(area).not.toHaveTextContent('half a policy');
	await other.unmount();

	const again = await render(Written, { drill, ...shown, onanswer });
	await expect.element(area).toHaveTextContent('half a policy');
	await page.getByRole('button', { name: 'I do not know' }).click();
	expect(onanswer).toHaveBeenCalledOnce();
	await again.unmount();

	await render(Written, { drill, ...shown, onanswer });
	await expect.element(area).not.toHaveTextContent('half a policy');
});

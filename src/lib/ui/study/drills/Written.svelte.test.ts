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

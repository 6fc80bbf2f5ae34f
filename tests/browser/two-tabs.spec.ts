import { expect } from '@playwright/test';
import { attemptAddress, bringAttempt, untilOpen } from './half-way';
import { test } from './test';

test('of two tabs on one attempt one writes: the other says so and takes it over when asked', async ({
	page: first,
	context
}) => {
	await bringAttempt(first, 'summary');
	await first.goto(attemptAddress);
	await untilOpen(first);

	const second = await context.newPage();
	await second.goto(attemptAddress);
	await expect(second.getByRole('heading', { level: 1 })).toHaveText(
		'This attempt is open in another tab.'
	);

	await second.getByRole('button', { name: 'Take over here' }).click();
	await untilOpen(second);
	await expect(first.getByRole('heading', { level: 1 })).toHaveText(
		'This attempt goes on in another tab.'
	);
	await expect(first.getByRole('button', { name: 'Undo' })).toHaveCount(0);

	await second.getByRole('button', { name: /^Show Nudge/ }).click();
	await expect(second.getByText('taken')).toBeVisible();

	await first.getByRole('button', { name: 'Take it back' }).click();
	await untilOpen(first);
	await expect(first.getByText('taken')).toBeVisible();
	await expect(second.getByRole('heading', { level: 1 })).toHaveText(
		'This attempt goes on in another tab.'
	);
});

test('when the first tab is closed, the second goes on without a question', async ({
	page: first,
	context
}) => {
	await bringAttempt(first, 'summary');
	await first.goto(attemptAddress);
	await untilOpen(first);
	await first.close();

	const second = await context.newPage();
	await second.goto(attemptAddress);
	await untilOpen(second);
});

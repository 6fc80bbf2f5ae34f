import { expect, type Page } from '@playwright/test';
import { faultsInThemes } from './axe';
import { untilShown } from './site';
import { test } from './test';

const due = (page: Page) => page.getByRole('region', { name: 'Due for review today' });
const exam = (page: Page) => page.getByRole('region', { name: 'Your exam' });

/** Goes to the study page at a time of the day. */
async function studyOn(page: Page, time: string) {
	await page.clock.setFixedTime(time);
	await page.goto('/study/');
	await untilShown(page);
}

test('what was wrong comes up the next day, and once it is known, days later', async ({ page }) => {
	await studyOn(page, '2026-12-01T12:00');
	await due(page).getByRole('link', { name: 'Take the belief test' }).click();
	await page.getByRole('radio', { name: 'Allowed', exact: true }).check();
	await page.keyboard.press('Enter');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Question 2 of/);
	await studyOn(page, '2026-12-01T12:05');
	await expect(due(page)).toContainText('The next comes tomorrow.');

	await studyOn(page, '2026-12-02T08:00');
	await expect(due(page)).toContainText('1 belief, about 1 minute.');
	await expect(page.getByText('Here on 1 of the last 14 days.')).toBeVisible();
	expect(await faultsInThemes(page)).toEqual({ light: [], dark: [] });
	await due(page).getByRole('link', { name: 'Review it' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(/: what happens\?$/);
	await page.keyboard.press('3');
	await page.keyboard.press('Enter');
	await expect(page.getByRole('region', { name: 'Your guess' })).toContainText('That is it.');
	expect(await faultsInThemes(page)).toEqual({ light: [], dark: [] });
	await page.keyboard.press('Enter');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('1 of 1 right');
	await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
	await page.getByRole('link', { name: 'To the study page' }).click();

	await studyOn(page, '2026-12-03T08:00');
	await expect(due(page)).toContainText(/The next comes (on|tomorrow)/);
	await studyOn(page, '2026-12-12T08:00');
	await expect(due(page).getByRole('link', { name: 'Review it' })).toBeVisible();
});

test('an exam is planned in place, kept, and taken back', async ({ page }) => {
	await studyOn(page, '2026-12-01T12:00');
	await exam(page).getByRole('button', { name: 'Plan an exam' }).click();
	await expect(page.getByLabel('Exam', { exact: true })).toBeFocused();
	await page.getByLabel('Exam', { exact: true }).selectOption('SCS-C03');
	await page.getByLabel('Day of the exam').fill('2026-11-15');
	await exam(page).getByRole('button', { name: 'Save' }).click();
	await expect(exam(page).getByRole('alert')).toHaveText(/^Choose a day from today on/);
	await page.getByLabel('Day of the exam').fill('2026-12-15');
	await page.getByLabel('New in a day').fill('5');
	expect(await faultsInThemes(page)).toEqual({ light: [], dark: [] });
	await exam(page).getByRole('button', { name: 'Save' }).click();
	await expect(exam(page).getByRole('button', { name: 'Change' })).toBeFocused();
	await expect(exam(page)).toContainText('Tuesday 15 December, in 14 days.');

	await page.reload();
	await expect(exam(page)).toContainText('Security – Specialty, SCS-C03');
	await studyOn(page, '2026-12-16T12:00');
	await expect(exam(page)).toContainText('1 day ago. It is over');
});

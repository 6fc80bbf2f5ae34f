import { expect, type Page } from '@playwright/test';
import type { ScriptStep } from '../../src/lib/scenario/format';
import { attemptAddress, bringAttempt, untilOpen } from './half-way';
import type { Hands } from './hands';

/* What tests of the console do on all of its pages. */

export const main = (page: Page) => page.getByRole('main');
export const button = (page: Page, name: string) =>
	main(page).getByRole('button', { name, exact: true }).first();
export const link = (page: Page, name: string) =>
	main(page).getByRole('link', { name, exact: true }).first();
export const heading = (page: Page, title: string) =>
	page.getByRole('heading', { level: 1, name: title, exact: true });

/** Opens an attempt that followed the solution up to a step, and then went its own way, at a page. */
export async function openConsole(
	page: Page,
	step: string,
	hash = '',
	then: readonly ScriptStep[] = []
) {
	await bringAttempt(page, step, then);
	await page.goto(attemptAddress + hash);
	await untilOpen(page);
}

export async function onPage(page: Page, title: string) {
	await expect(heading(page, title)).toBeVisible();
}

export async function turnTo(page: Page, hash: string, title: string) {
	await page.evaluate((to) => (location.hash = to), hash);
	await onPage(page, title);
}

/** Answers a dialog that asks for a word before it does what cannot be undone. */
export async function confirm(page: Page, hands: Hands, typed: string, verb: string) {
	const dialog = page.getByRole('dialog');
	await hands.type(dialog.getByRole('textbox', { name: `To confirm, type ${typed}` }), typed);
	await hands.press(dialog.getByRole('button', { name: verb, exact: true }));
	await expect(dialog).toBeHidden();
}

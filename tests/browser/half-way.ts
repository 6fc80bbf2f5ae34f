import { expect, type Page } from '@playwright/test';
import { readFolder } from '../../bin/scenarios';
import type { ScriptStep } from '../../src/lib/scenario/format';
import type { Entry } from '../../src/lib/scenario/log';
import { playScript, scriptAttempt } from '../../src/lib/scenario/script';
import { exportBackup } from '../../src/lib/storage/backup';
import { memoryStore } from '../../src/lib/storage/memory';

const slug = '01-lock-down-root';
const { scenario, solution } = readFolder('scenarios', slug);

export const playAddress = `/scenarios/${slug}/play/`;
export const attemptAddress = `${playAddress}?attempt=half-way`;

/** The log of an attempt that follows the solution up to a step, and then goes its own way. */
function logUpTo(step: string, then: readonly ScriptStep[]): readonly Entry[] {
	const at = solution.findIndex(({ id }) => id === step);
	if (at < 0) throw new Error(`The solution has no step ${step}`);
	return playScript(scenario, [...solution.slice(0, at + 1), ...then]).log;
}

/** Puts an attempt into the browser, as an import does, that is half-way through a stage. */
export async function bringAttempt(page: Page, step: string, then: readonly ScriptStep[] = []) {
	const log = logUpTo(step, then);
	const store = memoryStore();
	const { fingerprint } = scenario;
	const attempt = { id: 'half-way', scenario: slug, fingerprint, ...scriptAttempt };
	await store.rewrite(() => [{ attempt, log }]);
	const last = log.at(-1)?.time ?? 0;

	// Sessions end after twelve hours, so the browser's clock follows the script's.
	await page.context().clock.setFixedTime(last + 30_000);
	await page.goto('/settings/');
	await page.locator('input[type=file]').setInputFiles({
		name: 'attempt.json',
		mimeType: 'application/json',
		buffer: Buffer.from(await exportBackup(store, last))
	});
	await expect(page.getByText('1 attempt added.')).toBeVisible();
}

export async function untilOpen(page: Page) {
	await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
}

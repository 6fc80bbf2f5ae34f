import { expect, type Page } from '@playwright/test';
import { readFolder } from '../../bin/scenarios';
import type { Entry } from '../../src/lib/scenario/log';
import { replay } from '../../src/lib/scenario/replay';
import { scoreSheet } from '../../src/lib/scenario/score';
import { playScript, scriptAttempt } from '../../src/lib/scenario/script';
import { exportBackup } from '../../src/lib/storage/backup';
import { memoryStore } from '../../src/lib/storage/memory';
import type { Outcome, Saved } from '../../src/lib/storage/store';

const slug = '01-lock-down-root';
const { scenario, solution } = readFolder('scenarios', slug);

export const scenarioAddress = `/scenarios/${slug}/`;
export const playAddress = `${scenarioAddress}play/`;
export const scoreAddress = `${scenarioAddress}score/`;
export const attemptAddress = `${playAddress}?attempt=half-way`;
/** The last step of the solution: everything is met. */
export const lastStep = solution.at(-1)?.id ?? '';

/** What a learner does beside the account, in the order of doing it. */
type Beside = Entry extends infer E ? (E extends { type: 'act' } ? never : Untimed<E>) : never;
type Untimed<E> = Omit<E, 'time'>;

/** An attempt that follows the solution up to a step, and then goes on beside the account. */
export function madeUpTo(step: string, beside: readonly Beside[] = [], id = 'half-way'): Saved {
	return madeBy(solution.slice(0, placeOf(step) + 1), beside, id);
}

/** An attempt that follows the whole solution but for one step. */
export function madeWithout(step: string): Saved {
	return madeBy(solution.toSpliced(placeOf(step), 1), [], 'half-way');
}

function placeOf(step: string): number {
	const at = solution.findIndex((each) => each.id === step);
	if (at < 0) throw new Error(`The solution has no step ${step}`);
	return at;
}

function madeBy(steps: typeof solution, beside: readonly Beside[], id: string): Saved {
	const { log } = playScript(scenario, steps);
	const last = log.at(-1)?.time ?? 0;
	const more = beside.map((entry, index): Entry => ({ ...entry, time: last + (index + 1) * 5000 }));
	const { fingerprint } = scenario;
	const attempt = { id, scenario: slug, fingerprint, ...scriptAttempt };
	const whole = [...log, ...more];
	return { attempt, log: whole, outcome: outcomeOf(whole) };
}

function outcomeOf(log: readonly Entry[]): Outcome {
	const { snapshot: end } = replay(scenario, scriptAttempt, log);
	const { score, stars, lines } = scoreSheet(end);
	const met = lines.filter(({ kind, points }) => kind === 'objective' && points > 0);
	const phase = end.value === 'brief' || end.value === 'paused' ? 'playing' : end.value;
	return { phase, score, stars, objectivesMet: met.length, updated: log.at(-1)?.time ?? 0 };
}

/** Puts an attempt into the browser, as an import does, that is half-way through a stage. */
export async function bringAttempt(page: Page, step: string) {
	await bring(page, [madeUpTo(step)]);
}

/** Puts attempts into the browser, as an import does. */
export async function bring(page: Page, attempts: readonly Saved[]) {
	const store = memoryStore();
	await store.rewrite(() => attempts);
	const last = Math.max(...attempts.map(({ log }) => log.at(-1)?.time ?? 0));

	// Sessions end after twelve hours, so the browser's clock follows the script's.
	await page.context().clock.setFixedTime(last + 30_000);
	await page.goto('/settings/');
	await untilReady(page);
	await page.locator('input[type=file]').setInputFiles({
		name: 'attempt.json',
		mimeType: 'application/json',
		buffer: Buffer.from(await exportBackup(store, last))
	});
	await expect(page.getByText(/\b\d+ attempts? added\.$/)).toBeVisible();
}

/** The settings say where work is kept once they listen to what is chosen. */
export async function untilReady(page: Page) {
	await expect(page.getByText(/^This (browser|tab only)$/)).toBeVisible();
}

export async function untilOpen(page: Page) {
	await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
}

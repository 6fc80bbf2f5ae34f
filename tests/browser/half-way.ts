import { expect, test, type Page } from '@playwright/test';
import { readFolder } from '../../bin/scenarios';
import type { ScriptStep } from '../../src/lib/scenario/format';
import type { Entry } from '../../src/lib/scenario/log';
import { replay } from '../../src/lib/scenario/replay';
import { scoreSheet } from '../../src/lib/scenario/score';
import { playScript, scriptAttempt } from '../../src/lib/scenario/script';
import { newestVersion, onDisk } from '../../src/lib/storage/schema';
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

/**
 * Puts an attempt into the browser, as an import does, that is half-way through a stage, or has gone a
 * way of its own from there.
 */
export async function bringAttempt(
	page: Page,
	step: string,
	then: readonly ScriptStep[] = [],
	origin?: string
) {
	const steps = [...solution.slice(0, placeOf(step) + 1), ...then];
	await bring(page, [madeBy(steps, [], 'half-way')], origin);
}

/** Puts attempts into the browser, and nothing else: where the tests are, or at another origin. */
export async function bring(
	page: Page,
	attempts: readonly Saved[],
	origin = test.info().project.use.baseURL ?? ''
) {
	// Sessions end after twelve hours, so the browser's clock follows the script's.
	await page.context().clock.setFixedTime(lastOf(attempts) + 30_000);
	const kept = { origin, localStorage: [], indexedDB: [asDatabase(attempts)] };
	await page.context().setStorageState({ cookies: [], origins: [kept] });
}

/** What the browser keeps of attempts, in Playwright's words. */
function asDatabase(attempts: readonly Saved[]) {
	const store = (name: string, keyPath: object, rows: readonly object[]) => ({
		name,
		autoIncrement: false,
		...keyPath,
		indexes: [],
		records: rows.map((value) => ({ value }))
	});
	return {
		name: 'leastwise',
		version: onDisk(newestVersion),
		stores: [
			store(
				'attempts',
				{ keyPath: 'id' },
				attempts.map(({ attempt }) => attempt)
			),
			store(
				'log',
				{ keyPathArray: ['attempt', 'index'] },
				attempts.flatMap(({ attempt: { id }, log }) =>
					log.map((entry, index) => ({ attempt: id, index, entry }))
				)
			),
			store(
				'authenticators',
				{ keyPath: 'attempt' },
				attempts.flatMap(({ attempt: { id }, authenticator }) =>
					authenticator ? [{ ...authenticator, attempt: id }] : []
				)
			),
			store(
				'outcomes',
				{ keyPath: 'attempt' },
				attempts.flatMap(({ attempt: { id }, outcome }) =>
					outcome ? [{ ...outcome, attempt: id }] : []
				)
			),
			store(
				'sandboxes',
				{ keyPath: 'attempt' },
				attempts.flatMap(({ attempt: { id }, sandbox }) =>
					sandbox ? [{ ...sandbox, attempt: id }] : []
				)
			),
			store('study', { keyPath: 'id' }, []),
			store('own', { keyPath: 'id' }, []),
			store('papers', { keyPath: 'id' }, []),
			store(
				'terminals',
				{ keyPath: 'attempt' },
				attempts.flatMap(({ attempt: { id }, terminal }) =>
					terminal ? [{ ...terminal, attempt: id }] : []
				)
			)
		]
	};
}

const lastOf = (attempts: readonly Saved[]) =>
	Math.max(...attempts.map(({ log }) => log.at(-1)?.time ?? 0));

/** The settings say where work is kept once they listen to what is chosen. */
export async function untilReady(page: Page) {
	await expect(page.getByText(/^This (browser|tab only)$/)).toBeVisible();
}

export async function untilOpen(page: Page) {
	await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
}

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openCatalog } from '../../bin/catalog';
import { readFolder, scenarioFolders } from '../../bin/scenarios';
import { loadDeciders } from '../../src/lib/scenario/check/late';
import type { Attempt, Entry } from '../../src/lib/scenario/log';
import { checksOf, type Scenario } from '../../src/lib/scenario/scenario';
import { digestsOf, type Digest } from './digest';

/*
 * Golden logs: attempts that were frozen when they were made, with the scenario they were made in and
 * a digest of what the account showed after every entry.
 */

const folder = 'tests/replay/golden';

/** A frozen attempt, as its file holds it. */
export interface Golden {
	readonly title: string;
	readonly scenario: string;
	readonly seed: string;
	readonly started: number;
	/** Each entry of the log, and what the account showed after it. */
	readonly entries: readonly { readonly entry: Entry; readonly shown: string }[];
}

/** The frozen sets, by the names of their folders: 1, 2, …, the latest last. */
export function goldenSets(): readonly string[] {
	return readdirSync(folder)
		.filter((name) => /^\d+$/.test(name))
		.sort((a, b) => Number(a) - Number(b));
}

/**
 * Why a set does not come out as it was frozen any more, as the changelog says it; nothing where it
 * must come out so.
 */
export function supersededBecause(set: string): string | undefined {
	const file = join(folderOf(set), 'superseded.txt');
	return existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined;
}

export const folderOf = (set: string) => join(folder, set);
export const attemptsOf = (set: string) => join(folder, set, 'attempts');
export const scenariosOf = (set: string) => join(folder, set, 'scenarios');

export function goldenAttempts(set: string): readonly Golden[] {
	return readdirSync(attemptsOf(set))
		.sort()
		.map((name) => JSON.parse(readFileSync(join(attemptsOf(set), name), 'utf8')) as Golden);
}

/** Loads what the checks of the sets' scenarios are decided by. */
export async function loadDecidersOf(sets: readonly string[]): Promise<void> {
	const catalog = openCatalog();
	const scenarios = sets.flatMap((set) =>
		scenarioFolders(scenariosOf(set)).map((slug) => scenarioOf(set, slug))
	);
	await loadDeciders(scenarios.flatMap(checksOf), (prefixes) => catalog.load(prefixes));
}

/** The scenario as it was frozen with the attempts. */
function scenarioOf(set: string, slug: string): Scenario {
	return readFolder(scenariosOf(set), slug).scenario;
}

/** A digest as it stands in a file: its parts in order. */
function written({ answers, history, reads, progress }: Digest): string {
	return [answers, history, reads, progress].join(' ');
}

const parts = ['what was answered', 'the event history', 'what can be read', 'the progress'];

/** The first entry after which something else is shown, in words; nothing where all is the same. */
export function firstDifference(set: string, golden: Golden): string | undefined {
	const { seed, started, entries } = golden;
	const log = entries.map(({ entry }) => entry);
	const scenario = scenarioOf(set, golden.scenario);
	for (const [index, digest] of digestsOf(scenario, { seed, started }, log).entries()) {
		const is = written(digest).split(' ');
		const was = entries[index]?.shown.split(' ') ?? [];
		const others = parts.filter((_, part) => is[part] !== was[part]);
		if (others.length > 0) return `entry ${index}, ${nameOf(log[index])}: ${others.join(', ')}`;
	}
	return undefined;
}

function nameOf(entry: Entry | undefined): string {
	if (entry?.type !== 'act') return entry?.type ?? '';
	return entry.calls.map(({ service, operation }) => `${service}:${operation}`).join(' and ');
}

/** As text: an entry a line, so that a change is seen where it is. */
export function frozen(
	title: string,
	scenario: Scenario,
	{ seed, started }: Pick<Attempt, 'seed' | 'started'>,
	log: readonly Entry[]
): string {
	const lines = digestsOf(scenario, { seed, started }, log).map((digest, index) =>
		JSON.stringify({ shown: written(digest), entry: log[index] })
	);
	const head = JSON.stringify({ title, scenario: scenario.slug, seed, started }).slice(0, -1);
	return `${head},"entries":[\n${lines.join(',\n')}\n]}\n`;
}

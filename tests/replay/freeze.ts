import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readFolder, scenarioFolders } from '../../bin/scenarios';
import type { Attempt, Entry } from '../../src/lib/scenario/log';
import { variant } from '../../src/lib/scenario/prove';
import type { Scenario } from '../../src/lib/scenario/scenario';
import { playScript, scriptAttempt } from '../../src/lib/scenario/script';
import { everything } from './everything';
import { attemptsOf, folderOf, frozen, goldenSets, scenariosOf } from './golden';

/*
 * `npm run freeze`: freezes a new set of golden logs, with the scenarios as they are now. CONTRIBUTING
 * says when one is wanted. A set that is there is never written again.
 */

const everythingThereIs = '99-everything';

const latest = goldenSets().at(-1);
const set = String(Number(latest ?? 0) + 1);
if (existsSync(folderOf(set))) throw new Error(`${folderOf(set)} is there already`);
mkdirSync(attemptsOf(set), { recursive: true });

cpSync('scenarios', scenariosOf(set), { recursive: true });
if (latest !== undefined) {
	const frozenOnly = (version: string) => join(scenariosOf(version), everythingThereIs);
	cpSync(frozenOnly(latest), frozenOnly(set), { recursive: true });
}

for (const slug of scenarioFolders(scenariosOf(set))) {
	const { scenario, solution, mistakes } = readFolder(scenariosOf(set), slug);
	freeze('solution', scenario, scriptAttempt, playScript(scenario, solution).log);
	for (const mistake of mistakes) {
		const { log } = playScript(scenario, variant(solution, mistake));
		freeze(mistake.title, scenario, scriptAttempt, log);
	}
	if (slug !== everythingThereIs) continue;
	const { start, log } = everything(scenario);
	freeze('everything', scenario, start, log);
}

function freeze(
	title: string,
	scenario: Scenario,
	start: Pick<Attempt, 'seed' | 'started'>,
	log: readonly Entry[]
) {
	const name = title.toLowerCase().replaceAll(/[^a-z]+/g, '-');
	const file = join(attemptsOf(set), `${scenario.slug}-${name}.json`);
	writeFileSync(file, frozen(title, scenario, start, log));
}

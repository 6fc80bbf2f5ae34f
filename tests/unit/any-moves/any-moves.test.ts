import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openCatalog } from '../../../bin/catalog';
import { readFolder, scenarioFolders } from '../../../bin/scenarios';
import { loadDeciders } from '../../../src/lib/scenario/check/late';
import { advance, open, type Snapshot } from '../../../src/lib/scenario/machine';
import { objectiveStates } from '../../../src/lib/scenario/objectives';
import type { ScenarioSource } from '../../../src/lib/scenario/read';
import { checksOf } from '../../../src/lib/scenario/scenario';
import { playScript, scriptAttempt } from '../../../src/lib/scenario/script';
import { accountNow, canUndo } from '../../../src/lib/scenario/timeline';
import { moveIn, type Move } from './moves';
import { played } from './playing';
import { Scores } from './scores';

/*
 * Whatever anybody does in a scenario, from any point of its solution on. The moves are the same each
 * time; others are tried with MOVES_SEED=7 MOVES_RUNS=200 before the command.
 */

const seed = Number(process.env['MOVES_SEED'] ?? 2026);
/** Of some 25 calls each: 150 in a scenario, 500 where there is time. */
const numRuns = Number(process.env['MOVES_RUNS'] ?? (process.env['LEASTWISE_ALL'] ? 20 : 6));
const length = { minLength: 1, maxLength: 70, size: 'max' } as const;

const root = 'scenarios';
const sources = scenarioFolders(root).map((slug) => readFolder(root, slug));
const catalog = openCatalog();
await loadDeciders(
	sources.flatMap(({ scenario }) => checksOf(scenario)),
	(prefixes) => catalog.load(prefixes)
);

test.each(sources.map((source) => [source.scenario.slug, source] as const))(
	'in %s nothing that is done throws or scores above 100, and each undo brings back the score that was there',
	(_, source) => {
		const solved = stepByStep(source);
		const ofSolution = new Scores();
		for (const [at, state] of solved.entries()) ofSolution.see(state, solved[at - 1]);
		const move = moveIn(source, accountNow(solved[0].context.timeline));
		const moves = fc.noBias(fc.array(move, length));
		fc.assert(
			fc.property(fc.nat(solved.length - 1), moves, (from, list) => {
				const scores = new Scores(ofSolution);
				const after = (before: Snapshot, next: Move) => {
					let now = before;
					for (const state of played(before, next)) {
						scores.see(state, now);
						now = state;
					}
					return now;
				};
				let now = list.reduce(after, solved[from] ?? solved[0]);
				objectiveStates(now);
				for (let { length: left } = now.context.timeline.acts; left > 0; left--) {
					now = after(now, { kind: 'undo' });
				}
				expect(canUndo(now.context.timeline)).toBe(false);
			}),
			{ seed, numRuns }
		);
	}
);

/** From the beginning on, after each entry of the solution’s log. */
function stepByStep({ scenario, solution }: ScenarioSource): [Snapshot, ...Snapshot[]] {
	const [begin, ...entries] = playScript(scenario, solution).log;
	if (!begin) throw new Error('A log begins');
	let now = advance(open(scenario, scriptAttempt), begin);
	return [now, ...entries.map((entry) => (now = advance(now, entry)))];
}

import { rungs, type Rung } from './log';
import type { HintTaken } from './machine';
import type { Objective, Scenario } from './scenario';

/** What an objective gives now: its points, less the help taken for it. */
export function worth(
	{ scoring }: Pick<Scenario, 'scoring'>,
	{ id, points }: Pick<Objective, 'id' | 'points'>,
	hints: readonly Pick<HintTaken, 'objective' | 'rung'>[]
): number {
	const spent = hints
		.filter(({ objective }) => objective === id)
		.reduce((total, { rung }) => total + scoring.hints[rung], 0);
	return Math.max(0, points - spent);
}

/** What a step of help takes off an objective, of which no more can be taken than is left. */
export function price(
	scenario: Pick<Scenario, 'scoring'>,
	objective: Pick<Objective, 'id' | 'points'>,
	before: Parameters<typeof worth>[2],
	rung: Rung
): number {
	return Math.min(scenario.scoring.hints[rung], worth(scenario, objective, before));
}

/** What a step of help costs when its turn comes, and what it leaves: steps are taken in order. */
export function priceInTurn(
	scenario: Pick<Scenario, 'scoring'>,
	objective: Pick<Objective, 'id' | 'points'>,
	rung: Rung
): { readonly costs: number; readonly leaves: number } {
	const taken = (count: number) =>
		rungs.slice(0, count).map((rung) => ({ objective: objective.id, rung }));
	const at = rungs.indexOf(rung);
	return {
		costs: price(scenario, objective, taken(at), rung),
		leaves: worth(scenario, objective, taken(at + 1))
	};
}

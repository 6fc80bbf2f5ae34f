import { holds } from './check';
import { excessIn } from './check/excess';
import type { Excess } from './check/late';
import type { Situation } from './happened';
import { price } from './help';
import { rungs } from './log';
import { situationNow, type HintTaken, type Snapshot } from './machine';
import { objectivesOf, type Deduction, type Objective, type Scenario } from './scenario';
import { soFar, type SoFar } from './timeline';

/** One line of the score sheet: points gained or lost, and why. */
export type Line =
	| {
			readonly kind: 'objective';
			readonly id: string;
			readonly title: string;
			readonly points: number;
			readonly possible: number;
			readonly at?: number;
	  }
	| {
			readonly kind: 'hint';
			readonly id: string;
			readonly title: string;
			readonly points: number;
			readonly at: number;
	  }
	| {
			readonly kind: 'deduction';
			readonly id: string;
			readonly title: string;
			readonly reason: string;
			readonly points: number;
			readonly applies: boolean;
			/** What is allowed and should not be, where that is what it is about. */
			readonly excess?: readonly Excess[];
	  };

export interface ScoreSheet {
	readonly lines: readonly Line[];
	readonly score: number;
	readonly possible: number;
	readonly stars: 0 | 1 | 2 | 3;
	/** Where the next star begins, if there is one. */
	readonly nextStar?: number;
	/** Calls that changed something, against the par. */
	readonly calls: number;
	readonly par: number;
	/** Playing time in milliseconds. */
	readonly elapsed: number;
	readonly allMet: boolean;
}

/** Where every point went. */
export function scoreSheet({ context }: Snapshot): ScoreSheet {
	const { scenario, timeline, hints, clock } = context;
	const objectives = objectivesOf(scenario);
	const { calls, metSince } = soFar(timeline);
	const gained = objectives.map((objective) => objectiveLine(objective, metSince));
	const met = gained.filter(({ points }) => points > 0).map(({ id }) => id);
	const lost = hints.map((hint, at) => hintLine(scenario, hint, hints.slice(0, at), met));
	const situation = situationNow(context);
	const deducted = scenario.scoring.deductions.map((deduction) =>
		deductionLine(deduction, situation)
	);
	const lines: readonly Line[] = [...gained, ...lost, ...deducted];
	const score = Math.max(0, sum(lines));
	return {
		lines,
		score,
		possible: objectives.reduce((total, { points }) => total + points, 0),
		...starsFor(scenario.scoring.stars, score),
		calls,
		par: scenario.scoring.par,
		elapsed: clock.elapsed,
		allMet: met.length === objectives.length
	};
}

/** An objective counts from when it was met for good. */
function objectiveLine({ id, title, points }: Objective, metSince: SoFar['metSince']) {
	const at = metSince.get(id);
	return {
		kind: 'objective' as const,
		id,
		title,
		possible: points,
		points: at === undefined ? 0 : points,
		...(at === undefined ? {} : { at })
	};
}

/** Help never costs more than its objective gives, and nothing where the objective was not met. */
function hintLine(
	scenario: Scenario,
	hint: HintTaken,
	before: readonly HintTaken[],
	met: readonly string[]
) {
	const objective = objectivesOf(scenario).find(({ id }) => id === hint.objective);
	const counts = objective && met.includes(hint.objective);
	return {
		kind: 'hint' as const,
		id: `${hint.objective}/${hint.rung}`,
		title: `Hint ${rungs.indexOf(hint.rung) + 1} of ${rungs.length} for “${objective?.title ?? hint.objective}”`,
		points: counts ? 0 - price(scenario, objective, before, hint.rung) : 0,
		at: hint.elapsed
	};
}

function deductionLine(
	{ id, title, reason, points, each, when }: Deduction,
	situation: Situation
): Extract<Line, { kind: 'deduction' }> {
	const line = { kind: 'deduction', id, title, reason } as const;
	if (!holds(when, situation)) return { ...line, points: 0, applies: false };
	const excess = excessIn(when, situation.account);
	const lost = each === undefined ? points : Math.min(points, each * excess.length);
	return { ...line, points: -lost, applies: true, ...(excess.length > 0 ? { excess } : {}) };
}

function starsFor(thresholds: Scenario['scoring']['stars'], score: number) {
	const [first, second, third] = thresholds;
	if (score >= third) return { stars: 3 } as const;
	if (score >= second) return { stars: 2, nextStar: third } as const;
	if (score >= first) return { stars: 1, nextStar: second } as const;
	return { stars: 0, nextStar: first } as const;
}

function sum(lines: readonly Line[]): number {
	return lines.reduce((total, { points }) => total + points, 0);
}

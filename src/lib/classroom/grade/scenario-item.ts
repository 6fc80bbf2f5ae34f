import type { Scenario } from '../../scenario/scenario';
import { objectivesOf } from '../../scenario/scenario';
import type { HandedAttempt } from '../hand-in/hand-in';
import type { PackRules } from '../pack/pack';
import type { Flag } from './flag';
import type { GradedScenario } from './graded';
import { gradeTry, type Around } from './try';

interface Item {
	readonly graded: GradedScenario;
	readonly flags: readonly Flag[];
	/** Those that count. */
	readonly counted: readonly HandedAttempt[];
}

/** The best of the tries that the rules allow: the first ones that were begun. */
export function gradeScenario(
	id: string,
	scenario: Scenario,
	handed: readonly HandedAttempt[],
	rules: PackRules,
	around: Around
): Item {
	const begun = handed
		.filter(({ log }) => log.some(({ type }) => type === 'begin'))
		.toSorted((a, b) => a.attempt.started - b.attempt.started);
	const counted = begun.slice(0, rules.tries);
	const tried = counted.map((each) => gradeTry(scenario, each, around));
	const best = tried
		.map(({ graded }) => graded)
		.reduce<GradedScenario['best']>((a, b) => (a && a.points >= b.points ? a : b), undefined);
	const hints = tried.reduce((sum, { graded }) => sum + graded.hints, 0);
	const allowed = rules.minutes === undefined ? Infinity : rules.minutes * 60_000;
	const flags: readonly Flag[] = [
		...tried.flatMap((each) => each.flags),
		...(rules.tries !== undefined && begun.length > rules.tries
			? [{ kind: 'tries', item: id, tries: begun.length, allowed: rules.tries } as const]
			: []),
		...(!rules.hints && hints > 0 ? [{ kind: 'hints', item: id, hints } as const] : []),
		...(best && best.elapsed > allowed
			? [{ kind: 'overTime', item: id, took: best.elapsed, allowed } as const]
			: [])
	];
	return {
		graded: {
			...{ kind: 'scenario', id, begun: begun.map(({ attempt }) => attempt.id) },
			points: best?.points ?? 0,
			possible: objectivesOf(scenario).reduce((sum, { points }) => sum + points, 0),
			...(best && { best })
		},
		flags,
		counted
	};
}

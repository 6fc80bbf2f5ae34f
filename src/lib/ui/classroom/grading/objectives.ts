import type { Pack } from '$lib/classroom/pack/pack';
import { seedFor } from '$lib/classroom/pack/seed';
import { objectivesOf, type Scenario } from '$lib/scenario/scenario';
import { variantFor } from '$lib/scenario/variant';

/** The objectives of scenarios in their order, by the item’s id. */
export type ObjectivesByItem = ReadonlyMap<
	string,
	readonly { readonly id: string; readonly title: string }[]
>;

/**
 * As a learner has them, or else as the scenario does. Of a scenario that is not among them there are none.
 *
 * @param scenarios by slug; nothing before they are loaded
 */
export function objectivesByItem(
	pack: Pack,
	scenarios: ReadonlyMap<string, Scenario> | undefined,
	learner?: string
): ObjectivesByItem {
	return new Map(
		pack.items.flatMap((item) => {
			const scenario = item.kind === 'scenario' ? scenarios?.get(item.scenario) : undefined;
			if (!scenario) return [];
			const had =
				learner === undefined ? scenario : variantFor(scenario, seedFor(pack, item, learner));
			return [[item.id, objectivesOf(had)] as const];
		})
	);
}

/** Tells the title of an item’s objective, or else its id. */
export type TitleOf = (item: string, objective: string) => string;

export function titlesIn(objectives: ObjectivesByItem): TitleOf {
	return (item, objective) =>
		objectives.get(item)?.find(({ id }) => id === objective)?.title ?? objective;
}

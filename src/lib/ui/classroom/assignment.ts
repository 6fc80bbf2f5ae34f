import type { Pack, PackItem } from '$lib/classroom/pack/pack';
import { seedFor } from '$lib/classroom/pack/seed';
import type { Attempt } from '$lib/scenario/log';
import type { Store } from '$lib/storage/store';
import { takenPacks, type Taken } from './taken';

export type ScenarioItem = Extract<PackItem, { kind: 'scenario' }>;

/** What an attempt is played for, where it belongs to a pack that was taken in this browser. */
export interface Assignment {
	readonly taken: Taken;
	readonly item: ScenarioItem;
	/** How often it may still be begun anew; without it as often as one likes. */
	readonly triesLeft?: number;
}

/** By its seed, so that the rules hold however an attempt is opened. */
export async function assignmentOf(
	store: Pick<Store, 'papers' | 'attempts'>,
	attempt: Pick<Attempt, 'seed' | 'scenario'>
): Promise<Assignment | undefined> {
	for (const taken of await takenPacks(store)) {
		const item = itemPlayedIn(taken, attempt);
		if (!item) continue;
		const left = triesLeft(taken.pack, triesOf(await store.attempts(), attempt));
		return { taken, item, ...(left !== undefined && { triesLeft: left }) };
	}
	return undefined;
}

function itemPlayedIn(
	{ pack, paper }: Taken,
	{ seed, scenario }: Pick<Attempt, 'seed' | 'scenario'>
): ScenarioItem | undefined {
	return pack.items.find(
		(item): item is ScenarioItem =>
			item.kind === 'scenario' &&
			item.scenario === scenario &&
			seedFor(pack, item, paper.learner) === seed
	);
}

/** How often an attempt’s scenario was begun with its seed. */
function triesOf(
	attempts: readonly Attempt[],
	{ seed, scenario }: Pick<Attempt, 'seed' | 'scenario'>
): number {
	return attempts.filter((each) => each.seed === seed && each.scenario === scenario).length;
}

export function triesLeft({ rules }: Pack, tries: number): number | undefined {
	return rules.tries === undefined ? undefined : Math.max(0, rules.tries - tries);
}

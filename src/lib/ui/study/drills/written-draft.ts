import type { WrittenDrill } from '$lib/study/drills/drill';
import { drillKey } from '$lib/study/folds';
import { draftKey, keep, recalled } from '../../drafts';

/* The policy that is being written stays with its tab until it counts: of the latest drill only. */

const key = draftKey('study', 'written');

const nameOf = ({ kind: drill, ...made }: WrittenDrill) => drillKey({ drill, ...made });

/** Nothing forgets it. */
export function keepWritten(drill: WrittenDrill, text: string | undefined) {
	keep(key, text === undefined ? undefined : JSON.stringify({ drill: nameOf(drill), text }));
}

/** What a tab was writing for this drill when it was reloaded. */
export function recalledText(drill: WrittenDrill): string | undefined {
	const kept = recalled(key);
	if (!kept || !('drill' in kept && 'text' in kept) || kept.drill !== nameOf(drill))
		return undefined;
	return typeof kept.text === 'string' ? kept.text : undefined;
}

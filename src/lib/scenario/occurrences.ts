import { entriesThatCount } from './attempt';
import type { Incident } from './incident';
import type { Entry, IncidentEntry } from './log';
import type { Scenario } from './scenario';

/** Something that happened without the learner, as the learner is told of it. */
export interface Occurrence {
	readonly time: number;
	/** Who did it. */
	readonly who: string;
	readonly words: string;
}

/** What is told of an incident; nothing of what nobody notices. */
export function occurrenceIn(
	{ incidents }: Pick<Scenario, 'incidents'>,
	{ id, time, came = [] }: IncidentEntry
): Occurrence | undefined {
	const incident = incidents.find((each) => each.id === id);
	const refused = came.some((each) => each !== 'ok');
	const words = incident && toldOf(incident, { refused });
	return words === undefined ? undefined : { time, who: incident?.who ?? '', words };
}

/** All that was told so far, the latest first. */
export function occurrencesOf(
	scenario: Pick<Scenario, 'incidents'>,
	log: readonly Entry[]
): readonly Occurrence[] {
	return entriesThatCount(log)
		.flatMap(({ entry }) =>
			entry.type === 'incident' ? (occurrenceIn(scenario, entry) ?? []) : []
		)
		.toReversed();
}

/** What is told of it, if anything. */
export function toldOf(
	{ says, fails }: Incident,
	{ refused }: { readonly refused: boolean }
): string | undefined {
	return refused ? (fails ?? says) : says;
}

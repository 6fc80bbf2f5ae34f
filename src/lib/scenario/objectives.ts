import { holds } from './check';
import type { Snapshot } from './machine';
import { objectivesOf, type Objective } from './scenario';
import { accountNow } from './timeline';

export interface ObjectiveState {
	readonly objective: Objective;
	readonly met: boolean;
	/** What is to be said while it is open. */
	readonly note?: string;
}

/** How every objective stands, in order. */
export function objectiveStates({
	context: { scenario, timeline, clock }
}: Snapshot): readonly ObjectiveState[] {
	const account = accountNow(timeline);
	return objectivesOf(scenario).map((objective) => {
		if (holds(objective.check, account, clock.latest)) return { objective, met: true };
		const note = objective.notes.find(({ when }) => holds(when, account, clock.latest))?.say;
		return { objective, met: false, ...(note === undefined ? {} : { note }) };
	});
}

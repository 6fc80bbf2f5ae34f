import { holds } from './check';
import { excessIn } from './check/excess';
import type { Excess } from './check/late';
import { situationNow, type Snapshot } from './machine';
import { objectivesOf, type Objective } from './scenario';

export interface ObjectiveState {
	readonly objective: Objective;
	readonly met: boolean;
	/** What is to be said while it is open. */
	readonly note?: string;
	/** What is allowed and should not be, while a bound is exceeded. */
	readonly excess?: readonly Excess[];
}

/** How every objective stands, in order. */
export function objectiveStates({ context }: Snapshot): readonly ObjectiveState[] {
	const situation = situationNow(context);
	return objectivesOf(context.scenario).map((objective) => {
		if (holds(objective.check, situation)) return { objective, met: true };
		const note = objective.notes.find(({ when }) => holds(when, situation))?.say;
		const excess = excessIn(objective.check, situation.account);
		return {
			objective,
			met: false,
			...(note === undefined ? {} : { note }),
			...(excess.length === 0 ? {} : { excess })
		};
	});
}

import { holds } from './check';
import { storyAt } from './clock';
import type { Situation } from './happened';
import type { Incident } from './incident';
import { metObjectives, situationNow, type Run, type Snapshot } from './machine';

/** What happens next if nobody does anything. */
export interface Coming {
	readonly incident: Incident;
	/** Story time from the latest entry until then, in milliseconds; none where it is due. */
	readonly wait: number;
}

/** The incident that happens next, as far as only time must pass for it. */
export function comingUp({ value, context }: Snapshot): Coming | undefined {
	if (value !== 'playing' || context.scenario.incidents.length === 0) return undefined;
	const situation = situationNow(context);
	const now = storyAt(context.clock, context.clock.latest);
	return context.scenario.incidents.reduce<Coming | undefined>((first, incident) => {
		const moment = momentOf(incident, context, situation, now);
		if (moment === undefined) return first;
		const wait = Math.max(0, moment - now);
		return first && first.wait <= wait ? first : { incident, wait };
	}, undefined);
}

/** What happens now. Its entry is the next of the log. */
export function due(snapshot: Snapshot, time: number): Incident | undefined {
	const { clock } = snapshot.context;
	const coming = comingUp(snapshot);
	const gone = storyAt(clock, time) - storyAt(clock, clock.latest);
	return coming && coming.wait <= gone ? coming.incident : undefined;
}

/** From when on it is to happen, in story time; nothing where more than time must pass. */
function momentOf(
	{ id, at, every, until }: Incident,
	{ scenario }: Run,
	situation: Situation,
	now: number
): number | undefined {
	const { happened } = situation;
	const before = happened.get(id);
	if (before && every === undefined) return undefined;
	if (until && holds(until, situation)) return undefined;
	if (before && every !== undefined) return before.latest + every;
	switch (at.kind) {
		case 'after': {
			const since = at.of === undefined ? 0 : happened.get(at.of)?.first;
			return since === undefined ? undefined : since + at.wait;
		}
		case 'when':
			return holds(at.check, situation) ? now : undefined;
		case 'stage':
			return isOpen(at.stage, scenario, situation) ? now : undefined;
	}
}

function isOpen(id: string, scenario: Run['scenario'], situation: Situation): boolean {
	const place = scenario.stages.findIndex((stage) => stage.id === id);
	const before = { ...scenario, stages: scenario.stages.slice(0, place) };
	const objectives = before.stages.flatMap((stage) => stage.objectives);
	return metObjectives(before, situation).length === objectives.length;
}

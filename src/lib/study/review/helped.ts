import type { Entry } from '../../scenario/log';
import type { Rating } from './rating';

/** An attempt of a scenario, as far as it shows where somebody needed help. */
export interface Played {
	/** Its slug. */
	readonly scenario: string;
	readonly log: readonly Entry[];
}

/**
 * Objectives that needed a hint: wrong when it was asked for, and right once the scenario was finished
 * without one for them. An objective that never needed any is not rated.
 */
export function ratingsOfHelp(played: readonly Played[]): readonly Rating[] {
	const scenarios = [...new Set(played.map(({ scenario }) => scenario))];
	return scenarios.flatMap((scenario) => {
		const own = played.filter((each) => each.scenario === scenario);
		return ratingsOf(
			scenario,
			own.map(({ log }) => log)
		);
	});
}

function ratingsOf(scenario: string, logs: readonly (readonly Entry[])[]): readonly Rating[] {
	const subject = (objective: string) => ({ kind: 'objective' as const, scenario, objective });
	const runs = logs.map(runOf).sort((a, b) => a.began - b.began);
	const needed = new Set<string>();
	return runs.flatMap(({ hinted, finished }) => {
		const wrong = [...hinted].map(([id, time]) => ({ subject: subject(id), time, right: false }));
		const alone = finished === undefined ? [] : [...needed].filter((id) => !hinted.has(id));
		for (const id of hinted.keys()) needed.add(id);
		return [
			...wrong,
			...alone.map((id) => ({ subject: subject(id), time: finished ?? 0, right: true }))
		];
	});
}

/** When each hint was first asked for and when the attempt was finished, by the computer's clock. */
function runOf(log: readonly Entry[]) {
	const hinted = new Map<string, number>();
	let finished: number | undefined;
	let skipped = 0;
	for (const entry of log) {
		if (entry.type === 'skip') skipped += entry.skipped;
		const time = entry.time - skipped;
		if (entry.type === 'hint' && !hinted.has(entry.objective)) hinted.set(entry.objective, time);
		if (entry.type === 'finish') finished ??= time;
	}
	return { began: log[0]?.time ?? 0, hinted, finished };
}

import { objectivesOf } from '$lib/scenario/scenario';
import type { Act } from '$lib/scenario/timeline';
import type { Workbench } from '../workbench.svelte';
import { actName } from './act-name';

/** What a screen reader is told of the latest entry of the log, when the eye would see it. */
export function announcement(workbench: Workbench): string {
	const entry = workbench.log.at(-1);
	switch (entry?.type) {
		case 'act':
			return objectivesNews(workbench);
		case 'undo':
			return `Undone: ${named(workbench.redoable)}.`;
		case 'redo':
			return `Redone: ${named(workbench.undoable)}.`;
		case 'pause':
			return 'Paused.';
		case 'resume':
			return 'Playing on.';
		case 'hint': {
			const objective = objectivesOf(workbench.scenario).find(({ id }) => id === entry.objective);
			return `Hint: ${objective?.hints[entry.rung] ?? ''}`;
		}
		case 'begin':
		case 'finish':
		case 'giveUp':
		case 'startAgain':
		case undefined:
			return '';
	}
}

/** Ids of the objectives that the latest action has met. */
export function justMet({ log, acts }: Workbench): readonly string[] {
	if (log.at(-1)?.type !== 'act') return [];
	const before = acts.at(-2)?.met ?? [];
	return (acts.at(-1)?.met ?? []).filter((id) => !before.includes(id));
}

function objectivesNews(workbench: Workbench): string {
	const { scenario, acts, objectives } = workbench;
	const titles = (ids: readonly string[]) =>
		objectivesOf(scenario)
			.filter(({ id }) => ids.includes(id))
			.map(({ title }) => title);
	const met = titles(justMet(workbench));
	const opened = titles(
		(acts.at(-2)?.met ?? []).filter((id) => !(acts.at(-1)?.met ?? []).includes(id))
	);
	const done = objectives.filter(({ met }) => met).length;
	return [
		...met.map((title) => `Objective met: ${title}.`),
		...opened.map((title) => `Objective open again: ${title}.`),
		...(met.length + opened.length > 0 ? [`${done} of ${objectives.length} met.`] : [])
	].join(' ');
}

function named(act: Act | undefined): string {
	return act ? actName(act) : 'nothing';
}

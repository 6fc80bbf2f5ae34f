import { readOut } from '$lib/scenario/fenced';
import { lengthOfTime } from '$lib/scenario/length-of-time';
import { counted } from '$lib/scenario/told-again';
import { objectivesOf } from '$lib/scenario/scenario';
import type { Tidings, Turn } from '$lib/scenario/tidings';
import type { Workbench } from '../workbench.svelte';
import { actName } from './act-name';
import { count } from '$lib/policy/wording';

/** What a screen reader is told of the latest entry of the log, when the eye would see it. */
export function announcement(workbench: Workbench): string {
	const entry = workbench.log.at(-1);
	switch (entry?.type) {
		case 'act':
		case 'incident':
		case 'undo':
		case 'redo':
		case 'skip':
			return told(workbench);
		case 'pause':
			return 'Paused.';
		case 'resume':
			return 'Playing on.';
		case 'hint': {
			const objective = objectivesOf(workbench.scenario).find(({ id }) => id === entry.objective);
			return `Hint: ${readOut(objective?.hints[entry.rung] ?? '')}`;
		}
		case 'begin':
		case 'finish':
		case 'giveUp':
		case 'goOn':
		case 'startAgain':
		case undefined:
			return '';
	}
}

/** What was done beside the objectives, in a sentence: undone, done again, time skipped. */
export function deed({ tidings, undoing, redoing }: Workbench): string | undefined {
	if (tidings?.taken === 'back') return `Undone: ${actName(redoing)}.`;
	if (tidings?.taken === 'again') return `Redone: ${actName(undoing)}.`;
	if (tidings?.skipped === undefined) return undefined;
	return `Time in the account moved on by ${lengthOfTime(tidings.skipped)}.`;
}

/** What others did, in the scenario’s words. */
export function happenings(tidings: Tidings | undefined): readonly string[] {
	return counted(tidings?.happened ?? []).map(({ words, times }) =>
		times > 1 ? `${words} (${times} times)` : words
	);
}

/** Why, or what for, unless a note says it better. */
export function reason(turn: Turn, note: string | undefined): string | undefined {
	switch (turn.kind) {
		case 'met':
			return turn.objective.won;
		case 'lost':
			return note === undefined ? turn.deduction.reason : undefined;
		case 'openAgain':
		case 'madeGood':
			return undefined;
	}
}

export function heading(turn: Turn): string {
	switch (turn.kind) {
		case 'met':
			return turn.objective.title;
		case 'openAgain':
			return `Open again: ${turn.objective.title}`;
		case 'lost':
			return turn.deduction.title;
		case 'madeGood':
			return `${turn.wholly ? 'Made good' : 'Partly made good'}: ${turn.deduction.title}`;
	}
}

function told(workbench: Workbench): string {
	const { tidings, objectives, allMet, scenario } = workbench;
	const turns = tidings?.turns ?? [];
	const done = objectives.filter(({ met }) => met).length;
	const counts = turns.some(({ kind }) => kind === 'met' || kind === 'openAgain');
	const ends = allMet && turns.some(({ kind }) => kind === 'met');
	return [
		deed(workbench),
		...happenings(tidings),
		...turns.flatMap((turn) => [read(turn), reason(turn, tidings?.note)]),
		tidings?.note,
		...(tidings?.mistakes ?? []).map(({ told }) => told.say),
		counts ? `${done} of ${objectives.length} met.` : undefined,
		ends ? scenario.ending : undefined
	]
		.filter((sentence) => sentence !== undefined)
		.join(' ');
}

/** `Objective met: Root has no access key, 20 points more.` */
function read(turn: Turn): string {
	const change = `${count(Math.abs(turn.points), 'point')} ${turn.points < 0 ? 'less' : 'more'}`;
	return `${turn.kind === 'met' ? 'Objective met: ' : ''}${heading(turn)}, ${change}.`;
}

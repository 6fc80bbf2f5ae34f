import type { Phase } from '$lib/scenario/machine';
import type { Scenario } from '$lib/scenario/scenario';
import type { ScoreSheet } from '$lib/scenario/score';
import type { Outcome } from '$lib/storage/store';
import { count } from '$lib/policy/wording';

/** What happened, in a sentence for the top of the sheet. */
export function headline(scenario: Scenario, sheet: ScoreSheet, phase: Phase): string {
	if (sheet.allMet) return scenario.scoring.solved;
	switch (phase) {
		case 'brief':
		case 'playing':
		case 'paused':
			return 'This attempt is still going on.';
		case 'debrief':
			return 'Finished, with some of it open.';
		case 'givenUp':
			return 'Given up, and worth a look.';
		case 'startedAgain':
			return 'Put aside for a new attempt.';
	}
}

/** How far one came, in plain numbers. */
export function subline(sheet: ScoreSheet, phase: Phase): string {
	const objectives = sheet.lines.filter(({ kind }) => kind === 'objective');
	const met = objectives.filter(({ points }) => points > 0).length;
	if (sheet.allMet) return `All ${met} objectives are met.`;
	const some = `${met === 0 ? 'None' : met} of ${objectives.length} objectives`;
	switch (phase) {
		case 'brief':
		case 'playing':
		case 'paused':
			return `${some} ${met === 1 ? 'is' : 'are'} met so far.`;
		case 'startedAgain':
			return `${some} ${met === 1 ? 'was' : 'were'} met when you began anew.`;
		case 'debrief':
		case 'givenUp':
			return `${some} ${met === 1 ? 'is' : 'are'} met. Those that are open stand below, with a way to meet them.`;
	}
}

const ordinals = ['first', 'second', 'third'];

export function starsLine({ possible, stars, nextStar }: ScoreSheet): string {
	const of = `of ${possible} points.`;
	return nextStar === undefined
		? `${of} All three stars.`
		: `${of} The ${ordinals[stars]} star begins at ${nextStar}.`;
}

/** Of a scenario that was edited since: what an attempt came to when it was played, where that is known. */
export function scoreThen({ score, stars = 0 }: Partial<Outcome>): string | undefined {
	if (score === undefined) return undefined;
	const of = ['no star', 'one star', 'two stars', 'three stars'][stars] ?? `${stars} stars`;
	return `${count(score, 'point')} and ${of}`;
}

import { worth } from './help';
import { lateIncidents } from './late-incidents';
import type { Occurrence } from './occurrences';
import type { Entry } from './log';
import type { ObjectiveState } from './objectives';
import type { Mistaken } from './mistaken';
import type { Deduction, KnownMistake, Objective, Scenario } from './scenario';
import type { ScoreSheet } from './score';
import type { HintTaken } from './machine';

/** Points that were gained or lost just now, and for what. */
export type Turn =
	/** `points` is what it gave, after help. */
	| { readonly kind: 'met'; readonly objective: Objective; readonly points: number }
	| { readonly kind: 'openAgain'; readonly objective: Objective; readonly points: number }
	| { readonly kind: 'lost'; readonly deduction: Deduction; readonly points: number }
	| {
			readonly kind: 'madeGood';
			readonly deduction: Deduction;
			readonly points: number;
			/** Nothing of it is taken off any more. */
			readonly wholly: boolean;
	  };

/** What is to be told of an entry of the log, whoever sees it. */
export interface Tidings {
	readonly turns: readonly Turn[];
	/** What the scenario says about an action: mostly about a wrong turn. */
	readonly note?: string | undefined;
	/** Typical mistakes that are seen for the first time. */
	readonly mistakes?: readonly KnownMistake[];
	/** Milliseconds by which time was moved on. */
	readonly skipped?: number;
	/** What others did, as far as the learner is told of it. */
	readonly happened?: readonly Occurrence[];
	readonly taken?: 'back' | 'again';
}

/** How an attempt stands between two entries. */
export interface Standing {
	readonly sheet: ScoreSheet;
	readonly objectives: readonly ObjectiveState[];
	readonly hints: readonly HintTaken[];
	readonly mistaken: readonly Mistaken[];
}

/** What an entry came to: nothing where there is nothing to say. */
export function tidings(
	scenario: Scenario,
	entry: Entry,
	before: Standing,
	after: Standing
): Tidings | undefined {
	switch (entry.type) {
		case 'act':
			return whereNews({
				turns: turnsBetween(scenario, before, after),
				...saidBetween(before, after)
			});
		case 'incident': {
			const happened = lateIncidents().occurrenceIn(scenario, entry);
			return whereNews({
				turns: turnsBetween(scenario, before, after),
				...saidBetween(before, after),
				...(happened ? { happened: [happened] } : {})
			});
		}
		case 'undo':
			return { turns: turnsBetween(scenario, before, after), taken: 'back' };
		case 'redo':
			return { turns: turnsBetween(scenario, before, after), taken: 'again' };
		case 'skip':
			return { turns: [], skipped: entry.skipped };
		case 'begin':
		case 'hint':
		case 'pause':
		case 'resume':
		case 'finish':
		case 'giveUp':
		case 'goOn':
		case 'startAgain':
			return undefined;
	}
}

function whereNews(tidings: Tidings): Tidings | undefined {
	const { turns, ...rest } = tidings;
	return turns.length === 0 && Object.keys(rest).length === 0 ? undefined : tidings;
}

/** Looking around adds to what was just told, and takes nothing away from it; so does what happens. */
export function together(earlier: Tidings | undefined, later: Tidings | undefined) {
	if (!earlier || !later) return earlier ?? later;
	const skipped = (earlier.skipped ?? 0) + (later.skipped ?? 0);
	const happened = [...(earlier.happened ?? []), ...(later.happened ?? [])];
	const mistakes = [...(earlier.mistakes ?? []), ...(later.mistakes ?? [])];
	return {
		...earlier,
		...later,
		turns: [...earlier.turns, ...later.turns],
		...(skipped > 0 ? { skipped } : {}),
		...(happened.length > 0 ? { happened } : {}),
		...(mistakes.length > 0 ? { mistakes } : {})
	};
}

/** What was told, without a note that is not to be said any more. */
export function withoutStaleNote(
	tidings: Tidings | undefined,
	{ objectives }: Pick<Standing, 'objectives'>
): Tidings | undefined {
	if (tidings?.note === undefined) return tidings;
	if (objectives.some(({ note }) => note === tidings.note)) return tidings;
	return { ...tidings, note: undefined };
}

/** Gains first: a point never arrives as a penalty only. */
function turnsBetween(scenario: Scenario, before: Standing, after: Standing): readonly Turn[] {
	const objectives = after.objectives.flatMap(({ objective, met }, at): Turn[] => {
		if (met === before.objectives[at]?.met) return [];
		const points = worth(scenario, objective, after.hints);
		return [
			met ? { kind: 'met', objective, points } : { kind: 'openAgain', objective, points: -points }
		];
	});
	const deductions = scenario.scoring.deductions.flatMap((deduction): Turn[] => {
		const was = takenOff(before.sheet, deduction);
		const is = takenOff(after.sheet, deduction);
		if (was === is) return [];
		return is > was
			? [{ kind: 'lost', deduction, points: was - is }]
			: [{ kind: 'madeGood', deduction, points: was - is, wholly: is === 0 }];
	});
	return [...objectives, ...deductions].toSorted(
		(a, b) => Number(b.points >= 0) - Number(a.points >= 0)
	);
}

/** What counts now, as on the score sheet: by a bound it grows and shrinks. */
function takenOff({ lines }: ScoreSheet, { id }: Deduction): number {
	const line = lines.find((each) => each.kind === 'deduction' && each.id === id);
	return line ? Math.abs(line.points) : 0;
}

/** What is said of a mistake says more than a note, which stands beside its objective in any case. */
function saidBetween(before: Standing, after: Standing): Pick<Tidings, 'note' | 'mistakes'> {
	const fresh = after.mistaken.slice(before.mistaken.length);
	if (fresh.length > 0) return { mistakes: fresh.map(({ mistake }) => mistake) };
	const note = freshNote(before, after);
	return note === undefined ? {} : { note };
}

/** What is said now and was not before: of the objective one is at, or of another. */
function freshNote(before: Standing, after: Standing): string | undefined {
	return after.objectives.find(
		({ note }, at) => note !== undefined && note !== before.objectives[at]?.note
	)?.note;
}

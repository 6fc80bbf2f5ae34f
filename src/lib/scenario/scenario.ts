import type { AccountBlueprint } from '../account/perform/blueprint';
import type { Check } from './check';
import type { Guide } from './guide';
import type { Incident } from './incident';
import type { Rung } from './log';
import type { Prose } from './prose';
import type { Readings } from './reading';
import type { Recall } from './recall';
import type { Template } from './variants';

/** One playable task, as its folder under `scenarios` describes it. */
export interface Scenario extends Outline {
	/** The starting account. */
	readonly account: AccountBlueprint;
	/** Those that stand beside it, where there are any. */
	readonly beside?: readonly AccountBlueprint[] | undefined;
	/** What the learner is given at the start, such as a password. */
	readonly handover: readonly { readonly label: string; readonly value: string }[];
	readonly stages: readonly Stage[];
	/** What happens without the learner. */
	readonly incidents: readonly Incident[];
	/** Typical wrong ways, as far as learners are told of them. */
	readonly mistakes: readonly KnownMistake[];
	readonly scoring: Scoring;
	/** Asked before the debrief answers it. */
	readonly recall?: Recall | undefined;
	/** How the story ends, in a sentence or two: told beside the console once all is met. */
	readonly ending: string;
	/** What one can do now and could not before, in a sentence or two; told on the score sheet. */
	readonly able?: string | undefined;
	readonly read?: Readings | undefined;
	readonly brief: Prose;
	readonly debrief: Prose;
	/** Changes whenever anything does that an attempt in it is played by; what only proves it does not count. */
	readonly fingerprint: string;
	/** Where attempts differ: what this is the plain variant of. */
	readonly template?: Template | undefined;
}

/** What lists of scenarios show. */
export interface Outline {
	/** The folder's name: `01-lock-down-root`. */
	readonly slug: string;
	readonly number: string;
	readonly title: string;
	/** The part of the road it belongs to. */
	readonly part: string;
	/** How long it takes. */
	readonly minutes: number;
	/** The story in a line. */
	readonly line: string;
	/** The story beside the console, a few sentences. */
	readonly story: string;
	/** What it teaches, in a sentence. */
	readonly teaches: string;
	/** What one will have learnt to do. */
	readonly learn: readonly string[];
	/** What many believe before. */
	readonly misconception: string;
	/** Ids of the course's topics. */
	readonly topics: readonly string[];
	/** Exam domains it prepares for. */
	readonly domains: readonly string[];
	readonly objectives: number;
}

/** A step of the scenario. Objectives may be met in any order, also across stages. */
export interface Stage {
	readonly id: string;
	readonly title: string;
	readonly objectives: readonly Objective[];
}

/** Something that must become true. */
export interface Objective {
	readonly id: string;
	readonly title: string;
	readonly points: number;
	readonly check: Check;
	/** What an attacker can no longer do once it is met, in a sentence. */
	readonly won: string;
	/** What is said while it is open: the first note whose check holds. */
	readonly notes: readonly Note[];
	/** Without it there are hints only. */
	readonly guide?: Guide | undefined;
	readonly hints: Readonly<Record<Rung, string>>;
	/** Asked for the reason, once the step was given away. */
	readonly ask?: Recall | undefined;
}

export interface Note {
	readonly when: Check;
	readonly say: string;
}

/** A typical wrong way that is told of, kindly and at no cost, to whoever has taken it. */
export interface KnownMistake {
	/** What was done, in a sentence without its full stop. No other has the same. */
	readonly title: string;
	readonly told: Note;
	/** The id of the belief that it comes from. */
	readonly belief?: string | undefined;
}

export interface Scoring {
	/** What each step of help costs. */
	readonly hints: Readonly<Record<Rung, number>>;
	/** Points at which the first, second and third star begin. */
	readonly stars: readonly [number, number, number];
	/** How many calls that change something a practised person needs. Costs nothing. */
	readonly par: number;
	readonly deductions: readonly Deduction[];
	/** Whoever allows everything to everybody may still score in full: it is about something else. */
	readonly everythingAllowed?: boolean;
	/** The headline when all objectives are met. */
	readonly solved: string;
}

/** Points lost for a way of doing it. */
export interface Deduction {
	readonly id: string;
	readonly title: string;
	/** Why it matters. */
	readonly reason: string;
	/** At most. */
	readonly points: number;
	/** For each action by which a bound is exceeded; all of the points at once without it. */
	readonly each?: number | undefined;
	readonly when: Check;
}

export function objectivesOf({ stages }: Pick<Scenario, 'stages'>): readonly Objective[] {
	return stages.flatMap(({ objectives }) => objectives);
}

/** Everything that a scenario asks of the account. */
export function checksOf(scenario: Scenario): readonly Check[] {
	const { deductions } = scenario.scoring;
	return [
		...scenario.incidents.flatMap(({ at, until }) => [
			...(at.kind === 'when' ? [at.check] : []),
			...(until ? [until] : [])
		]),
		...objectivesOf(scenario).flatMap(({ check, notes }) => [
			check,
			...notes.map(({ when }) => when)
		]),
		...deductions.map(({ when }) => when),
		...scenario.mistakes.map(({ told }) => told.when)
	];
}

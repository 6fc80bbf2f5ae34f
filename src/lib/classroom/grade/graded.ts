import type { Flag } from './flag';
import type { Print } from './print';

/** What one hand-in came to, played again and scored by the teacher’s own scenarios and questions. */
export interface Graded {
	readonly learner: string;
	readonly name?: string;
	/** When it was made, in milliseconds. */
	readonly made: number;
	/** The Leastwise it was made with. */
	readonly version: string;
	/** Of the hand-in: the same file twice has the same. */
	readonly fingerprint: string;
	/** One for each item of the pack, in its order. */
	readonly items: readonly GradedItem[];
	readonly points: number;
	readonly possible: number;
	readonly passed: boolean;
	readonly flags: readonly Flag[];
	/** By which logs are compared. */
	readonly prints: readonly Print[];
}

export type GradedItem = GradedScenario | GradedChapter | GradedQuestions;

interface OfItem {
	/** The item’s id. */
	readonly id: string;
	readonly points: number;
	readonly possible: number;
}

export interface GradedScenario extends OfItem {
	readonly kind: 'scenario';
	/** Ids of all attempts that were begun, the first first, also of those beyond what the rules allow. */
	readonly begun: readonly string[];
	/** The best of the tries that count; none where it was not begun. */
	readonly best?: GradedTry;
}

/** One try at a scenario. Times are playing times in milliseconds. */
export interface GradedTry {
	/** The attempt’s id. */
	readonly attempt: string;
	readonly started: number;
	readonly finished: boolean;
	readonly points: number;
	readonly stars: number;
	readonly elapsed: number;
	/** That changed something. */
	readonly calls: number;
	readonly hints: number;
	readonly objectives: readonly GradedObjective[];
	/** Typical mistakes that were seen, by their titles, with the beliefs they come from. */
	readonly mistakes: readonly { readonly title: string; readonly belief?: string }[];
}

export interface GradedObjective {
	readonly id: string;
	/** After help. */
	readonly points: number;
	readonly possible: number;
	/** When it was met for good; nothing while it is open. */
	readonly at?: number;
	/** From what was met before it until then. */
	readonly took?: number;
	readonly hints: number;
	/** What the scenario says of wrong turns that were taken while it was open, each once. */
	readonly turns: readonly string[];
}

export interface GradedChapter extends OfItem {
	readonly kind: 'chapter';
	/** When it was first read, in milliseconds. */
	readonly read?: number;
}

export interface GradedQuestions extends OfItem {
	readonly kind: 'questions' | 'exam';
	readonly answers: readonly GradedAnswer[];
	/** Of all answers together, in milliseconds. */
	readonly took: number;
}

export interface GradedAnswer {
	readonly question: string;
	/** None where it was not answered. */
	readonly chosen: readonly string[];
	readonly right: boolean;
	/** Given after the time of an exam: it does not count, whatever it was. */
	readonly late?: boolean;
	readonly beliefs: readonly string[];
}

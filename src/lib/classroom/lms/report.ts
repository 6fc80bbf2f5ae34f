/** How far a learner is with a pack, as anybody outside is told: an LMS, a record store. */
export interface Report {
	/** Of all points of the pack, from 0 to 100. What was not begun counts nothing. */
	readonly score: number;
	/** From 0 to 100. */
	readonly passing: number;
	/** Every item was brought to its end. */
	readonly done: boolean;
	readonly items: readonly ItemReport[];
	/** What was answered and played, in order: the list only grows. */
	readonly events: readonly ReportedEvent[];
}

export interface ItemReport {
	/** The pack’s item. */
	readonly id: string;
	readonly title: string;
	/** From 0 to 100, none before something counts. */
	readonly score?: number;
	readonly state: 'untouched' | 'begun' | 'done';
}

export type ReportedEvent =
	| {
			readonly kind: 'question';
			/** Its own in the world: the line’s in the study log. */
			readonly id: string;
			/** Topic and name, as in `evaluation/one-deny-of-three`. */
			readonly question: string;
			/** Options as they were chosen. */
			readonly chosen: readonly string[];
			readonly right: boolean;
			/** In milliseconds. */
			readonly time: number;
			readonly took: number;
	  }
	| {
			readonly kind: 'scenario';
			/** The attempt’s id. */
			readonly id: string;
			/** The scenario’s slug. */
			readonly scenario: string;
			/** From 0 to 100. */
			readonly score: number;
			readonly objectivesMet: number;
			readonly time: number;
			readonly took: number;
	  }
	| {
			readonly kind: 'chapter';
			readonly id: string;
			readonly chapter: string;
			readonly time: number;
	  };

/** Passed as soon as the points are there; failed only once nothing is left to do. */
export function verdictOf({ score, passing, done }: Report): 'passed' | 'failed' | 'open' {
	if (score >= passing) return 'passed';
	return done ? 'failed' : 'open';
}

/**
 * What a teacher hands out: things to do, and how. It is a link or a file, so everybody who has it can read all
 * of it: it names no learner and holds no answer.
 */
export interface Pack {
	/** Its own in the world, and part of every seed. */
	readonly id: string;
	readonly title: string;
	/** What the teacher has to say about it; plain text, may be empty. */
	readonly words: string;
	/** In milliseconds. */
	readonly made: number;
	readonly items: readonly PackItem[];
	readonly rules: PackRules;
	/** Dates are told and never enforced: a computer's clock can be set. As in 2026-12-15. */
	readonly opens?: string;
	readonly due?: string;
	readonly learners: PackLearners;
	/** The teacher's public key, where hand-ins are to be read by the teacher only: X25519, base64url. */
	readonly sealTo?: string;
}

export type PackItem =
	| {
			readonly kind: 'scenario';
			/** Its own in the pack. */
			readonly id: string;
			/** The scenario's slug. */
			readonly scenario: string;
			/** Whether every learner has names, keys and numbers of their own, or all the same. */
			readonly variant: 'own' | 'same';
	  }
	| { readonly kind: 'chapter'; readonly id: string; readonly chapter: string }
	| {
			readonly kind: 'questions';
			readonly id: string;
			/** Topic and name, as in `evaluation/one-deny-of-three`: the same for all. */
			readonly questions: readonly string[];
	  }
	| {
			readonly kind: 'exam';
			readonly id: string;
			/** As many questions of these topics are drawn by the learner's seed. */
			readonly topics: readonly string[];
			readonly count: number;
			/** Without it as long as one likes. */
			readonly minutes?: number;
	  };

export interface PackRules {
	/** Whether help may be asked for, and costs points as ever. */
	readonly hints: boolean;
	/** How often a scenario may be begun; the best counts. Without it as often as one likes. */
	readonly tries?: number;
	/** Of a scenario, in minutes; told, and flagged by the gradebook. */
	readonly minutes?: number;
	/** From 0 to 100, of all points of the pack. */
	readonly passing: number;
}

export type PackLearners =
	/** Each has a code of their own; the pack holds what a code is checked by, not the codes. */
	| { readonly kind: 'codes'; readonly checks: readonly string[] }
	/** Everybody types the name that they want to be known by. */
	| { readonly kind: 'open' };

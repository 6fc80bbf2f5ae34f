import type { Came } from '../../scenario/log';

/** A reason to ask a learner, and never a verdict: points stay as they were played. */
export type Flag =
	/** Played again, the log comes out otherwise than it says. */
	| (OfTry & {
			readonly kind: 'doesNotFollow';
			/** The entry’s place in the log, from 0. */
			readonly entry: number;
			/** Which call of the attempt it is, from 1; none where the entry as a whole does not fit. */
			readonly call?: number;
			readonly was: Came | 'nothing';
			readonly is: Came | 'nothing';
	  })
	/** It was played with another version of the scenario. */
	| (OfTry & {
			readonly kind: 'otherContent';
			/** The entry from which on it comes out otherwise; none where all of it comes out the same. */
			readonly entry?: number;
	  })
	/** Of an act or an incident it does not say what it came to; Leastwise always does. */
	| (OfTry & { readonly kind: 'silent'; readonly entry: number })
	/** It was not played on the seed that the pack gives to this learner. */
	| (OfTry & { readonly kind: 'otherSeed'; readonly seed: string })
	/** An entry is earlier than the one before it. */
	| (OfTry & { readonly kind: 'backwards'; readonly entry: number })
	/** Milliseconds for each call that changed something are fewer than a hand needs. */
	| (OfTry & { readonly kind: 'quick'; readonly each: number })
	/** It was begun before the pack was made. */
	| (OfTry & { readonly kind: 'beforePack' })
	/** It ends after the hand-in was made. */
	| (OfTry & { readonly kind: 'afterHandIn' })
	| (OfItem & { readonly kind: 'tries'; readonly tries: number; readonly allowed: number })
	| (OfItem & { readonly kind: 'hints'; readonly hints: number })
	/** In milliseconds. */
	| (OfItem & { readonly kind: 'overTime'; readonly took: number; readonly allowed: number })
	/** So many answers came after the time that an exam has, in milliseconds. They do not count. */
	| (OfItem & { readonly kind: 'afterTime'; readonly answers: number; readonly allowed: number })
	/** The file says that an answer is right, or wrong, and it is not. */
	| (OfItem & { readonly kind: 'judgedOtherwise'; readonly question: string })
	/** So many questions were answered that this learner is not asked. */
	| (OfItem & { readonly kind: 'strayAnswers'; readonly answers: number })
	/** Something was answered or read before the pack was made, or after the hand-in was. */
	| (OfItem & { readonly kind: 'oddDays'; readonly when: 'beforePack' | 'afterHandIn' })
	/** So many tries are for items or scenarios that the pack has not. */
	| { readonly kind: 'strayTries'; readonly tries: number }
	/** Of the same learner, an earlier file came to more: so many points of so many. */
	| { readonly kind: 'lessThanBefore'; readonly points: number; readonly possible: number }
	/** Made after the day on which it was due. */
	| { readonly kind: 'late'; readonly due: string };

interface OfItem {
	/** The item’s id. */
	readonly item: string;
}

interface OfTry extends OfItem {
	/** The attempt’s id. */
	readonly attempt: string;
}

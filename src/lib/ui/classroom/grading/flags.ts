import type { ClassGraded } from '$lib/classroom/grade/grade-class';
import { flagKey, flagWords, rewrittenSays } from '$lib/classroom/grade/flag-words';
import { count } from '$lib/policy/wording';

/** A reason to ask, as it is told. */
export interface ToldFlag {
	/** By which it is let be: the same when the files are read again. */
	readonly key: string;
	/** A word or two, for the table. */
	readonly label: string;
	/** Of the item that it is about, if it is about one. */
	readonly item?: string;
	readonly says: string;
	/** Those whom it is about. */
	readonly learners: readonly string[];
	/** Whether two are to be looked at side by side. */
	readonly pair: boolean;
}

/** All that is to be asked in a class, pairs first. */
export function flagsOf(
	{ handIns, pairs, borrowed, rewritten }: ClassGraded,
	nameOf: (learner: string) => string
): readonly ToldFlag[] {
	const copied = { label: 'Copied?', pair: true } as const;
	const told = [
		...pairs.map(({ a, b, item, likeness, steps }): ToldFlag => ({
			...{ ...copied, key: `alike/${item}/${a}/${b}`, item, learners: [a, b] },
			says: `${nameOf(a)} and ${nameOf(b)} did nearly the same ${count(steps, 'step')} with nearly the same pauses between them: ${Math.round(100 * likeness)} percent alike. ${nameOf(b)}’s file was made later.`
		})),
		...borrowed.map(({ learner, from, item }): ToldFlag => ({
			...{ ...copied, key: `borrowed/${item}/${learner}/${from}`, item },
			learners: [learner, from],
			says: `${nameOf(learner)} handed in a try that was played with the names and keys of ${nameOf(from)}.`
		})),
		...rewritten.map(({ learner, item }): ToldFlag => ({
			...{ key: `rewritten/${item}/${learner}`, label: 'Otherwise before', item, pair: false },
			learners: [learner],
			says: `${nameOf(learner)}: ${rewrittenSays}`
		})),
		...handIns.flatMap(({ learner, flags }) =>
			flags.map((flag): ToldFlag => {
				const { label, says } = flagWords(flag);
				return {
					...{ key: flagKey(learner, flag), label, pair: false, learners: [learner] },
					...('item' in flag && { item: flag.item }),
					says: `${nameOf(learner)}: ${says}`
				};
			})
		)
	];
	// A file may say the same thing twice.
	return [...new Map(told.map((flag) => [flag.key, flag])).values()];
}

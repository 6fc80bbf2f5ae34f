import * as v from 'valibot';
import { text } from './text-format';

/** A question that is asked before the debrief answers it. */
export interface Recall {
	readonly question: string;
	readonly options: readonly RecallOption[];
}

export interface RecallOption {
	readonly text: string;
	/** Of one option alone. */
	readonly right: boolean;
	/** Why it is right or wrong; told for every option. */
	readonly why: string;
}

/** `recall` in scenario.yaml */
export const recallFormat = v.strictObject({
	question: text,
	options: v.pipe(
		v.array(v.strictObject({ text, right: v.optional(v.boolean(), false), why: text })),
		v.minLength(2, 'write at least two options'),
		v.check(
			(options) => options.filter(({ right }) => right).length === 1,
			'mark one option with right: true, and one only'
		),
		v.check(
			(options) => new Set(options.map(({ text }) => text)).size === options.length,
			'two options say the same: change one'
		)
	)
});

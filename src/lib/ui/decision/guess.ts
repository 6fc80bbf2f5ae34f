import type { Decision, Outcome, Reading } from '$lib/policy/decision';
import { verdictWords } from '../verdict';

/** What somebody takes for the answer before it is shown. */
export interface Guess {
	readonly outcome: Outcome;
	/** The statement that settles it, or that none does; nothing where they do not say. */
	readonly because?: Reading | 'none';
}

/** What came of a guess, for the start of the answer. */
export function cameOf({ outcome, because }: Guess, decision: Decision): string {
	if (outcome !== decision.outcome) return `You guessed: ${verdictWords[outcome].toLowerCase()}.`;
	if (because === undefined) return 'As you guessed.';
	return settles(because, decision)
		? 'As you guessed, and for that reason.'
		: 'As you guessed, but for another reason.';
}

/** Of several statements each is a reason. What no statement settles, nobody’s silence or a rule does. */
function settles(because: Reading | 'none', { by }: Decision): boolean {
	return because === 'none' ? by.length === 0 : by.some((each) => each === because);
}

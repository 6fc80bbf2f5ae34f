import type { AccountFile } from '../../account/perform/account-file';
import type { AccountBlueprint } from '../../account/perform/account-schema';
import type { Json } from '../../account/base/json';
import type { Outcome } from '../../policy/decision';
import type { PolicyKind } from '../../policy/kind';
import type { QuestionJson } from '../../policy/question/json';
import type { Context } from '../../policy/request';
import type { WrittenCall } from '../written-call-format';

/** What shows that a belief is wrong, asked first and told then. */
export interface Counterexample {
	/** What there is, where neither policies nor calls say it. */
	readonly given?: string;
	readonly ask: string;
	/** Left out where the three outcomes of a question are the answers. */
	readonly answers?: readonly CounterAnswer[];
	readonly proof: Proof;
	readonly because: string;
}

export interface CounterAnswer {
	readonly text: string;
	/** What is so: of one answer alone. */
	readonly right: boolean;
	/** What whoever holds the belief says: of one answer alone. */
	readonly held: boolean;
}

export type Proof =
	| ({ readonly kind: 'question' } & AskedQuestion)
	| { readonly kind: 'pair'; readonly of: readonly [NamedQuestion, NamedQuestion] }
	| ProofByCalls
	| {
			readonly kind: 'findings';
			readonly as: PolicyKind;
			readonly policy: WrittenPolicy;
			/** All that the validator finds, in the order of the text. */
			readonly codes: readonly string[];
	  }
	| {
			readonly kind: 'compare';
			readonly first: NamedPolicy;
			readonly second: NamedPolicy;
			/** What the first allows and the second does not. */
			readonly witness: Witness;
	  }
	/** Nothing can be decided: it rests on a page of AWS's. */
	| {
			readonly kind: 'source';
			readonly title: string;
			readonly address: string;
			readonly checked: string;
	  };

export interface AskedQuestion {
	readonly question: QuestionJson;
	readonly outcome: Outcome;
	readonly believed: Outcome;
}

export interface NamedQuestion extends AskedQuestion {
	readonly name: string;
}

type WrittenPolicy = Readonly<Record<string, unknown>>;

export interface NamedPolicy {
	readonly name: string;
	readonly document: WrittenPolicy;
}

export interface Witness {
	readonly principal: string;
	readonly action: string;
	readonly resource: string;
	readonly context: Context;
}

export interface ProofByCalls {
	readonly kind: 'calls';
	readonly account: {
		readonly written: AccountFile;
		readonly blueprint: AccountBlueprint;
	};
	readonly steps: readonly Step[];
}

export type Step = CalledStep | SkippedStep;

export interface CalledStep extends WrittenCall {
	readonly does: string;
	readonly refused?: string;
	readonly value?: { readonly query: string; readonly is: Json; readonly believed?: Json };
	readonly believed?: string;
}

/** Time is let pass. */
export interface SkippedStep {
	readonly does: string;
	readonly skip: number;
}

export function isCalled(step: Step): step is CalledStep {
	return 'call' in step;
}

/** What can be guessed: the answers that are written, or the outcomes. */
export function answersOf({ answers, proof }: Counterexample): readonly (CounterAnswer & {
	readonly outcome?: Outcome;
})[] {
	if (answers) return answers;
	if (proof.kind !== 'question') throw new Error('Only a question goes without answers');
	return outcomes.map(([outcome, text]) => ({
		...{ outcome, text },
		right: outcome === proof.outcome,
		held: outcome === proof.believed
	}));
}

const outcomes: readonly (readonly [Outcome, string])[] = [
	['allowed', 'Allowed'],
	['explicitDeny', 'Explicitly denied'],
	['implicitDeny', 'Implicitly denied']
];

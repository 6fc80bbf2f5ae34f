import type { Outcome, Settler } from '../../policy/decision';
import type { PoliciesForm } from '../../policy/question/form';
import type { ContextValue } from '../../policy/request';
import type { Unknowns } from '../../policy/unknown';
import type { Prose } from '../../scenario/prose';

/**
 * A question that learners are asked, as it was read from `questions/`. (In the core, a question is a
 * request with policies.) What its options claim can mostly be decided; see `claim.ts`.
 */
export type Item = ChoiceItem | OrderItem | MatchItem;

interface Base {
	/** Topic and name, as in `evaluation/one-deny-of-three`. */
	readonly id: string;
	readonly stem: Prose;
	/** From 1, to be recalled, to 5, the best of several that work. */
	readonly level: Level;
	/** Exams and tasks, as in `SCS-C03 4.2`. */
	readonly exams: readonly string[];
	/** AWS's page that it rests on. */
	readonly source: string;
	/** The day on which that page was last read, as in 2026-11-30; nothing where the engine’s word is all. */
	readonly checked: string;
	readonly given: Given;
}

export type Level = 1 | 2 | 3 | 4 | 5;

/** One of four, or several of more: several where more than one option is right. */
export interface ChoiceItem extends Base {
	readonly kind: 'one' | 'several';
	readonly options: readonly Option[];
	/** What the policies of the right options must do. */
	readonly must?: Must;
	/** What the right options have in common, where they say nothing of it themselves. */
	readonly claim: OwnClaim;
}

export interface Option extends Asserted {
	/** By its place in the file: a, b, c … */
	readonly id: string;
	/** Left out where the request or the policy says it all. */
	readonly text?: Prose;
	readonly right: boolean;
	readonly why: Prose;
	/**
	 * Of beliefs.yaml: under it a wrong option is right, without one it is a slip. Of several, a right one
	 * has the belief under which it is left out.
	 */
	readonly belief?: string;
}

/** Steps in their one right order. */
export interface OrderItem extends Base {
	readonly kind: 'order';
	readonly steps: readonly { readonly id: string; readonly text: Prose; readonly why: Prose }[];
	/** What any wrong order shows. */
	readonly belief?: string;
	/** Orders that are right under a belief, where not every wrong one shows it. */
	readonly believed?: { readonly belief: string; readonly orders: readonly (readonly string[])[] };
}

export interface MatchItem extends Base {
	readonly kind: 'match';
	readonly pairs: readonly Pair[];
	/** Everything that can be chosen, each once. */
	readonly targets: readonly { readonly id: string; readonly text: Prose }[];
	readonly belief?: string;
}

export interface Pair extends Asserted {
	readonly id: string;
	/** Left out where the request or the policy says it all. */
	readonly text?: Prose;
	/** The id of its target. */
	readonly target: string;
	readonly why: Prose;
}

/** What all options start from. */
export interface Given {
	readonly request: Asked;
	readonly policies: SomePolicies;
	readonly unknown: Unknowns;
}

/** A request, or what of it is different. */
export interface Asked {
	/** As in a question for the engine. */
	readonly principal?: string;
	readonly action?: string;
	readonly resource?: string;
	readonly resourceAccount?: string;
	readonly context?: Readonly<Record<string, ContextValue | null>>;
}

/** The policies of some layers. */
export type SomePolicies = Partial<PoliciesForm>;

export interface Must {
	readonly allow: readonly Asked[];
	readonly deny: readonly Asked[];
	/** Whether a right option also allows nothing that another one that does all this does not. */
	readonly least: boolean;
}

export type Claimed = Outcome | 'denied' | 'depends';

/** What an option says that the engine can decide. */
export interface OwnClaim {
	readonly outcome?: Claimed;
	/** What settles the request. */
	readonly layer?: Settler;
	/** The statement that decides, by its Sid; `none` where none does. */
	readonly sid?: string;
	/** A finding that the policy has, by its code; `none` where it has none. */
	readonly finding?: string;
}

/** What differs for an option, and what it says of it. */
interface Asserted {
	readonly request?: Asked;
	readonly policies?: SomePolicies;
	readonly claim: OwnClaim;
}

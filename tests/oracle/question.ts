import type { Outcome } from '../../src/lib/policy/decision';

/** A question as `readQuestion` takes it, in the shapes that the run makes. */
export interface Question {
	readonly request: QuestionRequest;
	readonly policies: QuestionPolicies;
}

export interface QuestionRequest {
	readonly principal: string;
	readonly action: string;
	readonly resource: string;
	readonly resourceAccount: string;
	readonly context: Readonly<Record<string, string | readonly string[]>>;
}

export interface QuestionPolicies {
	readonly identity: readonly NamedPolicy[];
	readonly resource?: NamedPolicy;
	readonly boundary: readonly NamedPolicy[];
	/** One at most, as iam-simulate takes no more. */
	readonly session: readonly NamedPolicy[];
	readonly scp: readonly (readonly NamedPolicy[])[];
	readonly rcp: readonly (readonly NamedPolicy[])[];
	readonly endpoint: readonly NamedPolicy[];
	readonly blockPublicAccess: boolean;
}

export interface NamedPolicy {
	readonly name: string;
	readonly document: PolicyJson;
}

export interface PolicyJson {
	readonly Version?: string;
	readonly Statement: StatementJson | readonly StatementJson[];
}

export type Strings = string | readonly string[];

export interface StatementJson {
	readonly Effect: 'Allow' | 'Deny';
	readonly Principal?: PrincipalJson;
	readonly NotPrincipal?: PrincipalJson;
	readonly Action?: Strings;
	readonly NotAction?: Strings;
	readonly Resource?: Strings;
	readonly NotResource?: Strings;
	readonly Condition?: ConditionJson;
}

export type PrincipalJson = '*' | Readonly<Record<string, Strings>>;
export type ConditionJson = Readonly<Record<string, Readonly<Record<string, Strings>>>>;

/** What one of the two engines says; a refusal says why it gives no answer. */
export type Answer =
	{ readonly outcome: Outcome } | { readonly outcome: 'refused'; readonly why: string };

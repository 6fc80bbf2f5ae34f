/**
 * A policy as it is after parsing: every list is a list, even where the text had a single string.
 *
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html
 */
export interface PolicyDocument {
	/** Without a version AWS reads a document as of 2008, when there were no policy variables. */
	readonly version: '2012-10-17' | '2008-10-17';
	readonly statements: readonly Statement[];
}

export interface Statement {
	readonly sid?: string;
	readonly effect: 'Allow' | 'Deny';
	readonly action: Listing;
	readonly resource: Listing;
}

/** `Action` names what is meant, `NotAction` everything but; likewise for resources. */
export type Listing =
	| { readonly kind: 'only'; readonly patterns: readonly string[] }
	| { readonly kind: 'allBut'; readonly patterns: readonly string[] };

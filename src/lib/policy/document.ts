import type { OperatorName } from './condition/operators';

/**
 * A policy as it is after parsing. Every list is a list, even where the text had a single string,
 * and every part remembers where it stands in the text.
 *
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html
 */
export interface PolicyDocument<S extends StatementDraft = Statement> {
	/** Without a version AWS reads a document as of 2008, when there were no policy variables. */
	readonly version: Version;
	/** The version as written; absent where the document has none. */
	readonly versionText?: Text;
	readonly id?: Text;
	readonly statements: readonly S[];
	readonly range: Range;
}

/** A document with gaps: what could be made out of a text that has faults. */
export type Draft = PolicyDocument<StatementDraft>;

export type Version = '2012-10-17' | '2008-10-17';
export type Effect = 'Allow' | 'Deny';

/** Where something stands in the text, in UTF-16 units; `to` is not included. */
export interface Range {
	readonly from: number;
	readonly to: number;
}

/** A string of the document; its range takes in the quotes. */
export interface Text {
	readonly value: string;
	readonly range: Range;
}

/** A statement of which any element may be missing or was not understood. */
export interface StatementDraft {
	readonly range: Range;
	readonly sid?: Text;
	readonly effect?: Effect;
	readonly effectText?: Text;
	readonly principal?: PrincipalElement;
	readonly action?: Listing;
	readonly resource?: Listing;
	/** One for each key under each operator; all must hold. */
	readonly conditions: readonly Condition[];
	/** The whole `Condition` element, also where it is empty. */
	readonly conditionRange?: Range;
}

/** A statement that can be decided. Role trust policies have no resource, identity policies no principal. */
export interface Statement extends StatementDraft {
	readonly effect: Effect;
	readonly action: Listing;
}

/** `Action` names what is meant, `NotAction` everything but; likewise for resources and principals. */
export type ListingKind = 'only' | 'allBut';

export interface Listing {
	readonly kind: ListingKind;
	readonly patterns: readonly Text[];
	/** The element's name, for instance `"NotAction"`. */
	readonly nameRange: Range;
	/** The element's value. */
	readonly range: Range;
}

export interface PrincipalElement {
	readonly kind: ListingKind;
	readonly names: readonly PrincipalName[];
	/** Written as `"*"`, not as a map. */
	readonly bare: boolean;
	readonly nameRange: Range;
	readonly range: Range;
}

export type PrincipalType = 'AWS' | 'Service' | 'Federated' | 'CanonicalUser';

/** One entry of a principal map; `"*"` alone is read as `{ "AWS": "*" }`. */
export interface PrincipalName extends Text {
	readonly type: PrincipalType;
}

/** One key under one operator, with the values the key is compared to. */
export interface Condition {
	readonly operator: Operator;
	/** The operator as written, for instance `ForAnyValue:StringLikeIfExists`. */
	readonly operatorText: Text;
	readonly key: Text;
	readonly values: readonly ConditionValue[];
	/** From the key to the end of its values. */
	readonly range: Range;
}

/** Numbers and Booleans may stand without quotes; `value` is their text. */
export interface ConditionValue extends Text {
	readonly json: 'string' | 'number' | 'boolean';
}

export interface Operator {
	readonly name: OperatorName;
	readonly qualifier?: 'ForAllValues' | 'ForAnyValue';
	readonly ifExists: boolean;
}

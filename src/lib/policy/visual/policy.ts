import type { ConditionValue, Effect, Operator, Range, Text } from '../document';
import type { JsonObject, JsonArray, Member } from '../parse/json';

/** A policy as a form shows it: each statement as choices, or as the JSON it is. */
export interface VisualPolicy {
	readonly text: string;
	readonly root: JsonObject;
	/** The value of `Statement`; nothing where there is none. */
	readonly holder: JsonObject | JsonArray | undefined;
	readonly statements: readonly VisualStatement[];
}

export type VisualStatement = ShownStatement | UnshownStatement;

/** A statement of which choices can be shown, and all of it. What is not chosen yet is empty. */
export interface ShownStatement {
	readonly kind: 'shown';
	readonly json: JsonObject;
	readonly range: Range;
	readonly sid: string | undefined;
	readonly effect: Effect | undefined;
	readonly actions: readonly Text[];
	readonly resources: readonly Text[];
	/** All must hold. */
	readonly conditions: readonly VisualCondition[];
}

/** A statement that only its JSON says. */
export interface UnshownStatement {
	readonly kind: 'unshown';
	readonly range: Range;
	/** Why it cannot be shown as choices, in a sentence. */
	readonly why: string;
}

/** One key under one operator. */
export interface VisualCondition {
	readonly operator: Operator;
	/** `ForAnyValue:StringLikeIfExists` */
	readonly operatorText: string;
	readonly key: string;
	readonly values: readonly ConditionValue[];
	/** Where it stands: its key in its operator's braces. */
	readonly member: Member;
	readonly block: Member;
}

export type Unfinished = 'effect' | 'actions' | 'resources';

/** What of a statement has not been chosen yet. */
export function unfinished(statement: ShownStatement): readonly Unfinished[] {
	return [
		...(statement.effect === undefined ? (['effect'] as const) : []),
		...(statement.actions.length === 0 ? (['actions'] as const) : []),
		...(statement.resources.length === 0 ? (['resources'] as const) : [])
	];
}

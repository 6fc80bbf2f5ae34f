import type { Draft, StatementDraft } from '../document';
import type { Facts } from '../facts';
import type { Finding } from '../finding';
import type { PolicyKind, PolicyResourceType } from '../kind';

/** What the checks look at: a document that may have gaps, as its text and in parts. */
export interface Subject {
	readonly draft: Draft;
	readonly text: string;
	readonly kind: PolicyKind;
	readonly facts: Facts;
	readonly resourceType?: PolicyResourceType;
}

export type Check = (subject: Subject) => Iterable<Finding>;
export type StatementCheck = (statement: StatementDraft, subject: Subject) => Iterable<Finding>;

export function eachStatement(check: StatementCheck): Check {
	return function* (subject) {
		for (const statement of subject.draft.statements) yield* check(statement, subject);
	};
}

import type { Range } from './document';
import { issues, type IssueCode } from './issues';

/**
 * What IAM Access Analyzer calls a finding: something about a policy that its author should know.
 *
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-policy-validation.html
 */
export interface Finding {
	readonly type: FindingType;
	readonly code: IssueCode;
	/** What happens and what to do about it, in our own words. */
	readonly message: string;
	/** Where in the text; the first is where an editor should go. */
	readonly ranges: readonly [Range, ...Range[]];
	/** Only where it is safe: what the policy means becomes what its author evidently meant. */
	readonly fix?: Fix;
}

export type FindingType = 'ERROR' | 'SECURITY_WARNING' | 'WARNING' | 'SUGGESTION';

export interface Fix {
	/** What the fix does, as an order: `Replace "Actions" by "Action"`. */
	readonly title: string;
	/** In the order of the text, none overlapping another. */
	readonly edits: readonly Edit[];
}

export interface Edit {
	readonly range: Range;
	readonly text: string;
}

/** A finding of the type that its code has. */
export function finding(
	code: IssueCode,
	message: string,
	where: Range | readonly [Range, ...Range[]],
	fix?: Fix
): Finding {
	const ranges: Finding['ranges'] = 'from' in where ? [where] : where;
	return { type: issues[code], code, message, ranges, ...(fix ? { fix } : {}) };
}

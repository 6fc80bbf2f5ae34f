import type { Draft, PolicyDocument } from '$lib/policy/document';
import type { Facts } from '$lib/policy/facts';
import type { Finding } from '$lib/policy/finding';
import { parse } from '$lib/policy/parse';
import { isComplete } from '$lib/policy/parse/elements-statement';
import { permits, type Summary } from '$lib/policy/permits';

/** What a policy does, in the two parts of AWS's policy summary. */
export interface PolicySummary {
	/** What is left once its own denies have taken away. */
	readonly allowed: Summary;
	/** What it denies, whoever else allows it. */
	readonly denied: Summary;
	/** Whether it is of the whole policy: what has errors is left out. */
	readonly whole: boolean;
}

/** As far as the policy can be read; nothing where none of its statements can be. */
export function summarize(text: string, facts: Facts): PolicySummary | undefined {
	const { document, draft, findings } = parse(text, 'identity');
	const read = document ?? (draft && withoutErrors(draft, findings));
	if (!read || read.statements.length === 0) return undefined;
	return {
		allowed: permits([read], facts),
		denied: permits([turnedRound(read)], facts),
		whole: document !== undefined
	};
}

function withoutErrors(draft: Draft, findings: readonly Finding[]): PolicyDocument {
	const errors = findings.filter(({ type }) => type === 'ERROR').flatMap(({ ranges }) => ranges);
	const statements = draft.statements
		.filter(({ range: { from, to } }) => !errors.some((at) => from <= at.from && at.from < to))
		.filter(isComplete);
	return { ...draft, statements };
}

/** Its denies as if each allowed: what that permits is what they deny. */
function turnedRound(document: PolicyDocument): PolicyDocument {
	const statements = document.statements
		.filter(({ effect }) => effect === 'Deny')
		.map((statement) => ({ ...statement, effect: 'Allow' as const }));
	return { ...document, statements };
}

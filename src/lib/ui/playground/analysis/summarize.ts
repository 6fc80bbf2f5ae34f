import type { PolicyDocument } from '$lib/policy/document';
import type { Facts } from '$lib/policy/facts';
import { parse } from '$lib/policy/parse';
import { permits, type Summary } from '$lib/policy/permits';

/** What a policy does, in the two parts of AWS's policy summary. */
export interface PolicySummary {
	/** What is left once its own denies have taken away. */
	readonly allowed: Summary;
	/** What it denies, whoever else allows it. */
	readonly denied: Summary;
}

/** Nothing where the policy cannot be read. */
export function summarize(text: string, facts: Facts): PolicySummary | undefined {
	const { document } = parse(text, 'identity');
	return (
		document && {
			allowed: permits([document], facts),
			denied: permits([turnedRound(document)], facts)
		}
	);
}

/** Its denies as if each allowed: what that permits is what they deny. */
function turnedRound(document: PolicyDocument): PolicyDocument {
	const statements = document.statements
		.filter(({ effect }) => effect === 'Deny')
		.map((statement) => ({ ...statement, effect: 'Allow' as const }));
	return { ...document, statements };
}

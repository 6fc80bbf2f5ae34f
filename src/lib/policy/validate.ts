import type { Facts } from './facts';
import type { Finding } from './finding';
import type { PolicyKind, PolicyResourceType } from './kind';
import { parse } from './parse';
import type { Subject } from './validate/check';
import { checks } from './validate/checks';

export interface ValidateOptions {
	readonly kind: PolicyKind;
	readonly facts: Facts;
	/** What a policy of the kind `resource` is attached to, where that is known. */
	readonly resourceType?: PolicyResourceType;
}

/**
 * All that can be said of a policy from its text and AWS's services alone, in the order of the text.
 * A text that is no JSON is judged as JSON only: what it was meant to say is anybody's guess.
 *
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-policy-validation.html
 */
export function validate(text: string, options: ValidateOptions): Finding[] {
	const { draft, findings } = parse(text, options.kind);
	if (!draft || findings.some(({ code }) => code === 'JSON_SYNTAX_ERROR')) {
		return inOrder(findings);
	}
	const subject: Subject = { draft, text, ...options };
	return inOrder([...findings, ...checks.flatMap((check) => some(check(subject)))]);
}

/** Nobody reads more from one check, and a list of nonsense shall not take a long time. */
const mostOfOneCheck = 500;

function some(findings: Iterable<Finding>): Finding[] {
	const kept: Finding[] = [];
	for (const each of findings) {
		kept.push(each);
		if (kept.length === mostOfOneCheck) break;
	}
	return kept;
}

function inOrder(findings: readonly Finding[]): Finding[] {
	const unique = new Map<string, Finding>();
	for (const each of findings) {
		const key = `${each.code} ${each.ranges[0].from} ${each.ranges[0].to}`;
		if (!unique.has(key)) unique.set(key, each);
	}
	return [...unique.values()].sort(
		({ ranges: [a] }, { ranges: [b] }) => a.from - b.from || a.to - b.to
	);
}

import type { PolicyDocument } from '../policy/document';
import type { Finding } from '../policy/finding';
import { parse } from '../policy/parse';
import { policySize } from '../policy/size';
import { fail, type Failed } from './operation';
import { quotas } from './quotas';

/**
 * What IAM says of a policy that it will not keep, or nothing. It stops at the first thing, where
 * our own findings tell all.
 *
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_policies.html
 */
export function malformed(text: string): Failed | undefined {
	const message = troubleWith(text);
	return message === undefined ? undefined : fail('MalformedPolicyDocument', message);
}

function troubleWith(text: string): string | undefined {
	const { document, findings } = parse(text);
	if (document) return emptyElement(document) ?? sidTrouble(document);
	const fault = findings.find(({ type }) => type === 'ERROR');
	return fault ? messageFor(fault, text) : syntax;
}

/** IAM counts characters without white space. */
export function sizeOf(text: string): number {
	return policySize(text, 'withoutWhitespace');
}

/** Why a version of a managed policy cannot have this text, if it cannot. */
export function refusedText(text: string): Failed | undefined {
	const most = quotas.managedPolicySize;
	return sizeOf(text) > most
		? fail('LimitExceeded', `Cannot exceed quota for PolicySize: ${most}`)
		: malformed(text);
}

const syntax = 'Syntax errors in policy.';

function messageFor({ code, ranges: [range] }: Finding, text: string): string {
	const value = text.slice(range.from, range.to).replace(/^"|"$/g, '');
	switch (code) {
		case 'UNSUPPORTED_PRINCIPAL':
			return 'Policy document should not specify a principal.';
		case 'MISSING_ACTION':
			return withoutActions;
		case 'MISSING_RESOURCE':
			return withoutResources;
		case 'INVALID_ACTION':
			return value.split(':').length > 2
				? 'Actions/Condition can contain only one colon.'
				: 'Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc.';
		case 'INVALID_ARN_PREFIX':
			return `Resource ${value} must be in ARN format or "*".`;
		default:
			return syntax;
	}
}

const withoutActions = 'Policy statement must contain actions.';
const withoutResources = 'Policy statement must contain resources.';

function emptyElement({ statements }: PolicyDocument): string | undefined {
	if (statements.some(({ action }) => action.patterns.length === 0)) return withoutActions;
	if (statements.some(({ resource }) => resource?.patterns.length === 0)) return withoutResources;
	return undefined;
}

function sidTrouble({ statements }: PolicyDocument): string | undefined {
	const sids = statements.flatMap(({ sid }) => (sid ? [sid.value] : []));
	if (sids.some((sid) => !/^[0-9A-Za-z]*$/.test(sid))) {
		return 'Statement IDs (SID) must be alpha-numeric. Check that your input satisfies the regular expression [0-9A-Za-z]*';
	}
	return new Set(sids).size === sids.length
		? undefined
		: 'Statement IDs (SID) in a single policy must be unique.';
}

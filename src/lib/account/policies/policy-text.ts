import type { PolicyDocument } from '../../policy/document';
import type { Finding } from '../../policy/finding';
import { parse } from '../../policy/parse';
import { policySize } from '../../policy/size';
import { fail, type Failed } from '../operation';
import { resourceTrouble } from './policy-resources';
import { quotas } from '../quotas';

/**
 * What IAM says of a policy that it will not keep, or nothing. It stops at the first thing, where
 * our own findings tell all.
 *
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_policies.html
 */
export function malformed(text: string): Failed | undefined {
	return refusedFor(troubleWith(text, () => undefined));
}

function refusedFor(message: string | undefined): Failed | undefined {
	return message === undefined ? undefined : fail('MalformedPolicyDocument', message);
}

type Check = (document: PolicyDocument) => string | undefined;

function troubleWith(text: string, first: Check): string | undefined {
	const { document, findings } = parse(text);
	if (document) {
		const checks = [first, sidTrouble, emptyElement, resourcesTrouble, vendorTrouble];
		return firstOf(checks, (check) => check(document));
	}
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
		: refusedFor(troubleWith(text, oldVersion));
}

/** Inline policies may still be of 2008; there were no others then. */
function oldVersion({ version }: PolicyDocument): string | undefined {
	return version === '2012-10-17'
		? undefined
		: 'Policy document must be version 2012-10-17 or greater.';
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

function resourcesTrouble({ statements }: PolicyDocument): string | undefined {
	return firstOf(statements, resourceTrouble);
}

/** Which services there are is not asked, only whether it could be one's prefix. */
function vendorTrouble({ statements }: PolicyDocument): string | undefined {
	const actions = statements.flatMap(({ action }) => action.patterns);
	return firstOf(actions, ({ value }) => {
		const [vendor = ''] = value.split(':');
		return vendor === '*' || /^[a-zA-Z0-9.-]+$/.test(vendor)
			? undefined
			: `Vendor ${vendor} is not valid`;
	});
}

function firstOf<Item>(
	items: readonly Item[],
	message: (item: Item) => string | undefined
): string | undefined {
	for (const item of items) {
		const said = message(item);
		if (said !== undefined) return said;
	}
	return undefined;
}

import type { StatementDraft } from '../document';
import type { Finding } from '../finding';
import type { IssueCode } from '../issues';
import { actionsHaveVendors } from './actions';
import { hasOddSid, hasRepeatedSid, statementsOf } from './elements';
import { legacy, syntax } from './messages';
import { arnsAreWhole, arnsHaveTheirFields, resourcesAreArns } from './resources';
import { ifFault, type Check } from './subject';
import { bytesAreBase64, valuesAreOfTheirType } from './values';

/**
 * What IAM does not save in policies of users, groups, roles and sessions, in the order in which it
 * looks: the first that is wrong is the answer. The order is that of answers recorded from AWS; where
 * principals and the characters of a Sid stand in it, none tells.
 *
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_policies.html
 */
function inOrder(of: { readonly version?: Check; readonly wholeArns?: Check }): readonly Check[] {
	return [
		canBeRead,
		bytesAreBase64,
		...(of.version ? [of.version] : []),
		ifFault('UNSUPPORTED_PRINCIPAL', 'Policy document should not specify a principal.'),
		effectIsWrittenRight,
		valuesAreOfTheirType,
		arnsHaveTheirFields,
		sidsAreAlphanumeric,
		sidsAreUnique,
		hasActions,
		resourcesAreArns,
		...(of.wholeArns ? [of.wholeArns] : []),
		actionsHaveVendors,
		hasResources
	];
}

/** What makes a policy unreadable and is told later, in words of its own. */
const toldLater: ReadonlySet<IssueCode> = new Set<IssueCode>([
	'INVALID_ACTION',
	'INVALID_ARN_PREFIX',
	'MISSING_ACTION',
	'MISSING_RESOURCE',
	'UNSUPPORTED_PRINCIPAL'
]);

const canBeRead: Check = ({ text, draft, faults }) =>
	draft && faults.every((fault) => toldLater.has(fault.code) || isMisspeltEffect(fault, text))
		? undefined
		: syntax;

/** `"aLLow"` is an effect, though not to the older of IAM’s two readers. */
function isMisspeltEffect({ code, ranges: [{ from, to }] }: Finding, text: string): boolean {
	return code === 'INVALID_EFFECT' && /^"(?:allow|deny)"$/i.test(text.slice(from, to));
}

const effectIsWrittenRight = ifFault('INVALID_EFFECT', legacy);

/** There were no managed policies in 2008; inline ones may still be of that version. */
const isOfToday: Check = ({ draft }) =>
	draft?.version === '2012-10-17'
		? undefined
		: 'Policy document must be version 2012-10-17 or greater.';

export const sidsAreAlphanumeric: Check = (subject) =>
	hasOddSid(subject)
		? 'Statement IDs (SID) must be alpha-numeric. Check that your input satisfies the regular expression [0-9A-Za-z]*'
		: undefined;

const sidsAreUnique: Check = (subject) =>
	hasRepeatedSid(subject) ? 'Statement IDs (SID) in a single policy must be unique.' : undefined;

function every(has: (statement: StatementDraft) => boolean, message: string): Check {
	return (subject) => (statementsOf(subject).every(has) ? undefined : message);
}

const hasActions = every(
	({ action }) => action !== undefined && action.patterns.length > 0,
	'Policy statement must contain actions.'
);
const hasResources = every(
	({ resource }) => resource !== undefined && resource.patterns.length > 0,
	'Policy statement must contain resources.'
);

export const ofInlinePolicies = inOrder({});
export const ofManagedPolicies = inOrder({ version: isOfToday });
export const ofSessionPolicies = inOrder({ wholeArns: arnsAreWhole });

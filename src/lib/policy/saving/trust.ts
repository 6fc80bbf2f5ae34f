import { isWild } from '../pattern/wildcards';
import { actionsOf, hasRepeatedSid, statementsOf } from './elements';
import { sidsAreAlphanumeric } from './identity';
import { syntax } from './messages';
import { sharedProvidersAreNarrowed } from './providers';
import { firstOf, ifFault, type Check } from './subject';
import { bytesAreBase64, valuesAreOfTheirType } from './values';

/** Of a fault, with what stands there. */
export function ifFaultAt(
	code: Parameters<typeof ifFault>[0],
	message: (value: string) => string
): Check {
	return ({ text, faults }) => {
		const fault = faults.find((each) => each.code === code);
		if (!fault) return undefined;
		const [{ from, to }] = fault.ranges;
		return message(text.slice(from, to).replace(/^"|"$/g, ''));
	};
}

const allowsAllBut: Check = (subject) =>
	statementsOf(subject).some(
		({ effect, principal }) => effect === 'Allow' && principal?.kind === 'allBut'
	)
		? 'Allow with NotPrincipal is not allowed.'
		: undefined;

const hasPrincipals: Check = (subject) =>
	statementsOf(subject).some(({ principal }) => principal?.names.length === 0)
		? 'Missing required field Principal cannot be empty!'
		: undefined;

/** `{"AWS": "*"}` is let pass. */
const principalsHaveTypes: Check = (subject) =>
	statementsOf(subject).some(({ principal }) => principal?.bare)
		? 'AssumeRolepolicy contained an invalid principal: "STAR":"*".'
		: undefined;

const noAction = 'Missing required field Action';

const hasActions: Check = (subject) =>
	statementsOf(subject).some(({ action }) => action?.patterns.length === 0) ? noAction : undefined;

const actionsAreAboutAssuming: Check = (subject) =>
	firstOf(actionsOf(subject), ({ value }) =>
		isAboutAssuming(value.toLowerCase())
			? undefined
			: 'AssumeRole policy may only specify STS AssumeRole actions.'
	);

const actions: readonly string[] = [
	'sts:assumerole',
	'sts:assumerolewithsaml',
	'sts:assumerolewithwebidentity',
	'sts:setcontext',
	'sts:setsourceidentity',
	'sts:tagsession'
];

function isAboutAssuming(name: string): boolean {
	return actions.includes(name) || (name.startsWith('sts:') && isWild(name));
}

const sidsAreUnique: Check = (subject) =>
	hasRepeatedSid(subject) ? 'The Statement Ids in the policy are not unique' : undefined;

/** Whatever else makes it unreadable. */
const canBeRead: Check = ({ draft, faults }) => (draft && faults.length === 0 ? undefined : syntax);

/**
 * What IAM does not save in trust policies, for whose faults it has words of their own, in the order
 * in which we look: AWS’s is recorded in parts only. Whether a principal exists is not looked at here.
 *
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_update-role-trust-policy.html
 */
export const ofTrustPolicies: readonly Check[] = [
	ifFault('JSON_SYNTAX_ERROR', 'This policy contains invalid Json'),
	ifFault('INVALID_VERSION', 'The policy must contain a valid version string'),
	ifFault('MISSING_STATEMENT', 'Could not parse the policy: Statement is empty!'),
	ifFault('MISSING_EFFECT', 'Missing required field Effect'),
	ifFaultAt('INVALID_EFFECT', (effect) => `Invalid effect: ${effect}`),
	ifFault('ROLE_TRUST_POLICY_SYNTAX_ERROR_RESOURCE', 'Has prohibited field Resource'),
	allowsAllBut,
	ifFault(
		'ROLE_TRUST_POLICY_SYNTAX_ERROR_NOTPRINCIPAL',
		'AssumeRole policy must not contain NotPrincipal field.'
	),
	ifFault('MISSING_PRINCIPAL', 'Missing required field Principal'),
	hasPrincipals,
	ifFaultAt('INVALID_CONDITION_OPERATOR', (name) => `Invalid Condition type : ${name}`),
	bytesAreBase64,
	valuesAreOfTheirType,
	ifFault('MISSING_ACTION', noAction),
	hasActions,
	actionsAreAboutAssuming,
	sidsAreAlphanumeric,
	sidsAreUnique,
	principalsHaveTypes,
	canBeRead,
	sharedProvidersAreNarrowed
];

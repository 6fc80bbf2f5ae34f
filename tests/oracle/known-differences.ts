import type { Outcome } from '../../src/lib/policy/decision';
import type { Question } from './question';
import * as spell from './spell-out';

/**
 * A rule of AWS's that our engine knows and iam-simulate does not, or a thing that the two only
 * call by different names. It does not excuse an answer: it spells the rule out in the question, for
 * an engine that does not know it, and then iam-simulate must answer as we do. So nothing else can
 * hide behind it.
 */
export interface KnownDifference {
	readonly reason: string;
	/** Where AWS says so. */
	readonly page: string;
	/** The question with the rule spelled out; nothing where the rule plays no part. */
	readonly spellOut: (question: Question, theirs: Outcome) => Question | undefined;
}

const guide = 'https://docs.aws.amazon.com/IAM/latest/UserGuide';
const organizations = 'https://docs.aws.amazon.com/organizations/latest/userguide';

export const knownDifferences: readonly KnownDifference[] = [
	{
		reason: 'The root user needs no identity policy.',
		page: `${guide}/id_root-user.html`,
		spellOut: spell.rootAsAdministrator
	},
	{
		reason: 'A GetFederationToken session without a session policy is given nothing by its user.',
		page: 'https://docs.aws.amazon.com/STS/latest/APIReference/API_GetFederationToken.html',
		spellOut: spell.emptySessionPolicy
	},
	{
		reason:
			'A resource policy that names a session, or everybody, grants past a silent session policy.',
		page: `${guide}/access_policies.html#policies_session`,
		spellOut: spell.sessionNamedDirectly
	},
	{
		reason: 'SCPs and RCPs do not apply to service-linked roles.',
		page: `${organizations}/orgs_manage_policies_rcps.html`,
		spellOut: spell.serviceLinkedRoleUnlimited
	},
	{
		reason: 'RCPs do not apply to kms:RetireGrant.',
		page: `${organizations}/orgs_manage_policies_rcps.html`,
		spellOut: spell.retireGrantUnlimited
	},
	{
		reason: 'NotPrincipal spares a caller only with its account, and never one with a boundary.',
		page: `${guide}/reference_policies_elements_notprincipal.html`,
		spellOut: spell.notPrincipalInFull
	},
	{
		reason: 'Who comes by an identity provider is of no account; some providers are domains.',
		page: `${guide}/reference_policies_elements_principal.html#principal-federated-web-identity`,
		spellOut: spell.providerOfNoAccount
	},
	{
		reason: 'A policy variable without a value fits nothing, so that a negated operator holds.',
		page: `${guide}/reference_policies_variables.html#policy-vars-no-value`,
		spellOut: spell.variablesWithoutValue
	},
	{
		reason: '${*} is an asterisk, also where an asterisk is no wildcard.',
		page: `${guide}/reference_policies_variables.html#policy-vars-specialchars`,
		spellOut: spell.asterisksAsText
	},
	{
		reason: 'In a document of 2008 a policy variable is plain text.',
		page: `${guide}/reference_policies_elements_version.html`,
		spellOut: spell.variablesAsText
	},
	{
		reason: 'A value of another type fits nothing, so that a negated operator holds.',
		page: `${guide}/reference_policies_elements_condition_operators.html`,
		spellOut: spell.withoutForeignValues
	},
	{
		reason: 'A key with an empty list of values is as good as absent.',
		page: `${guide}/reference_policies_condition-single-vs-multi-valued-context-keys.html`,
		spellOut: spell.withoutEmptyKeys
	},
	{
		reason: 'A date may be a year alone, or seconds since 1970.',
		page: `${guide}/reference_policies_elements_condition_operators.html#Conditions_Date`,
		spellOut: spell.datesInFull
	},
	{
		reason:
			'0.0.0.0/0 is every IPv4 address, IPv6 may be written out, and no IPv4 address is an IPv6 one.',
		page: `${guide}/reference_policies_elements_condition_operators.html#Conditions_IPAddress`,
		spellOut: spell.addressesInShort
	},
	{
		reason: 'What Block Public Access turns away, no policy denies: we call it implicit.',
		page: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html',
		spellOut: spell.blockedAsNotGranted
	},
	{
		reason: 'A pattern in aws:PrincipalArn leaves a bucket policy public.',
		page: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html#access-control-block-public-access-policy-status',
		spellOut: spell.wildcardAsPublic
	}
];

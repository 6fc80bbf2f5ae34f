import type { IssueCode } from '../issues';

/**
 * What IAM Access Analyzer calls an error and IAM saves all the same, with the reason: it looks at the
 * form of a policy, and hardly at what it could match. `always` is saved as far as this fault goes;
 * of the others it depends, and the rest of the errors it refuses.
 */
interface SavedAnyway {
	readonly always: boolean;
	readonly reason: string;
}

const always = (reason: string): SavedAnyway => ({ always: true, reason });
const often = (reason: string): SavedAnyway => ({ always: false, reason });

const names = 'IAM does not ask which services, actions and Regions there are.';
const keys = 'IAM does not look at the keys of conditions.';
const meaning = 'IAM does not ask what a statement can match.';
const variables = 'IAM reads variables only when it decides.';
const elsewhere =
	'Such a policy is not saved by IAM but by Organizations or the resource’s service.';

export const savedAnyway: Readonly<Partial<Record<IssueCode, SavedAnyway>>> = {
	INVALID_ACTION: often('Only the form is looked at: a prefix, a colon and a name.'),
	INVALID_SERVICE: always(names),
	INVALID_SERVICE_IN_ACTION: often('Only the characters of the prefix are looked at.'),
	UNSUPPORTED_ACTION_IN_POLICY: often(
		'In a trust policy IAM refuses it; other resources are not its own.'
	),
	UNSUPPORTED_ACTION_FOR_CONDITION_KEY: always(keys),
	MISSING_ACTION_FOR_CONDITION_KEY: always(keys),
	MISMATCHED_ACTION_FOR_PRINCIPAL: always(meaning),
	MISSING_ACTION_FOR_ROLES_ANYWHERE_TRUST_POLICY: always(meaning),
	MISSING_ARN_FIELD: often('An ARN that ends early is filled up with wildcards, except for a few.'),
	INVALID_ARN_SERVICE_CASE: always(names),
	INVALID_ARN_REGION: often(
		'A Region is wrong only where the ARN has none: for IAM, S3, Route 53.'
	),
	INVALID_REGION: always(names),
	ARN_REGION_NOT_ALLOWED: often('Only of IAM’s, S3’s and Route 53’s resources is that known.'),
	MISSING_ARN_REGION: always(meaning),
	ARN_ACCOUNT_NOT_ALLOWED: often('Only of S3’s and Route 53’s resources is that known.'),
	MISSING_ARN_ACCOUNT: often('In a Resource an empty account is let pass, in a Principal not.'),
	INVALID_ARN_RESOURCE: often('Only IAM’s own kinds of resource are known, and principals.'),
	UNSUPPORTED_RESOURCE_ARN_IN_POLICY: always(elsewhere),
	INVALID_SERVICE_PRINCIPAL_FORMAT: often('It is looked at in a Principal, not in a condition.'),
	FEDERATED_PRINCIPAL_NOT_SUPPORTED: always(elsewhere),
	UNSUPPORTED_CONDITION_KEY_FOR_SERVICE_PRINCIPAL: always(keys),
	INVALID_CONDITION_KEY_FORMAT: always(keys),
	DUPLICATE_KEYS_WITH_DIFFERENT_CASE: always(keys),
	INVALID_CONDITION_DATA_TYPE: often('Each value is looked at alone, with or without quotes.'),
	INVALID_CONDITION_MULTIPLE_BOOLEAN: always(meaning),
	INVALID_GLOBAL_CONDITION_KEY: always(keys),
	INVALID_SERVICE_CONDITION_KEY: always(keys),
	UNSUPPORTED_GLOBAL_CONDITION_KEY: always(keys),
	MISSING_QUALIFIER: always(keys),
	MISSING_TAG_KEY_IN_CONDITION: always(keys),
	PRIVATE_IP_ADDRESS: always(meaning),
	PRIVATE_NOT_IP_ADDRESS: always(meaning),
	INVALID_VPC_FORMAT: always(keys),
	INVALID_VPCE_FORMAT: always(keys),
	INVALID_KMS_KEY_VALUE: always(keys),
	INVALID_VARIABLE_FOR_OPERATOR: often('A variable is no number, date or address; Null takes any.'),
	MISSING_BRACE_IN_VARIABLE: always(variables),
	MISSING_QUOTE_IN_VARIABLE: always(variables),
	UNSUPPORTED_SPACE_IN_VARIABLE: always(variables),
	EMPTY_VARIABLE: always(variables),
	VARIABLE_UNSUPPORTED_IN_ELEMENT: often('In a Principal or a Sid it is no name.'),
	VARIABLE_UNSUPPORTED_IN_VERSION: always(variables),
	VARIABLE_USAGE_TOO_PERMISSIVE: always(meaning),
	WILDCARD_USAGE_TOO_PERMISSIVE: always(meaning),
	SCP_SYNTAX_ERROR_ACTION_WILDCARD: always(elsewhere),
	SCP_SYNTAX_ERROR_PRINCIPAL: always(elsewhere),
	POLICY_SIZE_EXCEEDS_SCP_QUOTA: always(elsewhere),
	RCP_SYNTAX_ERROR_PRINCIPAL: always(elsewhere),
	RCP_SYNTAX_ERROR_ALLOW: always(elsewhere),
	RCP_SYNTAX_ERROR_NOTACTION: always(elsewhere),
	RCP_SYNTAX_ERROR_ACTION: always(elsewhere),
	POLICY_SIZE_EXCEEDS_RCP_QUOTA: always(elsewhere)
};

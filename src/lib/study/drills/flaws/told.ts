import type { IssueCode } from '../../../policy/issues';

/** A finding as an option has it. */
interface FindingTold {
	/** What is found, after its code. */
	readonly says: string;
	/** Why it is not found where it is not. */
	readonly absent: string;
}

const told: Partial<Readonly<Record<IssueCode, FindingTold>>> = {
	INVALID_VERSION: {
		says: 'a version of the policy language that there is not',
		absent: 'The version is one of the two that the language has, or none is given.'
	},
	MISSING_VERSION: {
		says: 'no version, so that it is read as of 2008',
		absent: 'The policy says in which version of the language it is written.'
	},
	UNSUPPORTED_PRINCIPAL: {
		says: 'a principal where none belongs',
		absent: 'No statement of it names a principal.'
	},
	MISSING_PRINCIPAL: {
		says: 'a principal is missing',
		absent:
			'None is missing: resource policies and trust policies name who is meant, and an identity policy is for whoever it is attached to.'
	},
	INVALID_ACTION: {
		says: 'an action that its service does not have',
		absent: 'Each action is one that its service has. Capitals do not matter.'
	},
	MISSING_RESOURCE: {
		says: 'a resource is missing',
		absent:
			'None is missing: each statement of an identity policy names resources, and a trust policy is about its role.'
	},
	INVALID_EFFECT: {
		says: 'an effect that is neither Allow nor Deny',
		absent: 'Each effect is Allow or Deny, with a capital letter.'
	},
	INVALID_ARN_PREFIX: {
		says: 'a resource that is no ARN',
		absent: 'Each resource is an ARN or a lone star.'
	},
	PASS_ROLE_WITH_STAR_IN_RESOURCE: {
		says: 'any role can be passed to a service',
		absent: 'No statement allows iam:PassRole on every role.'
	},
	WILDCARD_WITHOUT_LIKE_OPERATOR: {
		says: 'a star where no pattern is read',
		absent: 'No value of StringEquals has a star.'
	},
	PRIVATE_IP_ADDRESS: {
		says: 'an address that no request comes from',
		absent: 'No condition on aws:SourceIp has a private address.'
	},
	INVALID_CONDITION_OPERATOR: {
		says: 'a condition operator that there is not',
		absent: 'Each condition operator is one that there is.'
	},
	UNIQUE_SIDS_REQUIRED: {
		says: 'the same Sid twice',
		absent: 'No Sid stands twice.'
	},
	INVALID_GLOBAL_CONDITION_KEY: {
		says: 'a global condition key that there is not',
		absent: 'Each key that begins with aws: is one that there is. Capitals do not matter.'
	},
	MISSING_QUALIFIER: {
		says: 'a key of several values, without ForAnyValue or ForAllValues',
		absent:
			'No key that can have several values is tested without a qualifier. Several keys under one operator need none: all have to hold.'
	},
	FORALLVALUES_WITH_SINGLE_VALUED_KEY: {
		says: 'ForAllValues on a key of one value',
		absent: 'ForAllValues stands before no key that has one value.'
	},
	TYPE_MISMATCH_BOOLEAN: {
		says: 'a value that is neither true nor false',
		absent: 'Wherever Bool compares, the value is true or false.'
	},
	TYPE_MISMATCH: {
		says: 'an operator of another type than its key',
		absent: 'Each operator is of its key’s type.'
	},
	ARN_ACCOUNT_NOT_ALLOWED: {
		says: 'an ARN with an account where none belongs',
		absent: 'No ARN has an account that such a resource has not.'
	},
	ARN_REGION_NOT_ALLOWED: {
		says: 'an ARN with a Region where none belongs',
		absent: 'No ARN has a Region that such a resource has not.'
	},
	REDUNDANT_ACTION: {
		says: 'an action that another one takes in',
		absent: 'No action is taken in by another one of its statement.'
	},
	UNSUPPORTED_ELEMENT_COMBINATION: {
		says: 'an element beside its opposite',
		absent: 'No statement has an element beside its Not… form.'
	},
	NULL_WITH_IF_EXISTS: {
		says: 'Null together with IfExists',
		absent: 'Null does not stand together with IfExists.'
	},
	STRING_LIKE_OPERATOR_WITH_ARN_CONDITION_KEYS: {
		says: 'an ARN compared as mere text',
		absent: 'No key that holds an ARN is compared by StringLike.'
	},
	ROLE_TRUST_POLICY_SYNTAX_ERROR_RESOURCE: {
		says: 'a resource in a trust policy',
		absent: 'No statement of it names a resource.'
	},
	UNSUPPORTED_ACTION_IN_POLICY: {
		says: 'an action that is not about taking on the role',
		absent: 'Each action is one by which a role is taken on.'
	},
	UNSUPPORTED_WILDCARD_IN_PRINCIPAL: {
		says: 'a pattern for a principal',
		absent: 'No principal is a pattern.'
	},
	INVALID_ARN_RESOURCE: {
		says: 'a principal that nobody can be',
		absent: 'Each principal is an account, a user or a role, or no ARN at all.'
	},
	INVALID_SERVICE_PRINCIPAL_FORMAT: {
		says: 'a service that is not named as a principal',
		absent: 'No service is named otherwise than as in lambda.amazonaws.com.'
	},
	INVALID_PRINCIPAL_KEY: {
		says: 'a type of principal that there is not',
		absent: 'Each type of principal is one that there is.'
	},
	UNSUPPORTED_CONDITION_KEY_FOR_SERVICE_PRINCIPAL: {
		says: 'a key that a service never brings along',
		absent: 'No service has to bring along a key that it does not have.'
	},
	MISMATCHED_ACTION_FOR_PRINCIPAL: {
		says: 'an action by which these principals cannot come',
		absent: 'Each principal can come by the action that is named.'
	},
	MISSING_CONDITION_KEY_FOR_OIDC_PRINCIPAL: {
		says: 'everybody of an OIDC provider is let in',
		absent: 'No OIDC provider is trusted without a condition on its claims.'
	}
};

/** The words of a finding that drills know; what they do not know is no option. */
export function findingTold(code: IssueCode): FindingTold {
	const words = told[code];
	if (!words) throw new Error(`No drill has words for ${code}`);
	return words;
}

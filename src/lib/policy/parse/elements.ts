import type { IssueCode } from '../issues';
import type { PolicyKind } from '../kind';

/** Names are case-sensitive: to AWS, `effect` is no element. */
export const documentElements = ['Version', 'Id', 'Statement'] as const;

export const statementElements = [
	'Sid',
	'Effect',
	'Principal',
	'NotPrincipal',
	'Action',
	'NotAction',
	'Resource',
	'NotResource',
	'Condition'
] as const;

export type StatementElement = (typeof statementElements)[number];

/** An element that a kind of policy may not have, with the reason and AWS's code for it. */
export interface Ban {
	readonly code: IssueCode;
	readonly message: string;
}

interface Rules {
	readonly banned: Readonly<Partial<Record<StatementElement, Ban>>>;
	/** `everybody` takes nothing but `"*"`. */
	readonly principal: 'banned' | 'required' | 'everybody';
	readonly resource: 'banned' | 'required' | 'implied';
}

const noPrincipal: Ban = {
	code: 'UNSUPPORTED_PRINCIPAL',
	message:
		'A policy of an identity has no principal: it speaks for the user, group or role it is attached to. Remove the element.'
};
const noPrincipalInScp: Ban = {
	code: 'SCP_SYNTAX_ERROR_PRINCIPAL',
	message:
		'An SCP has no principal: it applies to everybody in the accounts it is attached to. Remove the element, or test aws:PrincipalArn in a Condition.'
};
const noResourceInTrust: Ban = {
	code: 'ROLE_TRUST_POLICY_SYNTAX_ERROR_RESOURCE',
	message:
		'A role trust policy has no resource: the resource is the role itself. Remove the element.'
};

const ofIdentity: Rules = {
	banned: { Principal: noPrincipal, NotPrincipal: noPrincipal },
	principal: 'banned',
	resource: 'required'
};

/** ECR's repository policies, for one, name no resource; then it is the one they are attached to. */
const ofResource: Rules = { banned: {}, principal: 'required', resource: 'implied' };

/** Which elements a statement may and must have, by what the policy is attached to. */
export const rules: Readonly<Record<PolicyKind, Rules>> = {
	identity: ofIdentity,
	boundary: ofIdentity,
	session: ofIdentity,
	scp: {
		banned: { Principal: noPrincipalInScp, NotPrincipal: noPrincipalInScp },
		principal: 'banned',
		resource: 'required'
	},
	rcp: {
		banned: {
			NotPrincipal: {
				code: 'RCP_SYNTAX_ERROR_PRINCIPAL',
				message:
					'An RCP has no NotPrincipal. Write "Principal": "*" and test aws:PrincipalArn in a Condition.'
			},
			NotAction: {
				code: 'RCP_SYNTAX_ERROR_NOTACTION',
				message: 'An RCP has no NotAction. List the actions that it denies in Action.'
			}
		},
		principal: 'everybody',
		resource: 'required'
	},
	resource: ofResource,
	endpoint: ofResource,
	trust: {
		banned: {
			NotPrincipal: {
				code: 'ROLE_TRUST_POLICY_SYNTAX_ERROR_NOTPRINCIPAL',
				message:
					'A role trust policy has no NotPrincipal. Name in Principal who may assume the role.'
			},
			Resource: noResourceInTrust,
			NotResource: noResourceInTrust
		},
		principal: 'required',
		resource: 'banned'
	}
};

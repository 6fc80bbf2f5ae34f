import { policy, table } from './testing';

const saml = { Federated: 'arn:aws:iam::111122223333:saml-provider/idp' };
const github = {
	Federated: 'arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com'
};
const trusting = (Principal: unknown, Action: string | string[], elements: object = {}) => ({
	Effect: 'Allow',
	Principal,
	Action,
	...elements
});
const trust = { kind: 'trust' } as const;

table(
	'MISMATCHED_ACTION_FOR_PRINCIPAL',
	{
		has: [
			['SAML comes by web identity', policy(trusting(saml, 'sts:AssumeRoleWithWebIdentity'))],
			['OIDC comes by SAML', policy(trusting(github, 'sts:AssumeRoleWithSAML'))],
			['a provider comes by AssumeRole', policy(trusting(github, 'sts:assumerole'))],
			[
				'an account comes by SAML',
				policy(trusting({ AWS: '111122223333' }, 'sts:AssumeRoleWithSAML'))
			],
			[
				'one of two cannot come at all',
				policy(trusting({ AWS: '111122223333', ...saml }, 'sts:AssumeRole'))
			]
		],
		hasNot: [
			['SAML comes by SAML', policy(trusting(saml, ['sts:AssumeRoleWithSAML', 'sts:TagSession']))],
			[
				'a domain comes by web identity',
				policy(trusting({ Federated: 'accounts.google.com' }, 'sts:AssumeRoleWithWebIdentity'))
			],
			[
				'a service comes by AssumeRole',
				policy(trusting({ Service: 'ec2.amazonaws.com' }, 'sts:AssumeRole'))
			],
			[
				'each of two has its action',
				policy(
					trusting({ AWS: '111122223333', ...saml }, ['sts:AssumeRole', 'sts:AssumeRoleWithSAML'])
				)
			],
			['the action is a pattern', policy(trusting(saml, 'sts:Assume*'))],
			['only tags are allowed', policy(trusting(saml, 'sts:TagSession'))],
			['it is a Deny', policy(trusting(saml, 'sts:AssumeRole', { Effect: 'Deny' }))]
		]
	},
	trust
);

const anywhere = { Service: 'rolesanywhere.amazonaws.com' };
const all = ['sts:AssumeRole', 'sts:TagSession', 'sts:SetSourceIdentity'];

table(
	'MISSING_ACTION_FOR_ROLES_ANYWHERE_TRUST_POLICY',
	{
		has: [
			['only AssumeRole is allowed', policy(trusting(anywhere, 'sts:AssumeRole'))],
			['tags are missing', policy(trusting(anywhere, ['sts:AssumeRole', 'sts:SetSourceIdentity']))]
		],
		hasNot: [
			['all three are allowed', policy(trusting(anywhere, all))],
			['a pattern takes them in', policy(trusting(anywhere, ['sts:AssumeRole', 'sts:*e*']))],
			[
				'they stand in two statements',
				policy(trusting(anywhere, 'sts:AssumeRole'), trusting(anywhere, all.slice(1)))
			],
			[
				'another service is trusted',
				policy(trusting({ Service: 'ec2.amazonaws.com' }, 'sts:AssumeRole'))
			]
		]
	},
	trust
);

const withKey = (operator: string, key: string, ...actions: string[]) =>
	policy(
		trusting({ AWS: '111122223333' }, ['sts:AssumeRole', ...actions], {
			Condition: { [operator]: { [key]: 'jun' } }
		})
	);

table(
	'MISSING_ACTION_FOR_CONDITION_KEY',
	{
		has: [
			['nobody may set a source identity', withKey('StringEquals', 'sts:SourceIdentity')],
			[
				'nobody may set tags',
				withKey('StringEquals', 'aws:RequestTag/team', 'sts:SetSourceIdentity')
			]
		],
		hasNot: [
			['it may be set', withKey('StringEquals', 'sts:SourceIdentity', 'sts:SetSourceIdentity')],
			['all of STS is allowed', withKey('StringEquals', 'aws:RequestTag/team', 'sts:*')],
			['the condition holds without it', withKey('StringEqualsIfExists', 'sts:SourceIdentity')],
			['the key needs no action', withKey('StringEquals', 'sts:ExternalId')]
		]
	},
	trust
);

const role = 'arn:aws:iam::111122223333:role/maps/editor';
const session = 'arn:aws:sts::111122223333:assumed-role/editor/jun';

table(
	'REDUNDANT_PRINCIPAL_IN_ROLE_TRUST_POLICY',
	{
		has: [
			[
				'a session stands beside its role',
				policy(trusting({ AWS: [role, session] }, 'sts:AssumeRole'))
			]
		],
		hasNot: [
			[
				'the role is another',
				policy(trusting({ AWS: [role.replace('editor', 'reader'), session] }, 'sts:AssumeRole'))
			],
			[
				'the account is another',
				policy(trusting({ AWS: [role.replace('1111', '4444'), session] }, 'sts:AssumeRole'))
			],
			['the session stands alone', policy(trusting({ AWS: session }, 'sts:AssumeRole'))]
		]
	},
	trust
);

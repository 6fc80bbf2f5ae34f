import { policy, table } from './validate.fixture';

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

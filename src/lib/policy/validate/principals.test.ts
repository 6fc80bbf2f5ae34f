import { on, policy, statement, table } from './validate.fixture';

const resource = { kind: 'resource' } as const;
const trust = { kind: 'trust' } as const;
const principal = (Principal: unknown, elements: object = {}) =>
	policy(statement({ Principal, ...elements }));
const trusting = (Principal: unknown, Action = 'sts:AssumeRole') =>
	policy({ Effect: 'Allow', Principal, Action });

table(
	'ALLOW_WITH_NOT_PRINCIPAL',
	{
		has: [
			['all but one are allowed', policy(statement({ NotPrincipal: { AWS: '111122223333' } }))]
		],
		hasNot: [
			[
				'all but one are denied',
				policy(statement({ Effect: 'Deny', NotPrincipal: { AWS: '111122223333' } }))
			],
			['one is allowed', principal({ AWS: '111122223333' })]
		]
	},
	resource
);

table('ROLE_TRUST_POLICY_UNSUPPORTED_WILDCARD_IN_PRINCIPAL', {
	has: [['everybody is trusted', trusting('*'), trust]],
	hasNot: [
		['an account is trusted', trusting({ AWS: '111122223333' }), trust],
		['it is no trust policy', principal('*'), resource]
	]
});

table(
	'UNSUPPORTED_WILDCARD_IN_PRINCIPAL',
	{
		has: [
			['it is part of an ARN', principal({ AWS: 'arn:aws:iam::111122223333:user/*' })],
			['it is part of an account', principal({ AWS: '1111*' })],
			['it stands for any service', principal({ Service: '*' })],
			['it stands for any provider', trusting({ Federated: '*' }), trust]
		],
		hasNot: [
			['it stands alone', principal('*')],
			['it stands alone in a map', principal({ AWS: '*' })],
			['there is none', principal({ AWS: 'arn:aws:iam::111122223333:user/jun' })]
		]
	},
	resource
);

const viaService = (service: string) =>
	on('StringEquals', 'kms:ViaService', service, { Action: 'kms:Decrypt', Resource: '*' });

table('INVALID_SERVICE_PRINCIPAL_FORMAT', {
	has: [
		['it is only a word', principal({ Service: 'lambda' }), resource],
		['it has capital letters', trusting({ Service: 'EC2.amazonaws.com' }), trust],
		['it is an ARN', trusting({ Service: 'arn:aws:iam::111122223333:root' }), trust],
		['the domain is misspelt', trusting({ Service: 'ec2.amazonaws.co' }), trust],
		[
			'a role may be passed to a word',
			policy(
				statement({
					Action: 'iam:PassRole',
					Resource: 'arn:aws:iam::111122223333:role/maps',
					Condition: { StringEquals: { 'iam:PassedToService': 'lambda' } }
				})
			)
		],
		['KMS is asked by a service without its Region', viaService('s3.amazonaws.com')]
	],
	hasNot: [
		['it is a service', trusting({ Service: 'ec2.amazonaws.com' }), trust],
		['it has a Region', principal({ Service: 'logs.eu-central-1.amazonaws.com' }), resource],
		['it is China’s', trusting({ Service: 'ec2.amazonaws.com.cn' }), trust],
		[
			'a role may be passed to a service',
			policy(
				statement({
					Action: 'iam:PassRole',
					Resource: 'arn:aws:iam::111122223333:role/maps',
					Condition: { StringLike: { 'iam:PassedToService': ['lambda.amazonaws.com', 'ec2.*'] } }
				})
			)
		],
		['KMS is asked by a service of a Region', viaService('s3.eu-central-1.amazonaws.com')]
	]
});

table('FEDERATED_PRINCIPAL_NOT_SUPPORTED', {
	has: [
		[
			'a bucket’s policy names a provider',
			principal({ Federated: 'arn:aws:iam::111122223333:saml-provider/idp' }),
			resource
		]
	],
	hasNot: [
		[
			'a trust policy does',
			trusting({ Federated: 'arn:aws:iam::111122223333:saml-provider/idp' }),
			trust
		],
		['it names an account', principal({ AWS: '111122223333' }), resource]
	]
});

table(
	'INVALID_FEDERATED_PRINCIPAL_SYNTAX_IN_ROLE_TRUST_POLICY',
	{
		has: [
			['it is only a word', trusting({ Federated: 'google' })],
			['it is a role', trusting({ Federated: 'arn:aws:iam::111122223333:role/maps' })],
			['it is an address of the web', trusting({ Federated: 'https://accounts.google.com' })]
		],
		hasNot: [
			['it is a domain', trusting({ Federated: 'accounts.google.com' })],
			['it is SAML', trusting({ Federated: 'arn:aws:iam::111122223333:saml-provider/idp' })],
			[
				'it is OIDC',
				trusting({
					Federated: 'arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com'
				})
			]
		]
	},
	trust
);

table(
	'INVALID_ROLE_REFERENCE',
	{
		has: [['a role is named by its ID', principal({ AWS: 'AROADBQP57FF2AEXAMPLE' })]],
		hasNot: [
			['it is named by its ARN', principal({ AWS: 'arn:aws:iam::111122223333:role/maps' })],
			['a user is named by its ID', principal({ AWS: 'AIDACKCEVSQ6C2EXAMPLE' })]
		]
	},
	resource
);

table(
	'INVALID_USER_REFERENCE',
	{
		has: [['a user is named by its ID', principal({ AWS: 'AIDACKCEVSQ6C2EXAMPLE' })]],
		hasNot: [
			['it is named by its ARN', principal({ AWS: 'arn:aws:iam::111122223333:user/jun' })],
			['a role is named by its ID', principal({ AWS: 'AROADBQP57FF2AEXAMPLE' })]
		]
	},
	resource
);

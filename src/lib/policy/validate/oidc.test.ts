import { on, policy, table } from './validate.fixture';

const github = 'token.actions.githubusercontent.com';

function trust(provider: string | string[], Condition?: object, elements: object = {}) {
	return policy({
		Effect: 'Allow',
		Principal: { Federated: provider },
		Action: 'sts:AssumeRoleWithWebIdentity',
		...(Condition && { Condition }),
		...elements
	});
}

function provider(host: string): string {
	return `arn:aws:iam::111122223333:oidc-provider/${host}`;
}

const cluster = 'oidc.eks.eu-central-1.amazonaws.com/id/A1B2C3';
const toAws = { [`${github}:aud`]: 'sts.amazonaws.com' };
const mainBranch = 'repo:marlow-maps/tiles:ref:refs/heads/main';

table(
	'MISSING_CONDITION_KEY_FOR_OIDC_PRINCIPAL',
	{
		has: [
			['nothing is asked of the token', trust('accounts.google.com')],
			[
				'another provider’s claims are asked for',
				trust(provider(cluster), { StringEquals: toAws })
			],
			[
				'one of two providers goes unasked',
				trust([provider(github), 'www.amazon.com'], { StringEquals: toAws })
			]
		],
		hasNot: [
			[
				'a claim is asked for',
				trust(provider(cluster), { StringEquals: { [`${cluster}:aud`]: 'sts.amazonaws.com' } })
			],
			[
				'case differs',
				trust('accounts.google.com', { StringEquals: { 'Accounts.Google.com:aud': 'x' } })
			],
			[
				'the provider speaks SAML',
				trust('arn:aws:iam::111122223333:saml-provider/marlow', undefined, {
					Action: 'sts:AssumeRoleWithSAML'
				})
			],
			['it denies', trust('accounts.google.com', undefined, { Effect: 'Deny' })],
			[
				'the role is not assumed with a token',
				trust('accounts.google.com', undefined, { Action: 'sts:TagSession' })
			]
		]
	},
	{ kind: 'trust' }
);

table(
	'MISSING_GITHUB_REPO_CONDITION_KEY',
	{
		has: [
			['only the audience is asked for', trust(provider(github), { StringEquals: toAws })],
			['the provider is an enterprise’s', trust(provider(`${github}/marlow`))]
		],
		hasNot: [
			[
				'the repository is named',
				trust(provider(github), { StringEquals: { ...toAws, [`${github}:sub`]: mainBranch } })
			],
			['the provider is another', trust(provider(cluster))]
		]
	},
	{ kind: 'trust' }
);

table(
	'SPECIFIC_GITHUB_REPO_AND_BRANCH_RECOMMENDED',
	{
		has: [
			[
				'any branch will do',
				trust(provider(github), { StringLike: { [`${github}:sub`]: 'repo:marlow-maps/tiles:*' } })
			]
		],
		hasNot: [
			[
				'one branch is named',
				trust(provider(github), { StringLike: { [`${github}:sub`]: mainBranch } })
			],
			[
				'the operator knows no wildcards',
				trust(provider(github), { StringEquals: { [`${github}:sub`]: 'repo:marlow-maps/tiles:*' } })
			]
		]
	},
	{ kind: 'resource', resourceType: 'AWS::IAM::AssumeRolePolicyDocument' }
);

table('FORANYVALUE_WITH_AUDIENCE_CLAIM_TYPE', {
	has: [
		['any audience will do', on('ForAnyValue:StringEquals', `${github}:aud`, 'sts.amazonaws.com')]
	],
	hasNot: [
		['there is no qualifier', on('StringEquals', `${github}:aud`, 'sts.amazonaws.com')],
		[
			'the claim is another',
			on('ForAnyValue:StringLike', 'cognito-identity.amazonaws.com:amr', 'authenticated')
		]
	]
});

table('CONFIRM_AUDIENCE_CLAIM_TYPE', {
	has: [
		[
			'all audiences must fit',
			on('ForAllValues:StringEquals', `${cluster}:aud`, 'sts.amazonaws.com')
		]
	],
	hasNot: [
		['there is no qualifier', on('StringEquals', `${cluster}:aud`, 'sts.amazonaws.com')],
		['Null has it', on('ForAllValues:Null', `${cluster}:aud`, 'true')]
	]
});

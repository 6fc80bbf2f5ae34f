import { policy, table } from './validate.fixture';

const trusting = (Principal: unknown, Action: string | string[], elements: object = {}) => ({
	Effect: 'Allow',
	Principal,
	Action,
	...elements
});
const trust = { kind: 'trust' } as const;

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

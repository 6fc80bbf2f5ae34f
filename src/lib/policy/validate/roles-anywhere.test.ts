import { policy, table } from './validate.fixture';

const trusting = (Principal: unknown, Action: string | string[], elements: object = {}) => ({
	Effect: 'Allow',
	Principal,
	Action,
	...elements
});
const trust = { kind: 'trust' } as const;

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

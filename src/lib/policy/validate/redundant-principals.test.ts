import { policy, table } from './validate.fixture';

const trusting = (Principal: unknown, Action: string | string[], elements: object = {}) => ({
	Effect: 'Allow',
	Principal,
	Action,
	...elements
});
const trust = { kind: 'trust' } as const;

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

import { policy, statement, table } from './validate.fixture';

const deny = (elements: object, key = 'aws:VpceOrgID') =>
	policy(
		statement({
			Effect: 'Deny',
			Resource: '*',
			Condition: { StringNotEqualsIfExists: { [key]: 'o-abcde12345' } },
			...elements
		})
	);

table('USE_CONDITION_KEY_ONLY_WITH_SUPPORTED_SERVICES', {
	has: [
		['all services are meant', deny({ Action: '*' })],
		['all but one are meant', deny({ Action: undefined, NotAction: 'iam:*' })],
		['it is an SCP', deny({ Action: '*' }, 'aws:VpceAccount'), { kind: 'scp' }]
	],
	hasNot: [
		['one service is meant', deny({ Action: 's3:*' })],
		['the key is filled by all', deny({ Action: '*' }, 'aws:PrincipalOrgID')],
		[
			'a resource’s policy is about one service',
			deny({ Action: '*', Principal: '*' }),
			{ kind: 'resource' }
		]
	]
});

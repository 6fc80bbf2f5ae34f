import { policy, statement, table } from './validate.fixture';

const deny = (elements: object = {}) =>
	policy(statement({ Effect: 'Deny', Principal: '*', Action: 's3:*', Resource: '*', ...elements }));
const rcp = { kind: 'rcp' } as const;
const fullAccess = policy({ Effect: 'Allow', Principal: '*', Action: '*', Resource: '*' });

table(
	'RCP_SYNTAX_ERROR_ALLOW',
	{
		has: [
			['it allows one bucket', deny({ Effect: 'Allow', Resource: 'arn:aws:s3:::maps' })],
			[
				'it allows on a condition',
				deny({ Effect: 'Allow', Condition: { Bool: { 'aws:SecureTransport': 'true' } } })
			],
			// Organizations User Guide: in RCPs of one's own the Effect is Deny.
			['it allows one service everywhere', deny({ Effect: 'Allow' })],
			[
				'an Allow of everything stands beside a Deny',
				policy(...fullAccess.Statement, ...deny().Statement)
			]
		],
		hasNot: [
			['it is AWS’s own', fullAccess],
			['it denies', deny({ Resource: 'arn:aws:s3:::maps' })]
		]
	},
	rcp
);

table(
	'RCP_SYNTAX_ERROR_ACTION',
	{
		has: [
			['it denies everything', deny({ Action: '*' })],
			['RCPs do not work for the service', deny({ Action: 'ec2:RunInstances' })],
			['the service is a pattern', deny({ Action: 's*:Get*' })]
		],
		hasNot: [
			['they do', deny({ Action: ['s3:*', 'sts:AssumeRole'] })],
			['it is AWS’s own', fullAccess],
			['there is no such service', deny({ Action: 's4:*' })]
		]
	},
	rcp
);

const perimeter = {
	StringNotEqualsIfExists: { 'aws:PrincipalOrgID': 'o-abcde12345' },
	BoolIfExists: { 'aws:PrincipalIsAWSService': 'false' }
};

table(
	'RCP_MISSING_RELATED_PRINCIPAL_CONDITION_KEY',
	{
		has: [
			[
				'services are denied too',
				deny({ Condition: { StringNotEqualsIfExists: perimeter.StringNotEqualsIfExists } })
			],
			[
				'only services are denied',
				deny({ Condition: { ...perimeter, BoolIfExists: { 'aws:PrincipalIsAWSService': 'true' } } })
			]
		],
		hasNot: [
			['services are left out', deny({ Condition: perimeter })],
			[
				'who has no organization is left out',
				deny({ Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-abcde12345' } } })
			],
			['it is an SCP', deny({ Principal: undefined, Condition: perimeter }), { kind: 'scp' }]
		]
	},
	rcp
);

const deputy = {
	StringNotEqualsIfExists: { 'aws:SourceOrgID': 'o-abcde12345' },
	Null: { 'aws:SourceAccount': 'false' },
	Bool: { 'aws:PrincipalIsAWSService': 'true' }
};

table(
	'RCP_MISSING_RELATED_SERVICE_PRINCIPAL_CONDITION_KEY',
	{
		has: [['people are denied too', deny({ Condition: { ...deputy, Bool: undefined } })]],
		hasNot: [
			['people are left out', deny({ Condition: deputy })],
			['nothing is said of sources', deny({ Condition: perimeter })]
		]
	},
	rcp
);

table(
	'RCP_MISSING_SERVICE_CONDITION_KEY_NULL_CHECK',
	{
		has: [
			['calls without a source are denied', deny({ Condition: { ...deputy, Null: undefined } })],
			[
				'only those are denied',
				deny({ Condition: { ...deputy, Null: { 'aws:SourceAccount': 'true' } } })
			]
		],
		hasNot: [
			['they are left out', deny({ Condition: deputy })],
			[
				'they are left out by their ARN',
				deny({ Condition: { ...deputy, Null: { 'aws:SourceArn': 'false' } } })
			]
		]
	},
	rcp
);

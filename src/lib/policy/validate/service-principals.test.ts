import { policy, statement, table } from './validate.fixture';

const topic = (Condition?: object, elements: object = {}) =>
	policy(statement({ Principal: { Service: 's3.amazonaws.com' }, Condition, ...elements }));
const resource = { kind: 'resource' } as const;

table(
	'RESTRICT_ACCESS_TO_SERVICE_PRINCIPAL',
	{
		has: [
			['nothing is asked of it', topic()],
			['only encryption is asked', topic({ Bool: { 'aws:SecureTransport': 'true' } })],
			['it is only asked whether there is a source', topic({ Null: { 'aws:SourceArn': 'false' } })]
		],
		hasNot: [
			['its source is asked', topic({ ArnLike: { 'aws:SourceArn': 'arn:aws:s3:::maps' } })],
			['the account is asked', topic({ StringEquals: { 'AWS:SourceAccount': '111122223333' } })],
			['it is denied', topic(undefined, { Effect: 'Deny' })],
			['an account is allowed', topic(undefined, { Principal: { AWS: '111122223333' } })],
			[
				'a role trusts it',
				policy({
					Effect: 'Allow',
					Principal: { Service: 'ec2.amazonaws.com' },
					Action: 'sts:AssumeRole'
				}),
				{ kind: 'trust' }
			]
		]
	},
	resource
);

table(
	'RECOMMENDED_CONDITION_KEY_FOR_SERVICE_PRINCIPAL',
	{
		has: [['the referrer is asked', topic({ StringEquals: { 'aws:Referer': '111122223333' } })]],
		hasNot: [
			['nothing is asked, which is worse', topic()],
			[
				'the source is asked too',
				topic({
					StringEquals: { 'aws:Referer': '111122223333', 'aws:SourceAccount': '111122223333' }
				})
			]
		]
	},
	resource
);

table(
	'UNSUPPORTED_CONDITION_KEY_FOR_SERVICE_PRINCIPAL',
	{
		has: [
			[
				'its organization is asked',
				topic({ StringEquals: { 'aws:PrincipalOrgID': 'o-abcde12345' } })
			],
			['its tags are asked', topic({ StringEquals: { 'aws:PrincipalTag/team': 'maps' } })]
		],
		hasNot: [
			[
				'the source’s organization is asked',
				topic({ StringEquals: { 'aws:SourceOrgID': 'o-abcde12345' } })
			],
			[
				'the condition holds without the key',
				topic({ StringEqualsIfExists: { 'aws:PrincipalOrgID': 'o-abcde12345' } })
			],
			[
				'people are meant as well',
				topic(
					{ StringEquals: { 'aws:PrincipalOrgID': 'o-abcde12345' } },
					{ Principal: { Service: 's3.amazonaws.com', AWS: '*' } }
				)
			]
		]
	},
	resource
);

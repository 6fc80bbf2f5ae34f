import { policy, statement, table } from './validate.fixture';

const bucket = { kind: 'resource', resourceType: 'AWS::S3::Bucket' } as const;
const of = (elements: object) =>
	policy(statement({ Principal: { AWS: '111122223333' }, ...elements }));
const trusting = (...Action: string[]) =>
	policy({ Effect: 'Allow', Principal: { AWS: '111122223333' }, Action });

table(
	'UNSUPPORTED_ACTION_IN_POLICY',
	{
		has: [
			['a bucket’s policy names a key’s action', of({ Action: 'kms:Decrypt' })],
			['it names an action on no bucket', of({ Action: 's3:ListAllMyBuckets' })],
			[
				'a table’s names a bucket’s',
				of({ Action: 's3:GetObject' }),
				{ resourceType: 'AWS::DynamoDB::Table' }
			],
			['a trust policy names another service’s', trusting('s3:GetObject'), { kind: 'trust' }],
			['it names one that assumes nothing', trusting('sts:GetCallerIdentity'), { kind: 'trust' }]
		],
		hasNot: [
			['it is done to objects', of({ Action: 's3:GetObject' })],
			['it is done to buckets', of({ Action: ['s3:ListBucket', 's3:*', '*'] })],
			[
				'the policy is a VPC endpoint’s, through which all pass',
				of({ Action: 'kms:Decrypt' }),
				{ kind: 'endpoint' }
			],
			['the service does not exist', of({ Action: 's4:GetObject' })],
			['it assumes the role', trusting('sts:AssumeRole', 'sts:TagSession'), { kind: 'trust' }]
		]
	},
	bucket
);

table(
	'UNSUPPORTED_RESOURCE_ARN_IN_POLICY',
	{
		has: [
			['it is a queue', of({ Resource: 'arn:aws:sqs:eu-central-1:111122223333:orders' })],
			[
				'it is an access point',
				of({ Resource: 'arn:aws:s3:eu-central-1:111122223333:accesspoint/maps' })
			],
			[
				'an access point’s policy names a bucket',
				of({ Resource: 'arn:aws:s3:::maps' }),
				{ resourceType: 'AWS::S3::AccessPoint' }
			],
			[
				'a table’s names a stream of another service',
				of({ Resource: 'arn:aws:kinesis:eu-central-1:111122223333:stream/maps' }),
				{ resourceType: 'AWS::DynamoDB::Table' }
			]
		],
		hasNot: [
			[
				'it is a bucket and its objects',
				of({ Resource: ['arn:aws:s3:::maps', 'arn:aws:s3:::maps/*'] })
			],
			['it is anything', of({ Resource: '*' })],
			[
				'an access point’s policy names its objects',
				of({ Resource: 'arn:aws:s3:eu-central-1:111122223333:accesspoint/maps/object/*' }),
				{ resourceType: 'AWS::S3::AccessPoint' }
			],
			[
				'a table’s names an index',
				of({ Resource: 'arn:aws:dynamodb:eu-central-1:111122223333:table/maps/index/*' }),
				{ resourceType: 'AWS::DynamoDB::Table' }
			]
		]
	},
	bucket
);

const owner = { Condition: { StringEquals: { 's3:ResourceAccount': '111122223333' } } };

table('IRRELEVANT_CONDITION_KEY_IN_POLICY', {
	has: [['a bucket’s policy asks who owns the bucket', of(owner), bucket]],
	hasNot: [
		['an identity’s does', policy(statement(owner))],
		['it asks for a prefix', of({ Condition: { StringLike: { 's3:prefix': 'tiles/*' } } }), bucket]
	]
});

import { on, policy, statement, table } from './validate.fixture';

table('UNTRUSTWORTHY_CONDITION_KEY', {
	has: [
		['access hangs on the referrer', on('StringLike', 'aws:Referer', 'https://maps.example/*')],
		['access hangs on the program’s name', on('StringEquals', 'aws:UserAgent', 'marlow/1')]
	],
	hasNot: [['it hangs on the user’s name', on('StringEquals', 'aws:username', 'wanda')]]
});

table('MISSING_PAIRED_CONDITION_KEYS', {
	has: [['an address in a VPC stands alone', on('IpAddress', 'aws:VpcSourceIp', '10.0.1.0/24')]],
	hasNot: [
		[
			'the VPC is named too',
			policy(
				statement({
					Condition: {
						IpAddress: { 'aws:VpcSourceIp': '10.0.1.0/24' },
						StringEquals: { 'aws:SourceVpc': 'vpc-0a1b2c3d' }
					}
				})
			)
		],
		[
			'the endpoint is named too',
			policy(
				statement({
					Condition: {
						IpAddress: { 'aws:VpcSourceIp': '10.0.1.0/24' },
						StringEquals: { 'aws:sourcevpce': 'vpce-0a1b2c3d' }
					}
				})
			)
		],
		['the address is a public one', on('IpAddress', 'aws:SourceIp', '203.0.113.0/24')]
	]
});

const table1 = 'arn:aws:dynamodb:eu-central-1:111122223333:table/places';
const attributes = { 'ForAllValues:StringEquals': { 'dynamodb:Attributes': ['id', 'name'] } };

table('DYNAMODB_ATTRIBUTES_WITHOUT_SELECT', {
	has: [
		[
			'attributes are limited and nothing must be selected',
			policy(statement({ Action: 'dynamodb:Query', Resource: table1, Condition: attributes }))
		],
		[
			'another selection is allowed',
			policy(
				statement({
					Action: ['dynamodb:Get*'],
					Resource: table1,
					Condition: { ...attributes, StringEquals: { 'dynamodb:Select': 'ALL_ATTRIBUTES' } }
				})
			)
		]
	],
	hasNot: [
		[
			'the attributes must be named',
			policy(
				statement({
					Action: 'dynamodb:Query',
					Resource: table1,
					Condition: {
						...attributes,
						StringEqualsIfExists: { 'dynamodb:Select': 'SPECIFIC_ATTRIBUTES' }
					}
				})
			)
		],
		[
			'nothing is read',
			policy(statement({ Action: 'dynamodb:PutItem', Resource: table1, Condition: attributes }))
		],
		[
			'it denies',
			policy(
				statement({
					Effect: 'Deny',
					Action: 'dynamodb:Query',
					Resource: table1,
					Condition: attributes
				})
			)
		]
	]
});

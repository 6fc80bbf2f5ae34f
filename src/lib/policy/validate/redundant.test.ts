import { describe, expect, test } from 'vitest';
import { expectFinding, findings, fixed, policy, statement, table } from './validate.fixture';

const actions = (...Action: string[]) => policy(statement({ Action }));
const resources = (...Resource: string[]) => policy(statement({ Resource }));

table('REDUNDANT_ACTION', {
	has: [
		['a pattern takes in a name', actions('s3:Get*', 's3:GetObject')],
		['a pattern takes in a narrower one', actions('s3:GetObject*', 's3:Get*')],
		['one stands twice in different case', actions('s3:GetObject', 'S3:getobject')],
		['everything is allowed already', actions('s3:GetObject', '*')],
		[
			'it is in NotAction',
			policy(statement({ Action: undefined, NotAction: ['iam:*', 'iam:GetUser'] }))
		]
	],
	hasNot: [
		['patterns only overlap', actions('s3:Get*', 's3:*Acl')],
		['they belong to two services', actions('s3:*', 'sqs:SendMessage')],
		['they stand in two statements', policy(statement({ Action: 's3:*' }), statement())]
	]
});

table('REDUNDANT_RESOURCE', {
	has: [
		[
			'a pattern takes in an ARN',
			resources('arn:aws:s3:::maps/*', 'arn:aws:s3:::maps/tiles/1.png')
		],
		['one stands twice', resources('arn:aws:s3:::maps', 'arn:aws:s3:::maps')],
		['everything is taken in', resources('arn:aws:s3:::maps', '*')],
		['it has a variable', resources('arn:aws:s3:::maps/*', 'arn:aws:s3:::maps/${aws:username}')]
	],
	hasNot: [
		['a bucket stands beside its objects', resources('arn:aws:s3:::maps', 'arn:aws:s3:::maps/*')],
		['they differ in case', resources('arn:aws:s3:::maps/a', 'arn:aws:s3:::maps/A')],
		[
			'a variable may be anything',
			resources('arn:aws:s3:::maps/${aws:username}*', 'arn:aws:s3:::maps/jun/1.png')
		],
		[
			'the wildcard stands in another segment',
			resources('arn:aws:sqs:*:111122223333:a', 'arn:aws:sqs:eu-central-1:111122223333:b')
		]
	]
});

table('REDUNDANT_STATEMENT', {
	has: [
		['it stands twice', policy(statement(), statement())],
		[
			'only Sid and order differ',
			policy(
				statement({ Sid: 'A', Action: ['s3:GetObject', 's3:PutObject'] }),
				statement({ Sid: 'B', Action: ['S3:PutObject', 's3:GetObject'] })
			)
		]
	],
	hasNot: [
		['the effect differs', policy(statement(), statement({ Effect: 'Deny' }))],
		[
			'a condition differs',
			policy(statement(), statement({ Condition: { Bool: { 'aws:SecureTransport': 'true' } } }))
		],
		[
			'one names and one leaves out',
			policy(
				statement({ Action: 's3:GetObject' }),
				statement({ Action: undefined, NotAction: 's3:GetObject' })
			)
		]
	]
});

describe('an entry that another takes in', () => {
	test.each([
		[['s3:Get*', 's3:GetObject'], ['s3:Get*']],
		[['s3:GetObject', 's3:Get*'], ['s3:Get*']],
		[
			['s3:Get*', 's3:GetObject', 'sqs:*'],
			['s3:Get*', 'sqs:*']
		]
	])('is left out of %j', (before, after) => {
		expect(JSON.parse(fixed('REDUNDANT_ACTION', actions(...before)))).toEqual(actions(...after));
	});

	test('is shown with the one that takes it in', () => {
		expect(expectFinding('REDUNDANT_ACTION', actions('s3:GetObject', 's3:Get*'))).toEqual([
			'"s3:GetObject"',
			'"s3:Get*"'
		]);
	});

	test('never loses both of two that say the same', () => {
		const { found } = findings(actions('s3:*?', 's3:?*'));
		expect(found.filter(({ code }) => code === 'REDUNDANT_ACTION')).toHaveLength(1);
	});
});

import { expectFinding, policy, statement, table } from './validate.fixture';
import { expect, test } from 'vitest';

const tagged = { StringEquals: { 'aws:ResourceTag/team': 'maps' } };

function onTags(elements: object) {
	return policy(statement({ Action: undefined, Resource: '*', Condition: tagged, ...elements }));
}

table('DENY_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE', {
	has: [
		[
			'the service has no tags',
			onTags({ Effect: 'Deny', Action: 'organizations:LeaveOrganization' })
		],
		['all its actions are meant', onTags({ Effect: 'Deny', Action: 'dynamodb:*' })],
		['one of two services has none', onTags({ Effect: 'Deny', Action: ['ec2:*', 'kms:Decrypt'] })],
		[
			'nobody passes that tag',
			onTags({
				Effect: 'Deny',
				Action: 'ec2:RunInstances',
				Condition: { StringLike: { 'aws:RequestTag/team': 'maps-?' } }
			})
		]
	],
	hasNot: [
		['the service has tags', onTags({ Effect: 'Deny', Action: 'ec2:StopInstances' })],
		['nothing is known of the service yet', onTags({ Effect: 'Deny', Action: 'glacier:*' })],
		[
			'the condition holds without a tag',
			onTags({
				Effect: 'Deny',
				Action: 'dynamodb:*',
				Condition: { StringNotEquals: { 'aws:ResourceTag/team': 'maps' } }
			})
		],
		['it allows', onTags({ Effect: 'Allow', Action: 'dynamodb:*' })],
		[
			'the tag is the caller’s',
			onTags({
				Effect: 'Deny',
				Action: 'dynamodb:*',
				Condition: { StringEquals: { 'aws:PrincipalTag/team': 'maps' } }
			})
		]
	]
});

table('ALLOW_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE', {
	has: [
		['the service has no tags', onTags({ Action: 'dynamodb:GetItem' })],
		[
			'the tag must only be there',
			onTags({ Action: 'dynamodb:*', Condition: { Null: { 'aws:ResourceTag/team': 'false' } } })
		]
	],
	hasNot: [
		['the service has tags', onTags({ Action: ['ec2:StopInstances', 'sqs:*'] })],
		[
			'a missing tag will do',
			onTags({
				Action: 'dynamodb:*',
				Condition: { StringEqualsIfExists: { 'aws:ResourceTag/team': 'maps' } }
			})
		],
		['it denies', onTags({ Effect: 'Deny', Action: 'dynamodb:*' })],
		['the action is anything', onTags({ Action: '*' })]
	]
});

table('DENY_NOTACTION_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE', {
	has: [['all but some actions are denied by tag', onTags({ Effect: 'Deny', NotAction: 'iam:*' })]],
	hasNot: [
		['actions are listed', onTags({ Effect: 'Deny', Action: 'ec2:*' })],
		[
			'what has no tag is denied too',
			onTags({
				Effect: 'Deny',
				NotAction: 'iam:*',
				Condition: { StringNotEquals: { 'aws:ResourceTag/team': 'maps' } }
			})
		]
	]
});

table('ALLOW_NOTACTION_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE', {
	has: [['all but some actions are allowed by tag', onTags({ NotAction: 'iam:*' })]],
	hasNot: [
		['actions are listed', onTags({ Action: 'ec2:*' })],
		['it denies', onTags({ Effect: 'Deny', NotAction: 'iam:*' })]
	]
});

test('the finding points at the key and at one action of each service', () => {
	expect(
		expectFinding(
			'ALLOW_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE',
			onTags({ Action: ['dynamodb:GetItem', 'dynamodb:Query', 'kms:Decrypt'] })
		)
	).toEqual(['"aws:ResourceTag/team"', '"dynamodb:GetItem"', '"kms:Decrypt"']);
});

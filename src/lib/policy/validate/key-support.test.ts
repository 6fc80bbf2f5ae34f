import { expect, test } from 'vitest';
import { expectFinding, findings, policy, statement, table } from './validate.fixture';

function passing(Action: string | string[], Condition: object, Effect = 'Allow') {
	return policy(statement({ Effect, Action, Resource: '*', Condition }));
}

const toLambda = { StringEquals: { 'iam:PassedToService': 'lambda.amazonaws.com' } };

table('UNSUPPORTED_ACTION_FOR_CONDITION_KEY', {
	has: [
		['another action stands by it', passing(['iam:PassRole', 'ec2:RunInstances'], toLambda)],
		['a Deny hangs on the key', passing('iam:GetRole', toLambda, 'Deny')],
		['Null wants the key', passing('iam:GetRole', { Null: { 'iam:PassedToService': 'false' } })],
		[
			'only another type of resource has it',
			passing('ec2:DescribeInstances', { StringEquals: { 'ec2:InstanceType': 't3.micro' } })
		]
	],
	hasNot: [
		['the action supplies it', passing('IAM:passrole', toLambda)],
		[
			'a type of resource supplies it',
			passing('ec2:StopInstances', { StringEquals: { 'ec2:InstanceType': 't3.micro' } })
		],
		[
			'a tag of a type of resource is meant',
			passing('iam:PassRole', { StringEquals: { 'iam:ResourceTag/team': 'maps' } })
		],
		['a wildcard is in the action', passing(['iam:Pass*', 'iam:Get*'], toLambda)],
		[
			'the condition holds without the key',
			passing('iam:GetRole', {
				StringEqualsIfExists: { 'iam:PassedToService': 'lambda.amazonaws.com' }
			})
		],
		[
			'the condition is negated',
			passing('iam:GetRole', { StringNotEquals: { 'iam:PassedToService': 'x.amazonaws.com' } })
		],
		[
			'tags are passed while a role is assumed',
			passing(['sts:AssumeRole', 'sts:TagSession'], { StringEquals: { 'sts:ExternalId': '7' } })
		],
		['the key is global', passing('iam:GetRole', { StringEquals: { 'aws:username': 'jun' } })],
		['the action does not exist', passing('iam:GetRoll', toLambda)],
		['the service is unknown yet', passing('glacier:ListVaults', toLambda)]
	]
});

test('the finding points at the key and at the actions that lack it', () => {
	expect(
		expectFinding(
			'UNSUPPORTED_ACTION_FOR_CONDITION_KEY',
			passing(['iam:PassRole', 'iam:GetRole', 'iam:GetUser'], toLambda)
		)
	).toEqual(['"iam:PassedToService"', '"iam:GetRole"', '"iam:GetUser"']);
});

test('it says what that means for a Deny', () => {
	const { found } = findings(passing('iam:GetRole', toLambda, 'Deny'));
	expect(found.map(({ message }) => message).join()).toContain('never denies');
});

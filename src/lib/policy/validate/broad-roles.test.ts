import { describe, expect, test } from 'vitest';
import { expectFinding, expectNone, policy, table } from './validate.fixture';

const role = 'arn:aws:iam::111122223333:role/tiles-renderer';
const slr =
	'arn:aws:iam::*:role/aws-service-role/autoscaling.amazonaws.com/AWSServiceRoleForAutoScaling';

function allow(elements: object) {
	return policy({ Effect: 'Allow', ...elements });
}

const toLambda = { StringEquals: { 'iam:PassedToService': 'lambda.amazonaws.com' } };
const forScaling = { StringLike: { 'iam:AWSServiceName': 'autoscaling.amazonaws.com' } };

table('PASS_ROLE_WITH_STAR_IN_RESOURCE', {
	has: [
		['any role may be passed', allow({ Action: 'iam:PassRole', Resource: '*' })],
		['case differs', allow({ Action: ['s3:*', 'IAM:passrole'], Resource: '*' })],
		[
			'any role of an account',
			allow({ Action: 'iam:PassRole', Resource: role.replace(/[^/]*$/, '*') })
		],
		[
			'any role of any account',
			allow({ Action: 'iam:PassRole', Resource: [role, 'arn:aws:iam::*:role/*'] })
		],
		['the ARN stops early', allow({ Action: 'iam:PassRole', Resource: 'arn:aws:iam' })]
	],
	hasNot: [
		['the role is named', allow({ Action: 'iam:PassRole', Resource: role })],
		[
			'roles begin alike',
			allow({ Action: 'iam:PassRole', Resource: 'arn:aws:iam::*:role/tiles-*' })
		],
		[
			'roles share a path',
			allow({ Action: 'iam:PassRole', Resource: 'arn:aws:iam::*:role/maps/*' })
		],
		['the service is named', allow({ Action: 'iam:PassRole', Resource: '*', Condition: toLambda })],
		['it denies', policy({ Effect: 'Deny', Action: 'iam:PassRole', Resource: '*' })],
		['other resources are meant', allow({ Action: 'iam:PassRole', Resource: 'arn:aws:s3:::*' })]
	]
});

table('PASS_ROLE_WITH_NOT_RESOURCE', {
	has: [['all roles but one', allow({ Action: 'iam:PassRole', NotResource: role })]],
	hasNot: [
		['none is left', allow({ Action: 'iam:PassRole', NotResource: 'arn:aws:iam::*:*' })],
		['the role is named', allow({ Action: 'iam:PassRole', Resource: role })],
		[
			'the service is named',
			allow({ Action: 'iam:PassRole', NotResource: role, Condition: toLambda })
		]
	]
});

table('PASS_ROLE_WITH_STAR_IN_ACTION_AND_RESOURCE', {
	has: [
		['all is allowed', allow({ Action: '*', Resource: '*' })],
		['all of IAM is allowed', allow({ Action: 'iam:*', Resource: '*' })],
		['a wildcard takes it in', allow({ Action: 'iam:Pass*', Resource: 'arn:aws:iam::*:role/*' })]
	],
	hasNot: [
		['the wildcard does not', allow({ Action: ['iam:Get*', 's3:*'], Resource: '*' })],
		['the action is named', allow({ Action: 'iam:PassRole', Resource: '*' })],
		['the role is named', allow({ Action: 'iam:*', Resource: role })]
	]
});

table('PASS_ROLE_WITH_STAR_IN_ACTION_AND_NOT_RESOURCE', {
	has: [['all but one resource', allow({ Action: 'iam:*', NotResource: role })]],
	hasNot: [['the action is named', allow({ Action: 'iam:PassRole', NotResource: role })]]
});

table('PASS_ROLE_WITH_STAR_IN_RESOURCE_AND_NOT_ACTION', {
	has: [['all but some actions', allow({ NotAction: 's3:*', Resource: '*' })]],
	hasNot: [
		['IAM is left out', allow({ NotAction: ['iam:*', 'organizations:*'], Resource: '*' })],
		['resources are named', allow({ NotAction: 's3:*', Resource: role })]
	]
});

table('PASS_ROLE_WITH_NOT_ACTION_AND_NOT_RESOURCE', {
	has: [['all but some of either', allow({ NotAction: 's3:*', NotResource: role })]],
	hasNot: [['PassRole is left out', allow({ NotAction: 'iam:Pass*', NotResource: role })]]
});

const create = 'iam:CreateServiceLinkedRole';

table('CREATE_SLR_WITH_STAR_IN_RESOURCE', {
	has: [
		['any may be created', allow({ Action: create, Resource: '*' })],
		[
			'any service-linked one',
			allow({ Action: create, Resource: 'arn:aws:iam::*:role/aws-service-role/*' })
		]
	],
	hasNot: [
		['it is named', allow({ Action: create, Resource: slr })],
		['the service is named', allow({ Action: create, Resource: '*', Condition: forScaling })]
	]
});

table('CREATE_SLR_WITH_NOT_RESOURCE', {
	has: [['all but one', allow({ Action: create, NotResource: slr })]],
	hasNot: [['it is named', allow({ Action: create, Resource: slr })]]
});

table('CREATE_SLR_WITH_STAR_IN_ACTION_AND_RESOURCE', {
	has: [
		['all is allowed', allow({ Action: '*', Resource: '*' })],
		['a wildcard takes it in', allow({ Action: 'iam:Create*', Resource: '*' })]
	],
	hasNot: [['the wildcard does not', allow({ Action: 'iam:CreateUser*', Resource: '*' })]]
});

table('CREATE_SLR_WITH_STAR_IN_ACTION_AND_NOT_RESOURCE', {
	has: [['all but one resource', allow({ Action: 'iam:Create*', NotResource: slr })]],
	hasNot: [['the action is named', allow({ Action: create, NotResource: slr })]]
});

table('CREATE_SLR_WITH_STAR_IN_RESOURCE_AND_NOT_ACTION', {
	has: [['all but some actions', allow({ NotAction: 's3:*', Resource: '*' })]],
	hasNot: [['IAM is left out', allow({ NotAction: 'iam:*', Resource: '*' })]]
});

table('CREATE_SLR_WITH_NOT_ACTION_AND_NOT_RESOURCE', {
	has: [['all but some of either', allow({ NotAction: 's3:*', NotResource: slr })]],
	hasNot: [['it is left out', allow({ NotAction: create, NotResource: slr })]]
});

describe('policies of other kinds', () => {
	const everything = allow({ Action: '*', Resource: '*' });

	test.each(['boundary', 'session'] as const)('a %s is judged as AWS judges it', (kind) => {
		expectFinding('PASS_ROLE_WITH_STAR_IN_ACTION_AND_RESOURCE', everything, { kind });
	});

	test.each(['scp', 'endpoint'] as const)('a policy of kind %s gives no power', (kind) => {
		expectNone('PASS_ROLE_WITH_STAR_IN_ACTION_AND_RESOURCE', everything, { kind });
	});
});

test('the finding points at the action and the resource', () => {
	expect(
		expectFinding(
			'PASS_ROLE_WITH_STAR_IN_ACTION_AND_RESOURCE',
			allow({ Action: ['s3:*', 'iam:*'], Resource: [role, 'arn:aws:iam::*:*'] })
		)
	).toEqual(['"iam:*"', '"arn:aws:iam::*:*"']);
});

import { expect, test } from 'vitest';
import { fixed, policy, statement, table } from './validate.fixture';

const resource = (...Resource: string[]) => policy(statement({ Resource }));

table('MISSING_ARN_FIELD', {
	has: [
		['it stops at the service', resource('arn:aws:sqs')],
		['a colon is missing', resource('arn:aws:s3::maps')],
		[
			'a principal’s ARN stops early',
			policy(statement({ Principal: { AWS: 'arn:aws:iam::111122223333' } })),
			{ kind: 'resource' }
		]
	],
	hasNot: [
		['empty fields are kept', resource('arn:aws:s3:::maps')],
		['a wildcard stands for the rest', resource('arn:aws:s3:*')],
		['it is any resource', resource('*')]
	]
});

table('INVALID_PARTITION', {
	has: [
		['there is no such partition', resource('arn:amazon:s3:::maps')],
		['it is empty', resource('arn::s3:::maps')],
		[
			'a principal’s does not exist',
			policy(statement({ Principal: { AWS: 'arn:awz:iam::111122223333:root' } })),
			{ kind: 'resource' }
		]
	],
	hasNot: [
		['it is China’s', resource('arn:aws-cn:s3:::maps')],
		['it is open', resource('arn:*:s3:::maps')]
	]
});

table('INVALID_ARN_SERVICE_CASE', {
	has: [['the service has capital letters', resource('arn:aws:S3:::maps')]],
	hasNot: [
		['it has none', resource('arn:aws:s3:::maps')],
		['there is no such service in any case', resource('arn:aws:S4:::maps')]
	]
});

test('the service of an ARN is written in lower case', () => {
	expect(JSON.parse(fixed('INVALID_ARN_SERVICE_CASE', resource('arn:aws:S3:::S3-maps')))).toEqual(
		resource('arn:aws:s3:::S3-maps')
	);
});

table('INVALID_SERVICE', {
	has: [['there is no such service', resource('arn:aws:s4:::maps')]],
	hasNot: [
		['there is one', resource('arn:aws:s3:::maps')],
		['it has not been loaded', resource('arn:aws:glacier:eu-central-1:111122223333:vaults/maps')],
		['only ARNs have it', resource('arn:aws:catalog:eu-central-1:111122223333:portfolio/maps')]
	]
});

table('INVALID_ARN_REGION', {
	has: [
		['it is a place', resource('arn:aws:sqs:frankfurt:111122223333:orders')],
		['it is misspelt', resource('arn:aws:sqs:eu-centrl-1:111122223333:orders')],
		['it is a zone', resource('arn:aws:sqs:eu-central-1a:111122223333:orders')]
	],
	hasNot: [
		['it is a Region', resource('arn:aws:sqs:eu-central-1:111122223333:orders')],
		['it is open', resource('arn:aws:sqs:eu-*:111122223333:orders')],
		['it could be a new one', resource('arn:aws:sqs:eu-north-7:111122223333:orders')]
	]
});

table('MISSING_ARN_REGION', {
	has: [['a queue has none', resource('arn:aws:sqs::111122223333:orders')]],
	hasNot: [
		['a bucket has none', resource('arn:aws:s3:::maps')],
		['it is open', resource('arn:aws:sqs:*:111122223333:orders')]
	]
});

table('ARN_REGION_NOT_ALLOWED', {
	has: [
		['a bucket has one', resource('arn:aws:s3:eu-central-1::maps')],
		['a role has one', resource('arn:aws:iam:eu-central-1:111122223333:role/maps')],
		[
			'a principal has one',
			policy(statement({ Principal: { AWS: 'arn:aws:iam:eu-central-1:111122223333:role/maps' } })),
			{ kind: 'resource' }
		]
	],
	hasNot: [
		['an access point has one', resource('arn:aws:s3:eu-central-1:111122223333:accesspoint/maps')],
		['it is open, and so may be empty', resource('arn:aws:iam:*:111122223333:role/maps')]
	]
});

table('INVALID_ARN_ACCOUNT', {
	has: [
		['it is too short', resource('arn:aws:iam::11112222333:role/maps')],
		['it has dashes', resource('arn:aws:iam::1111-2222-3333:role/maps')],
		['it is a placeholder', resource('arn:aws:iam::ACCOUNT_ID:role/maps')],
		[
			'a principal’s is too long',
			policy(statement({ Principal: { AWS: 'arn:aws:iam::1111222233334:root' } })),
			{ kind: 'resource' }
		]
	],
	hasNot: [
		['it is 12 digits', resource('arn:aws:iam::111122223333:role/maps')],
		['it is AWS', resource('arn:aws:iam::aws:policy/ReadOnlyAccess')],
		['it is a variable', resource('arn:aws:iam::${aws:PrincipalAccount}:role/maps')]
	]
});

table('MISSING_ARN_ACCOUNT', {
	has: [
		['a role has none', resource('arn:aws:iam:::role/maps')],
		['a queue has none', resource('arn:aws:sqs:eu-central-1::orders')]
	],
	hasNot: [
		['a bucket has none', resource('arn:aws:s3:::maps')],
		['an image has none', resource('arn:aws:ec2:eu-central-1::image/ami-0abcdef1234567890')],
		['it is open', resource('arn:aws:iam::*:role/maps')]
	]
});

table('ARN_ACCOUNT_NOT_ALLOWED', {
	has: [['a bucket has one', resource('arn:aws:s3::111122223333:maps')]],
	hasNot: [
		['an access point has one', resource('arn:aws:s3:eu-central-1:111122223333:accesspoint/maps')],
		['it is open, and so may be empty', resource('arn:aws:s3::*:maps')]
	]
});

table('INVALID_ARN_RESOURCE', {
	has: [
		['the type is misspelt', resource('arn:aws:iam::111122223333:roles/maps')],
		['the case is wrong', resource('arn:aws:iam::111122223333:Role/maps')],
		['there is no name', resource('arn:aws:s3:::')],
		[
			'a colon stands for a slash',
			resource('arn:aws:dynamodb:eu-central-1:111122223333:table:maps')
		],
		[
			'a group is a principal',
			policy(statement({ Principal: { AWS: 'arn:aws:iam::111122223333:group/editors' } })),
			{ kind: 'resource' }
		]
	],
	hasNot: [
		['it is a role', resource('arn:aws:iam::111122223333:role/maps/editor')],
		['it is an object', resource('arn:aws:s3:::maps/tiles/*')],
		['a wildcard may stand for the type', resource('arn:aws:iam::111122223333:*/maps')],
		['a variable may stand for it', resource('arn:aws:s3:::${aws:username}')],
		['it is the root user', resource('arn:aws:iam::111122223333:root')],
		['nothing is known of the service', resource('arn:aws:glacier:::maps')],
		[
			'a role is a principal',
			policy(statement({ Principal: { AWS: 'arn:aws:iam::111122223333:role/editors' } })),
			{ kind: 'resource' }
		]
	]
});

test.each([
	['ARN_REGION_NOT_ALLOWED', 'arn:aws:s3:eu-central-1::maps', 'arn:aws:s3:::maps'],
	['ARN_ACCOUNT_NOT_ALLOWED', 'arn:aws:s3::111122223333:maps/a:b', 'arn:aws:s3:::maps/a:b'],
	[
		'INVALID_ARN_ACCOUNT',
		'arn:aws:iam::1111-2222-3333:role/maps',
		'arn:aws:iam::111122223333:role/maps'
	]
] as const)('what is meant is plain: %s', (code, written, meant) => {
	expect(JSON.parse(fixed(code, resource(written)))).toEqual(resource(meant));
});

import { expect, test } from 'vitest';
import { fixed, on, table } from './validate.fixture';

table('INVALID_VPC_FORMAT', {
	has: [
		['an ID is too short', on('StringEquals', 'aws:SourceVpc', 'vpc-1a2b')],
		['it is a name', on('StringNotEquals', 'aws:SourceVpc', 'marlow')],
		['it is an endpoint', on('StringEquals', 'aws:SourceVpc', 'vpce-0a1b2c3d')]
	],
	hasNot: [
		['it has 8 characters', on('StringEquals', 'aws:SourceVpc', 'vpc-0a1b2c3d')],
		['it has 17 characters', on('StringEquals', 'aws:sourcevpc', 'vpc-0a1b2c3d4e5f60718')],
		['it is a variable', on('StringEquals', 'aws:SourceVpc', '${aws:Ec2InstanceSourceVpc}')],
		['Null asks about it', on('Null', 'aws:SourceVpc', 'true')]
	]
});

table('INVALID_VPCE_FORMAT', {
	has: [['it is a VPC', on('StringEquals', 'aws:SourceVpce', 'vpc-0a1b2c3d')]],
	hasNot: [['it is an endpoint', on('StringEquals', 'aws:SourceVpce', 'vpce-0a1b2c3d4e5f60718')]]
});

const kmsKey = 's3:x-amz-server-side-encryption-aws-kms-key-id';

table('INVALID_KMS_KEY_VALUE', {
	has: [
		['it is an ID', on('StringEquals', kmsKey, '1234abcd-12ab-34cd-56ef-1234567890ab')],
		['it is an alias', on('StringEquals', kmsKey, 'alias/tiles')],
		[
			'it is the ARN of an alias',
			on('ArnEquals', kmsKey, 'arn:aws:kms:eu-central-1:111122223333:alias/tiles')
		]
	],
	hasNot: [
		[
			'it is the ARN of a key',
			on('StringEquals', kmsKey, 'arn:aws:kms:eu-central-1:111122223333:key/1234abcd')
		],
		['a wildcard stands for the key', on('ArnLike', kmsKey, 'arn:aws:kms:*:111122223333:*')]
	]
});

table('INVALID_REGION', {
	has: [
		['a Region is misspelt', on('StringEquals', 'aws:RequestedRegion', 'eu-centrl-1')],
		['it has no number', on('StringEquals', 'aws:RequestedRegion', 'Frankfurt')],
		['no Region is in that area', on('StringEquals', 'aws:RequestedRegion', 'xx-west-1')],
		['one of several is wrong', on('StringNotEquals', 'ec2:Region', ['eu-west-1', 'eu-wets-9'])]
	],
	hasNot: [
		['it exists', on('StringEquals', 'aws:RequestedRegion', ['eu-central-1', 'us-gov-west-1'])],
		['it may be a new one', on('StringEquals', 'aws:RequestedRegion', 'me-west-1')],
		['it is a pattern', on('StringLike', 'aws:RequestedRegion', 'eu-*')]
	]
});

test('a misspelt Region is mended', () => {
	const region = on('StringEquals', 'aws:RequestedRegion', 'eu-centrl-1');
	expect(fixed('INVALID_REGION', region)).toContain('"eu-central-1"');
});

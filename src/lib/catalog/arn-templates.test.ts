import { expect, test } from 'vitest';
import { arnTemplates } from './arn-templates';
import { unread, whole } from './testing/whole';

const arns = (action: string, place = {}) =>
	arnTemplates(whole, action, place).map(({ arn }) => arn);

test('an object’s ARN has no region and no account', () => {
	const object = arnTemplates(whole, 's3:PutObject', { account: '111122223333' }).find(
		({ resourceType }) => resourceType === 'object'
	);
	expect(object?.arn).toBe('arn:aws:s3:::${BucketName}/${ObjectName}');
});

test('account and region are filled in where they are known', () => {
	expect(arns('sqs:SendMessage')).toEqual(['arn:aws:sqs:${Region}:${Account}:${QueueName}']);
	expect(arns('sqs:SendMessage', { account: '111122223333', region: 'eu-west-1' })).toEqual([
		'arn:aws:sqs:eu-west-1:111122223333:${QueueName}'
	]);
});

test('users have no region', () => {
	expect(arns('IAM:createuser', { account: '111122223333', region: 'eu-west-1' })).toEqual([
		'arn:aws:iam::111122223333:user/${UserNameWithPath}'
	]);
});

test('what the action needs comes before what it may be given', () => {
	const required = arnTemplates(whole, 'ec2:RunInstances').map((each) => each.required);
	expect(required).toEqual([...required].sort((a, b) => Number(b) - Number(a)));
	expect(required[0]).toBe(true);
});

test.each(['s3:ListAllMyBuckets', 's3:Nothing', 'nothing:Get', 's3', '', '*', 's3:*'])(
	'%j can be limited to no ARN',
	(action) => {
		expect(arns(action)).toEqual([]);
	}
);

test('what is not loaded is not known', () => {
	expect(arnTemplates(unread, 's3:GetObject')).toEqual([]);
});

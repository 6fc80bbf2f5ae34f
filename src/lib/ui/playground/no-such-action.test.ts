import { expect, test } from 'vitest';
import { unread, whole } from '$lib/catalog/testing/whole';
import { examples } from './examples';
import { noSuchAction } from './no-such-action';

test.each([
	['ec2:TerminateInstance', ['ec2:TerminateInstances']],
	['S3:GetObjet', ['s3:GetObject']],
	['s3:ListBuckets', ['s3:ListAllMyBuckets', 's3:ListBucket']],
	['ec2:Frobnicate', []]
])('AWS has no action %s; %j may be meant', (action, meant) => {
	expect(noSuchAction(action, whole)).toEqual({ meant });
});

test.each(['s3:getobject', ' iam:CreateUser', 's3:', 's3', '*', 'a:b:c', 'zocalo:Anything'])(
	'nothing is said of %s',
	(action) => {
		expect(noSuchAction(action, whole)).toBeUndefined();
	}
);

test('nothing is said of a service that has not been loaded', () => {
	expect(noSuchAction('ec2:TerminateInstance', unread)).toBeUndefined();
});

test('the examples ask for actions that AWS has', () => {
	for (const { question } of examples) {
		const { action } = question.request;
		if (action) expect(noSuchAction(action, whole), action).toBeUndefined();
	}
});

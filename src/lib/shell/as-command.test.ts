import { expect, test } from 'vitest';
import '../account/perform/everything';
import type { Call } from '../account/base/call';
import { commandLine } from './as-command';

const call = (what: string, parameters: Call['parameters']) => {
	const [service, operation] = what.split(':') as [Call['service'], string];
	return { service, operation, parameters };
};

test.each<[string, Call['parameters'], string | undefined]>([
	['iam:CreateUser', { UserName: 'jun' }, 'aws iam create-user --user-name jun'],
	[
		'iam:TagUser',
		{ UserName: 'jun', Tags: [{ Key: 'Team', Value: 'maps' }] },
		`aws iam tag-user --user-name jun --tags '[{"Key":"Team","Value":"maps"}]'`
	],
	[
		'iam:PutUserPolicy',
		{ UserName: 'jun', PolicyName: 'a b', PolicyDocument: `{"Id":"it's"}` },
		`aws iam put-user-policy --user-name jun --policy-name 'a b' --policy-document '{"Id":"it'\\''s"}'`
	],
	[
		'iam:CreateLoginProfile',
		{ UserName: 'jun', Password: { digest: 'f00' }, PasswordResetRequired: true },
		'aws iam create-login-profile --user-name jun --password PASSWORD --password-reset-required'
	],
	[
		'iam:UntagUser',
		{ UserName: 'jun', TagKeys: ['a', 'b c'] },
		`aws iam untag-user --user-name jun --tag-keys a 'b c'`
	],
	['iam:GetUser', { UserName: '-jun' }, 'aws iam get-user --user-name=-jun'],
	[
		'iam:CreatePolicy',
		{ PolicyName: 'a', Description: 'file://b', PolicyDocument: '{}' },
		`aws iam create-policy --policy-name a --policy-document '{}' --cli-input-json '{"Description":"file://b"}'`
	],
	[
		'iam:UntagUser',
		{ UserName: 'jun', TagKeys: ['-a', 'b'] },
		`aws iam untag-user --user-name jun --tag-keys '["-a","b"]'`
	],
	['s3:ListBuckets', {}, 'aws s3api list-buckets'],
	['signin:ConsoleLogin', { as: 'user' }, undefined]
])('%s as a command', (what, parameters, line) => {
	expect(commandLine(call(what, parameters))).toBe(line);
});

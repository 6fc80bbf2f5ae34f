import { describe, expect, test } from 'vitest';
import { decide } from './decide';
import { readQuestion } from './question';

const jun = 'arn:aws:iam::111122223333:user/maps/jun';
const all = { Version: '2012-10-17', Statement: { Effect: 'Allow', Action: '*', Resource: '*' } };
const admin = { name: 'admin', document: all };

function ask(request: object = {}, policies: object = {}) {
	return readQuestion({
		request: { principal: jun, action: 's3:GetObject', resource: 'arn:aws:s3:::b/k', ...request },
		policies
	});
}

function read(request: object = {}, policies: object = {}) {
	const result = ask(request, policies);
	if (!result.ok) throw new Error(result.error);
	return result.question;
}

describe('the keys that follow from the request itself', () => {
	const account = '111122223333';
	const session = 'arn:aws:sts::111122223333:assumed-role/mapper/jun';
	test.each([
		[
			'of a user',
			jun,
			{ 'aws:PrincipalArn': jun, 'aws:PrincipalType': 'User', 'aws:username': 'jun' }
		],
		[
			'of root',
			'arn:aws:iam::111122223333:root',
			{ 'aws:PrincipalArn': 'arn:aws:iam::111122223333:root', 'aws:PrincipalType': 'Account' }
		],
		[
			'of a session: the ARN is the role’s',
			session,
			{
				'aws:PrincipalArn': 'arn:aws:iam::111122223333:role/mapper',
				'aws:PrincipalType': 'AssumedRole'
			}
		],
		[
			'of a federated user',
			'arn:aws:sts::111122223333:federated-user/wanda',
			{
				'aws:PrincipalArn': 'arn:aws:sts::111122223333:federated-user/wanda',
				'aws:PrincipalType': 'FederatedUser'
			}
		]
	])('%s', (_, principal, keys) => {
		expect(read({ principal }).request.context).toEqual({
			...keys,
			'aws:PrincipalAccount': account,
			'aws:ResourceAccount': account
		});
	});

	test('of an anonymous caller: hardly any', () => {
		expect(read({ principal: '*' }).request.context).toEqual({ 'aws:PrincipalType': 'Anonymous' });
	});

	test('are not filled in where they are given, in whatever case', () => {
		const { context } = read({ context: { 'AWS:username': 'wanda' } }).request;
		expect(context['AWS:username']).toBe('wanda');
		expect(context['aws:username']).toBeUndefined();
	});
});

describe('the account of the resource', () => {
	test.each([
		['is the one given', { resourceAccount: '444455556666' }, '444455556666'],
		[
			'is else the one in the ARN',
			{ resource: 'arn:aws:sqs:eu-west-1:444455556666:jobs' },
			'444455556666'
		],
		['is else the caller’s', {}, '111122223333']
	])('%s', (_, request, account) => {
		expect(read(request).request.resourceAccount).toBe(account);
	});
});

test('numbers and Booleans in the context are read as text', () => {
	const { context } = read({
		context: { 'aws:MultiFactorAuthAge': 120, 'aws:SecureTransport': true, 'aws:TagKeys': ['a', 1] }
	}).request;
	expect(context).toMatchObject({
		'aws:MultiFactorAuthAge': '120',
		'aws:SecureTransport': 'true',
		'aws:TagKeys': ['a', '1']
	});
});

test('an absent or empty layer is not there', () => {
	const { request, policies } = read({}, { identity: [admin], boundary: [], session: [], scp: [] });
	expect(decide(policies, request).outcome).toBe('allowed');
	const silent = read({}, { identity: [admin], scp: [[]] });
	expect(decide(silent.policies, silent.request)).toMatchObject({
		outcome: 'implicitDeny',
		layer: 'scp'
	});
});

test('the policy of a role that is assumed is its trust policy', () => {
	const document = {
		Version: '2012-10-17',
		Statement: { Effect: 'Allow', Principal: { AWS: jun }, Action: 'sts:AssumeRole' }
	};
	const { request, policies } = read(
		{ action: 'sts:AssumeRole', resource: 'arn:aws:iam::111122223333:role/mapper' },
		{ resource: { name: 'trust', document } }
	);
	expect(decide(policies, request).outcome).toBe('allowed');
});

describe('a question that cannot be read is refused, naming the place', () => {
	test.each<[string, ReturnType<typeof readQuestion>, RegExp]>([
		['no object', readQuestion(7), /question/i],
		['a list in place of an object', ask({}, []), /^policies: It must be an object/],
		[
			'a part that is missing',
			readQuestion({ policies: {} }),
			/^request: It is missing\. Add it\.$/
		],
		[
			'an unknown layer',
			ask({}, { identities: [] }),
			/^policies\.identities: There is no such name/
		],
		[
			'a policy without a name',
			ask({}, { identity: [{ document: all }] }),
			/^policies\.identity\[0\]\.name: It is missing/
		],
		[
			'a value of another type',
			ask({}, { scp: [admin] }),
			/^policies\.scp\[0\]: It must be a list in brackets, but it is an object in braces\.$/
		],
		[
			'a context value that is none',
			ask({ context: { 'aws:username': null } }),
			/^request\.context\.aws:username: It must be text, a number.* but it is null\.$/
		],
		['a principal that is none', ask({ principal: 'jun' }), /request\.principal: "jun"/],
		['an action without a service', ask({ action: 'GetObject' }), /request\.action/],
		['an action with a wildcard', ask({ action: 's3:Get*' }), /request\.action: .*no wildcards/],
		['a resource that is no ARN', ask({ resource: 'maps' }), /request\.resource: .*whole ARN/],
		['an ARN cut short', ask({ resource: 'arn:aws:sqs' }), /request\.resource: .*whole ARN/],
		[
			'an account that is none',
			ask({ resourceAccount: '1' }),
			/request\.resourceAccount.*12 digits/
		],
		[
			'a policy that is none',
			ask({}, { scp: [[admin, { name: 'x', document: {} }]] }),
			/policies\.scp\[0\]\[1\]\.document: /
		],
		[
			'a document of another type',
			ask({}, { identity: [{ name: 'x', document: [all] }] }),
			/^policies\.identity\[0\]\.document: It must be a policy/
		],
		[
			'a text that is no JSON',
			ask({}, { identity: [{ name: 'x', document: '{' }] }),
			/policies\.identity\[0\]/
		]
	])('%s', (_, result, error) => {
		expect(result).toEqual({ ok: false, error: expect.stringMatching(error) });
	});
});

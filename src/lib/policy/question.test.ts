import { describe, expect, test } from 'vitest';
import { assumed } from './assumed';
import { decide } from './decide';
import { readQuestion } from './question';

const jun = 'arn:aws:iam::111122223333:user/maps/jun';
const all = { Version: '2012-10-17', Statement: { Effect: 'Allow', Action: '*', Resource: '*' } };
const admin = { name: 'admin', document: all };

const request = { principal: jun, action: 's3:GetObject', resource: 'arn:aws:s3:::b/k' };

function ask(more: object = {}, policies: object = {}) {
	return readQuestion({ request: { ...request, ...more }, policies });
}

function read(request: object = {}, policies: object = {}) {
	const result = ask(request, policies);
	if (!result.ok) throw new Error(result.error);
	return result.value;
}

// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html
describe('the keys that follow from the request itself', () => {
	const account = '111122223333';
	const session = 'arn:aws:sts::111122223333:assumed-role/mapper/jun';
	const root = 'arn:aws:iam::111122223333:root';
	const wanda = 'arn:aws:sts::111122223333:federated-user/wanda';
	const signed = { 'aws:PrincipalAccount': account, 'aws:PrincipalIsAWSService': 'false' };
	test.each([
		[
			'of a user',
			jun,
			{
				...signed,
				'aws:PrincipalArn': jun,
				'aws:PrincipalType': 'User',
				'aws:username': 'jun'
			}
		],
		[
			'of root, whose id is the account’s',
			root,
			{
				...signed,
				'aws:PrincipalArn': root,
				'aws:PrincipalType': 'Account',
				'aws:userid': account
			}
		],
		[
			'of a session: the ARN is the role’s',
			session,
			{
				...signed,
				'aws:PrincipalArn': 'arn:aws:iam::111122223333:role/mapper',
				'aws:PrincipalType': 'AssumedRole'
			}
		],
		[
			'of a federated user',
			wanda,
			{
				...signed,
				'aws:PrincipalArn': wanda,
				'aws:PrincipalType': 'FederatedUser',
				'aws:userid': `${account}:wanda`
			}
		]
	])('%s', (_, principal, keys) => {
		expect(read({ principal }).request.context).toEqual({
			...keys,
			'aws:ResourceAccount': account,
			'aws:ViaAWSService': 'false'
		});
	});

	test('of a service: that it is one, and which', () => {
		expect(read({ principal: 'logs.amazonaws.com' }).request.context).toEqual({
			'aws:PrincipalIsAWSService': 'true',
			'aws:PrincipalServiceName': 'logs.amazonaws.com',
			'aws:PrincipalServiceNamesList': ['logs.amazonaws.com'],
			'aws:ViaAWSService': 'false'
		});
	});

	test('of an anonymous caller: hardly any', () => {
		expect(read({ principal: '*' }).request.context).toEqual({
			'aws:PrincipalType': 'Anonymous',
			'aws:PrincipalAccount': 'anonymous',
			'aws:ViaAWSService': 'false'
		});
	});

	test('a call that a service makes for somebody is one via a service', () => {
		const { context } = read({
			context: { 'aws:CalledVia': ['cloudformation.amazonaws.com'] }
		}).request;
		expect(context['aws:ViaAWSService']).toBe('true');
	});

	test('are not filled in where they are given, in whatever case', () => {
		const { context } = read({ context: { 'AWS:username': 'wanda' } }).request;
		expect(context['AWS:username']).toBe('wanda');
		expect(context['aws:username']).toBeUndefined();
	});
});

// https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_data-perimeters.html
describe('a data perimeter, which nobody outside the organization passes', () => {
	const perimeter = {
		name: 'perimeter',
		document: {
			Version: '2012-10-17',
			Statement: [
				{ Effect: 'Allow', Principal: '*', Action: 's3:*', Resource: '*' },
				{
					Effect: 'Deny',
					Principal: '*',
					Action: 's3:*',
					Resource: '*',
					Condition: {
						StringNotEqualsIfExists: { 'aws:PrincipalOrgID': 'o-marlow' },
						Bool: { 'aws:PrincipalIsAWSService': 'false' }
					}
				}
			]
		}
	};
	test.each([
		['a user of the organization', jun, { 'aws:PrincipalOrgID': 'o-marlow' }, 'allowed'],
		['a user of none', jun, {}, 'explicitDeny'],
		['root of none', 'arn:aws:iam::111122223333:root', {}, 'explicitDeny'],
		['a service', 'logs.amazonaws.com', {}, 'allowed']
	])('%s: %3$s', (_, principal, context, outcome) => {
		const { request, policies } = read(
			{ principal, context, resourceAccount: '111122223333' },
			{ identity: [admin], resource: perimeter }
		);
		expect(decide(policies, request).outcome).toBe(outcome);
	});
});

describe('the path of a session’s role', () => {
	const session = 'arn:aws:sts::111122223333:assumed-role/mapper/jun';
	const forTeam = (condition: object) => ({
		identity: [
			{
				name: 'team',
				document: {
					Version: '2012-10-17',
					Statement: { Effect: 'Allow', Action: '*', Resource: '*', Condition: condition }
				}
			}
		]
	});
	const team = { ArnLike: { 'AWS:PrincipalArn': 'arn:aws:iam::*:role/team/*' } };
	const inVariable = { StringEquals: { 'aws:RequestTag/owner': '${aws:PrincipalArn}' } };
	const inResource = {
		identity: [
			{
				name: 'own',
				document: {
					Version: '2012-10-17',
					Statement: {
						Effect: 'Allow',
						Action: '*',
						Resource: "arn:aws:s3:::maps/${aws:PrincipalArn, 'nobody'}/*"
					}
				}
			}
		]
	};
	const arn = 'arn:aws:iam::111122223333:role/team/mapper';

	test.each([
		['a condition asks for it', forTeam(team)],
		['a variable does', forTeam(inVariable)],
		['the resource does', inResource]
	])('is said to be a guess where %s', (_, policies) => {
		const [assumption, ...more] = assumed(read({ principal: session }, policies));
		expect(assumption).toContain('arn:aws:iam::111122223333:role/mapper');
		expect(assumption).toContain('Add aws:PrincipalArn');
		expect(more).toEqual([]);
	});

	test.each([
		['nobody asks for it', { principal: session }, { identity: [admin] }],
		['it is given', { principal: session, context: { 'aws:PrincipalArn': arn } }, forTeam(team)],
		['a role asks by its own ARN', { principal: arn }, forTeam(team)],
		['a user asks', {}, forTeam(team)],
		[
			'a key is asked for whose name goes on',
			{ principal: session },
			forTeam({ StringEquals: { 'aws:RequestTag/owner': '${aws:PrincipalArnOfMine}' } })
		]
	])('is no guess where %s', (_, request, policies) => {
		expect(assumed(read(request, policies))).toEqual([]);
	});

	test('is no guess where it is said not to be known', () => {
		const asked = read({ principal: session }, forTeam(team));
		expect(assumed({ ...asked, unknowns: { layers: [], keys: ['aws:PrincipalARN'] } })).toEqual([]);
		expect(assumed({ ...asked, unknowns: { layers: ['scp'], keys: [] } })).toHaveLength(1);
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

test('a key that is null is one that the request lacks', () => {
	const { request, unknowns } = read({
		context: { 'aws:SourceIp': null, 'aws:username': 'wanda' }
	});
	expect(request.context).not.toHaveProperty('aws:SourceIp');
	expect(request.context['aws:username']).toBe('wanda');
	expect(unknowns.keys).toEqual([]);
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
			'an unknown layer that is none',
			readQuestion({ request, policies: {}, unknown: { layers: ['scps'] } }),
			/^unknown\.layers\[0\]: A layer is one of rcp, scp, endpoint, resource/
		],
		[
			'an unknown key that has a value',
			readQuestion({
				request: { ...request, context: { 'aws:SourceIp': '203.0.113.7' } },
				policies: {},
				unknown: { keys: ['AWS:sourceip'] }
			}),
			/^unknown\.keys\[0\]: "AWS:sourceip" has a value in request\.context/
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
			ask({ context: { 'aws:username': {} } }),
			/^request\.context\.aws:username: It must be text, a number.* but it is an object in braces\.$/
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

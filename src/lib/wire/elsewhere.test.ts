import { describe, expect, test } from 'vitest';
import { marlow } from '../account/account.fixture';
import { form, Line, priya, signed } from './client.fixture';
import type { HttpRequest } from './http';
import { readXml } from './xml.fixture';

/* Other services' requests as their protocols have them: Smithy 2.0, AWS protocols; botocore's models. */

interface Sent {
	readonly scope?: string;
	readonly method?: string;
	readonly target?: string;
	readonly headers?: readonly (readonly [string, string])[];
	readonly body?: string;
}

function sent({
	scope,
	method = 'POST',
	target = '/',
	headers = [],
	body = ''
}: Sent): HttpRequest {
	const request = {
		method,
		target,
		headers: [['Host', '127.0.0.1:4766'] as const, ...headers],
		body: new TextEncoder().encode(body)
	};
	return scope === undefined ? request : signed(request, priya, scope);
}

function received(request: HttpRequest) {
	const { response, about, account } = new Line().receive(request);
	expect(account).toBe(marlow);
	// No SDK tries a 4xx again.
	expect(response.status).toBe(400);
	return { ...response, about };
}

const sentence = (what: string) =>
	`Leastwise does not simulate ${what}. This endpoint is for IAM, STS and S3.`;
const target = (name: string) => [['X-Amz-Target', name]] as const;

describe('a JSON service gets JSON', () => {
	test.each([
		['organizations', 'AWSOrganizationsV20161128.DescribeOrganization'],
		['cloudtrail', 'com.amazonaws.cloudtrail.v20131101.CloudTrail_20131101.LookupEvents'],
		['sso', 'SWBExternalService.ListInstances'],
		['identitystore', 'AWSIdentityStore.ListUsers'],
		['dynamodb', 'DynamoDB_20120810.ListTables']
	])('%s', (scope, name) => {
		const what = `${scope}:${name.slice(name.lastIndexOf('.') + 1)}`;
		const { headers, body, about } = received(sent({ scope, headers: target(name), body: '{}' }));
		expect(headers).toMatchObject({
			'content-type': 'application/x-amz-json-1.1',
			'x-amzn-errortype': 'NotSimulated'
		});
		expect(JSON.parse(body)).toEqual({ __type: 'NotSimulated', message: sentence(what) });
		expect(about).toMatchObject({ who: priya.id, action: what, error: 'NotSimulated' });
	});
	test.each([
		['GET', '/assignment/accounts?max_result=5', 'sso:ListAccounts', 'x-amz-sso_bearer_token'],
		['POST', '/client/register', 'sso-oauth:RegisterClient', 'Content-Type']
	])('so does one that is not signed: %s %s', (method, address, what, header) => {
		const request = sent({ method, target: address, headers: [[header, 'x']] });
		const { headers, body, about } = received(request);
		expect(headers['content-type']).toBe('application/json');
		expect(JSON.parse(body)).toMatchObject({ message: sentence(what) });
		expect(about.action).toBe(what);
	});
	test('so does one that says what it wants by its path', () => {
		const request = sent({ scope: 'lambda', method: 'GET', target: '/2015-03-31/functions' });
		expect(JSON.parse(received(request).body)).toMatchObject({
			message: sentence('lambda:GET /2015-03-31/functions')
		});
	});
});

describe('what S3 has and the endpoint does not even know, gets the error of S3, without a wrapper', () => {
	test.each([
		['s3', 'GET', '/maps?annotations', 's3:GET /maps'],
		['s3', 'PATCH', '/maps/a', 's3:PATCH /maps/a'],
		['s3express', 'GET', '/maps?list-type=2', 's3express:ListObjectsV2']
	])('%s %s %s', (scope, method, address, what) => {
		const { body, headers, about } = received(sent({ scope, method, target: address }));
		expect(headers['content-type']).toBe('application/xml');
		const error = readXml(body);
		expect(error.name).toBe('Error');
		expect(error.at('Code')?.text).toBe('NotSimulated');
		expect(error.at('Message')?.text).toBe(sentence(what));
		expect(error.at('RequestId')?.text).toBe('request-1');
		expect(about.action).toBe(what);
	});
});

test('EC2 gets the errors of EC2', () => {
	const request = signed(form('ec2:DescribeInstances', { Version: '2016-11-15' }), priya, 'ec2');
	const { body, about } = received(request);
	const response = readXml(body);
	expect(response.name).toBe('Response');
	expect(response.at('Errors', 'Error', 'Code')?.text).toBe('NotSimulated');
	expect(response.at('Errors', 'Error', 'Message')?.text).toBe(sentence('ec2:DescribeInstances'));
	expect(response.at('RequestID')?.text).toBe('request-1');
	expect(about.action).toBe('ec2:DescribeInstances');
});

test.each([
	['cloudformation', 'ListStacks', '2010-05-15'],
	['rds', 'DescribeDBInstances', '2014-10-31']
])('a service of the Query protocol gets an ErrorResponse: %s', (scope, action, Version) => {
	const request = signed(form(`${scope}:${action}`, { Version }), priya, scope);
	const response = readXml(received(request).body);
	expect(response.name).toBe('ErrorResponse');
	expect(response.at('Error', 'Code')?.text).toBe('NotSimulated');
	expect(response.at('Error', 'Message')?.text).toBe(sentence(`${scope}:${action}`));
});

test('what is told of it is short and plain', () => {
	const name = `Maps.${'\u0007é<'.repeat(1000)}`;
	const { about, body } = received(sent({ scope: 'maps', headers: target(name) }));
	expect(about.action).toMatch(/^maps:[\x20-\x7E]{1,200}$/);
	expect(body.length).toBeLessThan(1000);
});

import type { Asked } from './asked';
import { headerOf, pathOf, type HttpRequest, type HttpResponse } from './http';
import { routeOf } from './s3/route';
import { element, elements } from './xml';

/** A call of a service that is not here. */
export interface Elsewhere {
	/** The service's name in signatures: `organizations`. */
	readonly service: string;
	/** As the service calls it, or, where only its model would tell, method and path. */
	readonly operation: string;
	readonly protocol: Protocol;
}

/** How the service writes its errors. https://smithy.io/2.0/aws/protocols/index.html */
type Protocol = 'ec2' | 'json' | 'query' | 'restJson' | 'restXml';

/** Which other service a request is meant for; nothing where it is meant for IAM or STS. */
export function elsewhere(request: HttpRequest, asked: Asked): Elsewhere | undefined {
	if (asked.service !== undefined) return undefined;
	const target = headerOf(request, 'x-amz-target');
	const scope = asked.signed?.ok ? asked.signed.value.scope.service : undefined;
	if (target !== undefined) {
		const [name = '', operation = ''] = splitLast(target);
		return { service: scope ?? name, operation, protocol: 'json' };
	}
	if (scope === undefined) return unsigned(request);
	if (/^s3(-|express|$)/.test(scope)) {
		return { service: scope, operation: routeOf(request).operation, protocol: 'restXml' };
	}
	if (asked.action !== '') {
		const protocol = scope === 'ec2' ? 'ec2' : 'query';
		return { service: scope, operation: asked.action, protocol };
	}
	const protocol = /^(cloudfront|route53)$/.test(scope) ? 'query' : 'restJson';
	return { service: scope, operation: routes[route(request)] ?? route(request), protocol };
}

/** Of IAM Identity Center, whose sign-in and portal are called with a token and no signature. */
const routes: Readonly<Record<string, string>> = {
	'GET /assignment/accounts': 'ListAccounts',
	'GET /assignment/roles': 'ListAccountRoles',
	'GET /federation/credentials': 'GetRoleCredentials',
	'POST /client/register': 'RegisterClient',
	'POST /device_authorization': 'StartDeviceAuthorization',
	'POST /logout': 'Logout',
	'POST /token': 'CreateToken'
};

function unsigned(request: HttpRequest): Elsewhere | undefined {
	const operation = routes[route(request)];
	if (operation === undefined) return undefined;
	const isPortal = headerOf(request, 'x-amz-sso_bearer_token') !== undefined;
	return { service: isPortal ? 'sso' : 'sso-oauth', operation, protocol: 'restJson' };
}

function route(request: HttpRequest): string {
	return `${request.method} ${pathOf(request)}`;
}

/** `AWSOrganizationsV20161128.DescribeOrganization` at its last dot. */
function splitLast(target: string): readonly string[] {
	const dot = target.lastIndexOf('.');
	return [target.slice(0, Math.max(dot, 0)), target.slice(dot + 1)];
}

/** What is called, for people: `organizations:DescribeOrganization`. */
export function nameOf({ service, operation }: Elsewhere): string {
	return `${service}:${operation}`.slice(0, 200).replace(/[^\x20-\x7E]/g, '?');
}

const code = 'NotSimulated';
/** Clients try again what is wrong with a server, not what is wrong with a request. */
const status = 400;

/** Says so as the service that was meant says it, so that its client can read it. */
export function notHere(meant: Elsewhere, requestId: string): HttpResponse {
	const message = `Leastwise does not simulate ${nameOf(meant)}. This endpoint is for IAM, STS and S3.`;
	const ids = { 'x-amzn-requestid': requestId, 'x-amz-request-id': requestId };
	return {
		status,
		headers: { ...ids, 'x-amzn-errortype': code, 'content-type': contentTypes[meant.protocol] },
		body: bodyOf(meant.protocol, message, requestId)
	};
}

const contentTypes: Readonly<Record<Protocol, string>> = {
	ec2: 'text/xml',
	json: 'application/x-amz-json-1.1',
	query: 'text/xml',
	restJson: 'application/json',
	restXml: 'application/xml'
};

function bodyOf(protocol: Protocol, message: string, requestId: string): string {
	const error = { Code: code, Message: message };
	switch (protocol) {
		case 'json':
		case 'restJson':
			return `${JSON.stringify({ __type: code, message })}\n`;
		case 'restXml':
			return `<Error>${elements({ ...error, RequestId: requestId })}</Error>\n`;
		case 'ec2':
			return `<Response><Errors><Error>${elements(error)}</Error></Errors>${element('RequestID', requestId)}</Response>\n`;
		case 'query':
			return `<ErrorResponse><Error>${elements({ Type: 'Sender', ...error })}</Error>${element('RequestId', requestId)}</ErrorResponse>\n`;
	}
}

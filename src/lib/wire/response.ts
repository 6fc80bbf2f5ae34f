import type { HttpResponse } from './http';
import type { Named } from './json';
import { protocols, type WireService } from './protocol';
import { element, elements } from './xml';

/** The one operation whose result is there and holds nothing. Others without output have none. */
const emptyResults: ReadonlySet<string> = new Set(['UpdateRole']);

/** `<CreateUserResponse><CreateUserResult>…</CreateUserResult><ResponseMetadata>…` */
export function answered(
	service: WireService,
	operation: string,
	value: Named,
	requestId: string
): HttpResponse {
	const bare = Object.keys(value).length === 0 && !emptyResults.has(operation);
	const result = bare ? '' : element(`${operation}Result`, value);
	const metadata = element('ResponseMetadata', { RequestId: requestId });
	return xml(200, `${operation}Response`, service, result + metadata, requestId);
}

export interface Refusal {
	readonly status: number;
	readonly code: string;
	readonly message: string;
}

export function refused(
	service: WireService,
	{ status, code, message }: Refusal,
	requestId: string
): HttpResponse {
	const error = { Type: status < 500 ? 'Sender' : 'Receiver', Code: code, Message: message };
	const content = elements({ Error: error, RequestId: requestId });
	return xml(status, 'ErrorResponse', service, content, requestId);
}

function xml(
	status: number,
	root: string,
	service: WireService,
	content: string,
	requestId: string
): HttpResponse {
	const { namespace } = protocols[service];
	return {
		status,
		headers: { 'content-type': 'text/xml', 'x-amzn-requestid': requestId },
		body: `<${root} xmlns="${namespace}">${content}</${root}>\n`
	};
}

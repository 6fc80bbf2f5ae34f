import { acceptsJson, headerOf, type HttpRequest, type HttpResponse } from './http';
import type { Named } from './json';
import { jsonOf } from './json-answer';
import { protocols, type WireService } from './protocol';
import { element, elements } from './xml';

/** The one operation whose result is there and holds nothing. Others without output have none. */
const emptyResults: ReadonlySet<string> = new Set(['UpdateRole']);

/** What the answer to a request is written for. */
export interface Answering {
	readonly service: WireService;
	readonly format: Format;
	readonly requestId: string;
}

/** AWS answers in JSON, too, to whoever asks for it. */
export type Format = 'json' | 'xml';

export function formatFor(request: HttpRequest): Format {
	return acceptsJson(headerOf(request, 'accept')) ? 'json' : 'xml';
}

/** `<CreateUserResponse><CreateUserResult>…</CreateUserResult><ResponseMetadata>…` */
export function answered(answering: Answering, operation: string, value: Named): HttpResponse {
	const bare = Object.keys(value).length === 0 && !emptyResults.has(operation);
	const metadata = { RequestId: answering.requestId };
	if (answering.format === 'json') {
		const result = bare ? {} : { [`${operation}Result`]: value };
		return json(200, answering, {
			[`${operation}Response`]: { ...result, ResponseMetadata: metadata }
		});
	}
	const result = bare ? '' : element(`${operation}Result`, value);
	const content = result + element('ResponseMetadata', metadata);
	return xml(200, answering, `${operation}Response`, content);
}

export interface Refusal {
	readonly status: number;
	readonly code: string;
	readonly message: string;
}

export function refused(answering: Answering, refusal: Refusal): HttpResponse {
	const { status, code, message } = refusal;
	const { requestId } = answering;
	const error = { Type: status < 500 ? 'Sender' : 'Receiver', Code: code, Message: message };
	if (answering.format === 'json') {
		return json(status, answering, { Error: error, RequestId: requestId });
	}
	const content = `<Error>${elements(error)}</Error>${element('RequestId', requestId)}`;
	return xml(status, answering, 'ErrorResponse', content);
}

function json(status: number, { requestId }: Answering, value: Named): HttpResponse {
	return {
		status,
		headers: { 'content-type': 'application/json', 'x-amzn-requestid': requestId },
		body: `${JSON.stringify(jsonOf(value))}\n`
	};
}

function xml(
	status: number,
	{ service, requestId }: Answering,
	root: string,
	content: string
): HttpResponse {
	const { namespace } = protocols[service];
	return {
		status,
		headers: { 'content-type': 'text/xml', 'x-amzn-requestid': requestId },
		body: `<${root} xmlns="${namespace}">${content}</${root}>\n`
	};
}

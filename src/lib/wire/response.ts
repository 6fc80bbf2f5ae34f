import { acceptsJson, headerOf, type HttpRequest, type HttpResponse } from './http';
import type * as v from 'valibot';
import { nothing } from '../account/base/answers';
import { shapeOf, type Shape } from '../account/base/shape';
import type { Named } from './json';
import { jsonOf } from './json-answer';
import { protocols, type WireService } from './protocol';
import { element, elements } from './xml';

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
export function answered(
	answering: Answering,
	operation: string,
	value: Named,
	schema: v.GenericSchema
): HttpResponse {
	const bare = schema === nothing;
	const shape = shapeOf(schema);
	const metadata = { RequestId: answering.requestId };
	if (answering.format === 'json') {
		const result = `${operation}Result`;
		const response = `${operation}Response`;
		return json(
			200,
			answering,
			{ [response]: { ...(bare ? {} : { [result]: value }), ResponseMetadata: metadata } },
			structure(response, structure(result, shape))
		);
	}
	const result = bare ? '' : element(`${operation}Result`, value, shape);
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

function structure(name: string, of: Shape): Shape {
	return { kind: 'structure', members: new Map([[name, of]]), required: new Set() };
}

function json(status: number, { requestId }: Answering, value: Named, shape?: Shape): HttpResponse {
	return {
		status,
		headers: { 'content-type': 'application/json', 'x-amzn-requestid': requestId },
		body: `${JSON.stringify(jsonOf(value, shape))}\n`
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

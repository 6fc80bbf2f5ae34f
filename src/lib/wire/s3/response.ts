import type { Shape } from '../../account/base/shape';
import { bytesOf } from '../../account/services/s3/objects/body';
import type { HttpResponse } from '../http';
import { isList, isNamed, type Named } from '../json';
import { escapeXml } from '../xml';
import { answerHeaders, encoded, payloads, roots } from './bindings';
import type { Route } from './route';
import { element } from './xml';

/** What is said of each request. */
export interface Answering {
	readonly route: Route;
	/** HEAD has no body, not even where it is refused. */
	readonly isHead: boolean;
	readonly requestId: string;
}

/** An answer of S3: members that are headers, and the rest as XML, or the bytes of an object. */
export function answered(answering: Answering, value: Named, shape: Shape): HttpResponse {
	const { operation } = answering.route;
	const headers = { ...idsOf(answering), ...headersOf(operation, value) };
	const { Body: body, Policy: policy } = value;
	if (operation === 'GetObject') {
		const status = 'ContentRange' in value ? 206 : 200;
		const bytes = typeof body === 'string' ? bytesOf(body) : bytesOf({ base64: base64In(body) });
		return { status, headers, body: '', bytes };
	}
	if (operation === 'GetBucketPolicy') {
		return { status: 200, headers: { ...headers, ...json }, body: String(policy) };
	}
	const text = xmlOf(operation, value, shape);
	if (text !== undefined) return { status: 200, headers: { ...headers, ...xml }, body: text };
	return { status: statusOf(operation), headers, body: '' };
}

const json = { 'content-type': 'application/json' };
const xml = { 'content-type': 'application/xml' };
const namespace = ' xmlns="http://s3.amazonaws.com/doc/2006-03-01/"';
const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';

function base64In(body: Named[string] | undefined): string {
	return body !== undefined && isNamed(body) ? String(body['base64']) : '';
}

function statusOf(operation: string): number {
	return operation.startsWith('Delete') || operation === 'PutBucketPolicy' ? 204 : 200;
}

function xmlOf(operation: string, value: Named, shape: Shape): string | undefined {
	const root = roots[operation];
	if (root !== undefined) {
		const shown = operation === 'GetBucketLocation' ? null : asAsked(value);
		return declaration + element(root, shown, shape, namespace);
	}
	const payload = payloads[operation];
	if (payload === undefined || shape.kind !== 'structure') return undefined;
	return (
		declaration + element(payload, value[payload] ?? null, shape.members.get(payload), namespace)
	);
}

/** Keys may have characters that XML cannot hold: whoever asks gets them percent-encoded. */
function asAsked(value: Named): Named {
	return value['EncodingType'] === 'url' ? percentEncoded(value) : value;
}

function percentEncoded(value: Named): Named {
	return Object.fromEntries(
		Object.entries(value).map(([name, each]) => {
			if (typeof each === 'string' && encoded.has(name)) return [name, percent(each)];
			if (isList(each)) {
				return [name, each.map((item) => (isNamed(item) ? percentEncoded(item) : item))];
			}
			return [name, each];
		})
	);
}

function percent(text: string): string {
	return encodeURIComponent(text.toWellFormed()).replaceAll('%2F', '/');
}

/** In lists and structures the same names are elements. */
function headersOf(operation: string, value: Named): Record<string, string> {
	if (roots[operation] !== undefined && operation !== 'GetObjectTagging') return {};
	const headers: Record<string, string> = {};
	for (const [name, each] of Object.entries(value)) {
		const header = answerHeaders[name];
		if (header === undefined || isNamed(each) || isList(each)) continue;
		headers[header] = name === 'LastModified' ? httpDate(String(each)) : String(each);
	}
	const { Metadata: metadata = {} } = value;
	if (isNamed(metadata)) {
		for (const [name, each] of Object.entries(metadata)) {
			headers[`x-amz-meta-${name}`] = headerText(String(each));
		}
	}
	return headers;
}

/** `Mon, 23 Nov 2026 08:30:00 GMT` */
function httpDate(moment: string): string {
	return new Date(moment).toUTCString();
}

/** A header holds no line breaks, and beyond ASCII nothing that all clients read alike. */
function headerText(text: string): string {
	return /^[\x20-\x7E]*$/.test(text) ? text : `=?UTF-8?Q?${percent(text).replaceAll('%', '=')}?=`;
}

function idsOf({ requestId }: Answering) {
	return { 'x-amz-request-id': requestId, 'x-amz-id-2': requestId };
}

interface Refusal {
	readonly status: number;
	readonly code: string;
	readonly message: string;
}

/** `<Error><Code>NoSuchKey</Code>…` without a wrapper. */
export function refused(answering: Answering, { status, code, message }: Refusal): HttpResponse {
	const { route, isHead, requestId } = answering;
	const headers = { ...idsOf(answering), ...xml };
	if (isHead) return { status, headers, body: '' };
	const parts: readonly (readonly [string, string | undefined])[] = [
		['Code', code],
		['Message', message],
		['BucketName', route.bucket],
		['Key', route.key],
		['RequestId', requestId],
		['HostId', requestId]
	];
	const content = parts
		.flatMap(([name, text]) =>
			text === undefined ? [] : [`<${name}>${escapeXml(text)}</${name}>`]
		)
		.join('');
	return { status, headers, body: `${declaration}<Error>${content}</Error>` };
}

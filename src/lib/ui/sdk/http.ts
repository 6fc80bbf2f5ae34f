import type { HttpRequest, HttpResponse } from '$lib/wire/http';
import { bytesOf, textOf } from './base64';
import type { GotResponse, SentRequest } from './host';

/** What a program has sent, as whatever reads requests has it. */
export function requestOf({ method, target, headers, host, body }: SentRequest): HttpRequest {
	const named = Object.keys(headers).some((name) => name.toLowerCase() === 'host');
	return {
		method,
		target,
		headers: [...(named ? [] : [['host', host] as const]), ...Object.entries(headers)],
		body: bytesOf(body)
	};
}

/** An answer, as it goes into the engine. */
export function written({ status, headers, body, bytes }: HttpResponse): GotResponse {
	return { status, headers, body: textOf(bytes ?? new TextEncoder().encode(body)) };
}

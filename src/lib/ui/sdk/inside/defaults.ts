import { Client } from '@smithy/core/client';
import { buildQueryString, HttpResponse, type HttpRequest } from '@smithy/core/protocols';
import { concatBytes, toBase64, fromBase64 } from '@smithy/core/serde';
import { CredentialsProviderError } from '@smithy/core/config';
import type { GotResponse, Lent, SentRequest } from '../host';
import { host } from './host';
import { noteLine } from './lines';
import { lineAtWork } from './loops';
import { noteCall } from './rejections';

/*
 * What Node would find in the environment: a Region, credentials, and a network. The network here is the
 * account; everything between a command and its signed request is the SDK's own.
 */

interface Configured {
	readonly profile?: string;
	readonly region?: unknown;
	readonly requestHandler?: unknown;
	readonly credentialDefaultProvider?: unknown;
}

interface Handling {
	readonly line?: number;
	readonly abortSignal?: { readonly aborted: boolean };
}

/** The client's configuration, with what is not in it. The SDK calls this for every client. */
export function withDefaults(configured: Configured = {}, serviceId: string, version: string) {
	return {
		region: regionOf(configured),
		credentialDefaultProvider: lent,
		streamCollector: collect,
		defaultUserAgentProvider: async () => [
			['aws-sdk-js', version],
			['ua', '2.1'],
			['os/other'],
			['lang/js'],
			['md/leastwise'],
			[`api/${serviceId}`, version]
		],
		// The SDK tells its own messages at great length; what it says of a browser is not so here.
		...configured,
		requestHandler: isHandler(configured.requestHandler) ? configured.requestHandler : toAccount
	};
}

function isHandler(given: unknown): boolean {
	return typeof (given as { handle?: unknown } | undefined)?.handle === 'function';
}

/** The profile's, where it has one. */
function regionOf({ profile = '' }: Configured) {
	return async () => {
		const { region = 'us-east-1' } = JSON.parse(await host.credentials(profile)) as Lent;
		return region;
	};
}

/** Asked anew for each client: what the console lends is another after signing in anew. */
function lent({ profile = '' }: Configured = {}) {
	return async () => {
		const found = JSON.parse(await host.credentials(profile)) as Lent;
		if ('none' in found) throw new CredentialsProviderError(found.none, { tryNextLink: false });
		const { accessKeyId, secretAccessKey, sessionToken } = found;
		return { accessKeyId, secretAccessKey, ...(sessionToken ? { sessionToken } : {}) };
	};
}

const toAccount = {
	metadata: { handlerProtocol: 'leastwise' },
	async handle(request: HttpRequest, { line, abortSignal }: Handling = {}) {
		if (abortSignal?.aborted) throw aborted();
		const query = buildQueryString(request.query ?? {});
		const sent: SentRequest = {
			method: request.method,
			host: request.port ? `${request.hostname}:${request.port}` : request.hostname,
			target: query === '' ? request.path : `${request.path}?${query}`,
			headers: request.headers,
			body: toBase64(bytesOf(request.body)),
			...(line === undefined ? {} : { line })
		};
		const got = JSON.parse(await host.request(JSON.stringify(sent))) as GotResponse;
		return {
			response: new HttpResponse({
				statusCode: got.status,
				headers: { ...got.headers },
				body: streamOf(fromBase64(got.body))
			})
		};
	},
	destroy() {},
	updateHttpClientConfig() {},
	httpHandlerConfigs: () => ({})
};

function aborted() {
	return Object.assign(new Error('Request aborted'), { name: 'AbortError' });
}

function bytesOf(body: unknown): Uint8Array {
	if (body === undefined || body === null) return new Uint8Array();
	if (typeof body === 'string') return new TextEncoder().encode(body);
	if (body instanceof Uint8Array) return body;
	throw new TypeError('The body of a request must be a text or a Uint8Array here.');
}

function streamOf(bytes: Uint8Array) {
	return new ReadableStream<Uint8Array>({
		start(controller) {
			controller.enqueue(bytes);
			controller.close();
		}
	});
}

async function collect(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
	const chunks: Uint8Array[] = [];
	for await (const chunk of stream) chunks.push(chunk);
	return concatBytes(chunks);
}

/** `send` of every client: where it was called from goes along, for whoever looks at the calls. */
const { send } = Client.prototype as { send: (...args: unknown[]) => unknown };
Object.assign(Client.prototype, {
	send(this: unknown, command: unknown, options?: unknown, ...rest: unknown[]) {
		const line = lineAtWork();
		const { stack = '' } = new Error();
		if (typeof options === 'function') return send.call(this, command, { line }, options);
		const sent = send.call(this, command, { ...(options as object), line }, ...rest);
		if (!(sent instanceof Promise)) return sent;
		const answered = sent.catch((error: unknown) => {
			noteLine(error, line);
			tellOwnStack(error, stack);
			throw error;
		});
		noteCall(answered);
		return answered;
	}
});

/** What a service’s error was made by is inside the SDK, before it had a message. It came of what was sent. */
function tellOwnStack(error: unknown, sent: string) {
	if (!(error instanceof Error)) return;
	const { name, message } = error;
	const value = `${name}: ${message}${sent.slice(sent.indexOf('\n') < 0 ? sent.length : sent.indexOf('\n'))}`;
	Object.defineProperty(error, 'stack', { value, configurable: true, writable: true });
}

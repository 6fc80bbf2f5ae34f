// Any operation may be called.
import '../../src/lib/account/perform/everything';
import { randomUUID } from 'node:crypto';
import {
	createServer,
	STATUS_CODES,
	type IncomingMessage,
	type Server,
	type ServerResponse
} from 'node:http';
import type { Duplex } from 'node:stream';
import type { Account } from '../../src/lib/account/account';
import { doorFault } from '../../src/lib/wire/door';
import type { FaultCode } from '../../src/lib/wire/fault';
import { handle, refuseAtDoor, type About } from '../../src/lib/wire/handle';
import type { HttpRequest, HttpResponse } from '../../src/lib/wire/http';
import { readRequest } from './request';

export interface Endpoint {
	readonly account: Account;
	/** The account as it was at the start, opened again. */
	readonly reopen: () => Account;
	/** Every key is root's, and the account can be started afresh. */
	readonly anyKey: boolean;
	readonly say: (line: string) => void;
	readonly patience?: Patience;
}

/** How long clients may take, in milliseconds. Who is slower is told so and let go. */
interface Patience {
	readonly headers: number;
	readonly request: number;
	readonly idle: number;
	/** How often it is looked at. */
	readonly check: number;
}

const usualPatience: Patience = { headers: 10_000, request: 30_000, idle: 60_000, check: 1_000 };

/** The thin shell around `handle`: it keeps the account, reads requests and writes answers. */
export function openEndpoint({
	account: start,
	reopen,
	anyKey,
	say,
	patience = usualPatience
}: Endpoint): {
	readonly server: Server;
	readonly close: () => Promise<void>;
} {
	let account = start;

	const answer = async (incoming: IncomingMessage): Promise<HttpResponse> => {
		const requestId = randomUUID();
		const read = await readRequest(incoming);
		if (!read.ok) return refuseAtDoor(read.fault, requestId);
		const now = Date.now();
		if (anyKey && asksForReset(read.value)) {
			account = reopen();
			say(logged(now, { action: 'reset' }));
			return { status: 204, headers: {}, body: '' };
		}
		const handled = handle(account, read.value, { now, requestId, anyKey, door: 'endpoint' });
		account = handled.account;
		say(logged(now, handled.about));
		return handled.response;
	};

	const server = createServer(
		{
			headersTimeout: patience.headers,
			requestTimeout: patience.request,
			keepAliveTimeout: patience.idle,
			connectionsCheckingInterval: patience.check
		},
		(incoming, outgoing) => {
			answer(incoming).then(
				(response) => send(outgoing, response),
				(error: unknown) => {
					if (!incoming.complete) return; // the client went away
					say(`Leastwise has a fault: ${error instanceof Error ? error.stack : String(error)}`);
					send(outgoing, fault('InternalFailure', 'Leastwise has a fault; its output says where.'));
				}
			);
		}
	);
	server.on('clientError', turnAway);
	return { server, close: () => close(server) };
}

function asksForReset(request: HttpRequest): boolean {
	const { method, target } = request;
	return method === 'POST' && target === '/_leastwise/reset' && !doorFault(request);
}

function send(outgoing: ServerResponse, { status, headers, body, bytes }: HttpResponse): void {
	if (outgoing.destroyed) return;
	const content = bytes ?? body;
	// Of what HEAD asks about, the length is told of what is not sent.
	outgoing.writeHead(status, { 'content-length': Buffer.byteLength(content), ...headers });
	outgoing.end(content);
}

/** What is no HTTP, or comes too slowly, is answered on the bare connection. */
function turnAway({ code }: NodeJS.ErrnoException, socket: Duplex): void {
	if (!socket.writable) {
		socket.destroy();
		return;
	}
	const { status, headers, body } =
		code === 'ERR_HTTP_REQUEST_TIMEOUT'
			? fault('RequestTimeout', 'The request did not come to its end in time.')
			: fault(
					'MalformedHttpRequestException',
					'The request is not HTTP as this endpoint reads it.'
				);
	const lines = Object.entries({
		...headers,
		'content-length': String(Buffer.byteLength(body)),
		connection: 'close'
	}).map(([name, value]) => `${name}: ${value}`);
	const reason = STATUS_CODES[status] ?? '';
	socket.end(`HTTP/1.1 ${status} ${reason}\r\n${lines.join('\r\n')}\r\n\r\n${body}`, () => {
		socket.destroy();
	});
}

function fault(code: FaultCode, message: string): HttpResponse {
	return refuseAtDoor({ code, message }, randomUUID());
}

/** One line for a request: when, who, what, and how it went. */
function logged(now: number, { who = '-', action = '-', error = 'ok' }: About): string {
	const time = new Date(now).toISOString().slice(11, 19);
	const caller = who.replace(/^arn:aws:(iam|sts)::\d+:/, '').replace(/[^\x21-\x7E]/g, '?');
	return `${time}  ${caller.slice(0, 100)}  ${action}  ${error}`;
}

function close(server: Server): Promise<void> {
	return new Promise((settle) => {
		server.close(() => settle());
		server.closeAllConnections();
	});
}

import { connect, type AddressInfo, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { marlow } from '../../src/lib/account/account.fixture';
import { form, priya, signed } from '../../src/lib/wire/client.fixture';
import type { HttpRequest } from '../../src/lib/wire/http';
import { readXml } from '../../src/lib/wire/xml.fixture';
import { openEndpoint } from './server';

let endpoint: ReturnType<typeof openEndpoint>;
let port: number;
let said: string[];

async function open({ anyKey = false, hurried = false } = {}) {
	said = [];
	endpoint = openEndpoint({
		account: marlow,
		reopen: () => marlow,
		anyKey,
		say: (line) => said.push(line),
		...(hurried ? { patience: { headers: 400, request: 600, idle: 1000, check: 50 } } : {})
	});
	await new Promise<void>((settle) => endpoint.server.listen(0, '127.0.0.1', settle));
	port = (endpoint.server.address() as AddressInfo).port;
}
beforeEach(() => open());
afterEach(() => endpoint.close());

interface Reply {
	readonly status: number;
	readonly body: string;
}

async function send({ method, target, headers, body }: HttpRequest): Promise<Reply> {
	const response = await fetch(`http://127.0.0.1:${port}${target}`, {
		method,
		headers: headers
			.filter(([name]) => name !== 'Host')
			.map(([name, value]): [string, string] => [name, value]),
		...(method === 'POST' ? { body: new Uint8Array(body) } : {})
	});
	return { status: response.status, body: await response.text() };
}

/** Signed for the host that `fetch` names. */
function call(what: string, parameters: Record<string, string> = {}): Promise<Reply> {
	const request = form(what, parameters);
	const headers = request.headers.map(
		([name, value]) => [name, name === 'Host' ? `127.0.0.1:${port}` : value] as const
	);
	return send(signed({ ...request, headers }, priya, 'iam', { time: Date.now() }));
}

const codeIn = (body: string) => readXml(body).at('Error', 'Code')?.text;

test('calls change the account that the next call finds', async () => {
	expect((await call('iam:CreateUser', { UserName: 'ana' })).status).toBe(200);
	expect((await call('iam:GetUser', { UserName: 'ana' })).body).toContain('<UserName>ana<');
});

test('each request has an id of its own', async () => {
	const ids = [await call('iam:ListUsers'), await call('iam:ListUsers')].map(
		({ body }) => readXml(body).at('ResponseMetadata', 'RequestId')?.text
	);
	expect(new Set(ids).size).toBe(2);
	expect(ids[0]).toMatch(/^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/);
});

test('one line is said for each request: who, what, and how it went, and no secret', async () => {
	await call('iam:CreateUser', { UserName: 'jun' });
	await call('iam:CreateLoginProfile', { UserName: 'wanda', Password: 'Contour-Map-44' });
	expect(said.map((line) => line.slice(10))).toEqual([
		'user/priya  iam:CreateUser  EntityAlreadyExists',
		'user/priya  iam:CreateLoginProfile  ok'
	]);
});

/** What comes back on a bare connection until it is closed. */
function talk(say: (socket: Socket) => void): Promise<string> {
	return new Promise((settle, fail) => {
		const socket = connect(port, '127.0.0.1', () => say(socket));
		let heard = '';
		socket.on('data', (data) => (heard += data.toString()));
		socket.once('close', () => settle(heard));
		socket.once('error', fail);
	});
}

function heard(reply: string) {
	const [head = '', body = ''] = reply.split('\r\n\r\n');
	return [head.split('\r\n')[0], codeIn(body)];
}

describe('gets AWS’s error and stops nothing:', () => {
	afterEach(async () => {
		expect((await call('iam:ListUsers')).status).toBe(200);
	});

	test('a body that is too long', async () => {
		const body = new Uint8Array(3 * 1024 * 1024);
		const reply = await send({ ...form('iam:ListUsers'), body });
		expect([reply.status, codeIn(reply.body)]).toEqual([413, 'RequestEntityTooLarge']);
	});
	test('no HTTP at all', async () => {
		expect(heard(await talk((socket) => socket.write('HELO marlow\r\n\r\n')))).toEqual([
			'HTTP/1.1 400 Bad Request',
			'MalformedHttpRequestException'
		]);
	});
	test('headers without end', async () => {
		const reply = await talk((socket) => {
			socket.write(`GET / HTTP/1.1\r\nHost: localhost\r\nX: ${'x'.repeat(100_000)}`);
		});
		expect(heard(reply)[1]).toBe('MalformedHttpRequestException');
	});
	test('a client that never ends its headers', async () => {
		await endpoint.close();
		await open({ hurried: true });
		expect(heard(await talk((socket) => socket.write('GET / HTTP/1.1\r\nHost:')))).toEqual([
			'HTTP/1.1 408 Request Timeout',
			'RequestTimeout'
		]);
	});
	test('a client that never ends its body', async () => {
		await endpoint.close();
		await open({ hurried: true });
		const reply = await talk((socket) => {
			socket.write('POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\nAction=');
		});
		expect(heard(reply)).toEqual(['HTTP/1.1 408 Request Timeout', 'RequestTimeout']);
	});
	test('a client that goes away', async () => {
		await talk((socket) => {
			socket.write('POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\nAction=');
			socket.destroy();
		});
		expect(said).toEqual([]);
	});
	test('a form in pieces without a length', async () => {
		const reply = await talk((socket) => {
			socket.write(
				'POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\nConnection: close'
			);
			socket.write('\r\n\r\n7\r\nAction=\r\n9\r\nListUsers\r\n0\r\n\r\n');
		});
		expect(reply).toContain('NO_VERSION_SPECIFIED');
	});
	test('any method', async () => {
		for (const method of ['PUT', 'DELETE', 'OPTIONS', 'PATCH']) {
			expect((await send({ ...form('iam:ListUsers'), method })).status).toBe(400);
		}
	});
});

describe('starting afresh', () => {
	const reset = (headers: readonly (readonly [string, string])[] = []) =>
		send({ method: 'POST', target: '/_leastwise/reset', headers, body: new Uint8Array() });

	test('is for endpoints that take any key', async () => {
		expect((await reset()).status).toBe(400);
	});
	test('gives the account of the start', async () => {
		await endpoint.close();
		await open({ anyKey: true });
		await call('iam:CreateUser', { UserName: 'ana' });
		expect((await reset()).status).toBe(204);
		expect((await call('iam:GetUser', { UserName: 'ana' })).status).toBe(404);
	});
	test('is not for web pages', async () => {
		await endpoint.close();
		await open({ anyKey: true });
		expect((await reset([['Origin', 'https://elsewhere.example']])).status).toBe(403);
	});
});

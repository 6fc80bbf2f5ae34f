import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from '@playwright/test';
import { openEndpoint } from '../../bin/endpoint/server';
import { sandbox } from '../../bin/endpoint/sandbox';
import { openAccount } from '../../src/lib/account/perform/open';
import { test } from './test';

/* What the pages of a browser send to an endpoint that takes any key: nothing of it is done. */

let page: Server;
let endpoint: ReturnType<typeof openEndpoint>;
let said: string[];

test.beforeEach(async () => {
	const blueprint = {
		...sandbox,
		root: { ...sandbox.root, accessKeys: [{ age: 0, status: 'Active' as const }] }
	};
	const account = openAccount(blueprint, 'browser', Date.now());
	said = [];
	endpoint = openEndpoint({
		account,
		reopen: () => account,
		anyKey: true,
		say: (line) => said.push(line)
	});
	page = createServer((_, response) => {
		response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>A</title>');
	});
	for (const server of [page, endpoint.server]) {
		await new Promise<void>((settle) => server.listen(0, '127.0.0.1', settle));
	}
});
test.afterEach(async () => {
	page.closeAllConnections();
	page.close();
	await endpoint.close();
});

const portOf = (server: Server) => (server.address() as AddressInfo).port;

/** Good enough where every signature is. */
const createUser = (name: string) =>
	`/?Action=CreateUser&Version=2010-05-08&UserName=${name}&X-Amz-Algorithm=AWS4-HMAC-SHA256`;

/** Each way by which a page of another origin can send something. */
const ways: Readonly<Record<string, (url: string) => unknown>> = {
	image: (url) => {
		new Image().src = url;
	},
	'fetch that reads': (url) => fetch(url).catch(() => undefined),
	'fetch without CORS': (url) => fetch(url, { method: 'POST', mode: 'no-cors', body: '' }),
	'fetch that must ask first': (url) =>
		fetch(url, { method: 'POST', headers: { 'X-Amz-Date': 'now' } }).catch(() => undefined),
	beacon: (url) => navigator.sendBeacon(url),
	form: (url) => {
		const form = document.body.appendChild(document.createElement('form'));
		form.method = 'post';
		form.action = url;
		form.submit();
	},
	frame: (url) => {
		document.body.appendChild(document.createElement('iframe')).src = url;
	},
	window: (url) => window.open(url),
	link: (url) => {
		location.href = url;
	},
	'link that says nothing of its page': (url) => {
		const link = document.body.appendChild(document.createElement('a'));
		link.rel = 'noreferrer';
		link.href = url;
		link.click();
	},
	socket: (url) => {
		new WebSocket(url.replace('http', 'ws'));
	}
};

for (const [name, way] of Object.entries(ways)) {
	test(`a page does nothing by ${name}`, async ({ page: tab }) => {
		await tab.goto(`http://localhost:${portOf(page)}/`);
		const url = `http://127.0.0.1:${portOf(endpoint.server)}${createUser('ana')}`;
		await tab.evaluate(way, url).catch(() => undefined); // a link may take the page away
		await expect.poll(() => said.length).toBeGreaterThan(0);
		expect(said[0]).toMatch(/AccessDenied$/);
	});
}

test('an address that is typed does nothing, and says why', async ({ page: tab }) => {
	const answer = await tab.goto(
		`http://127.0.0.1:${portOf(endpoint.server)}${createUser('typed')}`
	);
	expect(await answer?.text()).toContain('This endpoint is for AWS clients');
	expect(said[0]).toMatch(/AccessDenied$/);
});

test('a client does it', async () => {
	// Node's fetch is none of a page.
	const url = `http://127.0.0.1:${portOf(endpoint.server)}${createUser('ana')}`;
	expect((await fetch(url)).status).toBe(200);
});

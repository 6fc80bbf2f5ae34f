import { describe, expect, test } from 'vitest';
import { marlow } from '../account/account.fixture';
import { form, Line, priya, refusalIn, signed } from './client.fixture';
import type { HttpRequest } from './http';

type Header = readonly [name: string, value: string];

const createUser = (method: string, headers: readonly Header[]): HttpRequest =>
	signed(form('iam:CreateUser', { UserName: 'ana' }, { method, headers }), priya, 'iam');

/** What a rightly signed request comes to where keys matter, and where any key will do. */
function answers(request: HttpRequest) {
	return [false, true].map((anyKey) => {
		const { response, account } = new Line().receive(request, anyKey);
		return response.status === 200
			? 'answered'
			: [refusalIn({ response, account, about: {} }), account === marlow];
	});
}

const inBoth = (answer: unknown) => [answer, answer];
const elsewhere = 'https://elsewhere.example';

/* The headers are those that Chromium, Firefox and WebKit send: Fetch Metadata Request Headers, W3C. */
describe('a browser is turned away, whatever it signs:', () => {
	test.each<[string, string, readonly Header[]]>([
		['an image', 'GET', [site('cross-site'), mode('no-cors'), ['Sec-Fetch-Dest', 'image']]],
		['a fetch that reads', 'GET', [origin(elsewhere), site('cross-site'), mode('cors')]],
		['a fetch without CORS', 'POST', [origin(elsewhere), site('cross-site'), mode('no-cors')]],
		['a form posted', 'POST', [origin(elsewhere), site('cross-site'), mode('navigate')]],
		['a form posted from a sandbox', 'POST', [origin('null')]],
		['a window, a frame or a link', 'GET', [site('cross-site'), mode('navigate')]],
		['a page of another port', 'GET', [site('same-site'), mode('no-cors')]],
		['a rebound name', 'GET', [site('same-origin'), mode('cors')]],
		['a link in a mail', 'GET', [site('none'), mode('navigate'), ['Sec-Fetch-User', '?1']]],
		[
			'the question before a fetch',
			'OPTIONS',
			[origin(elsewhere), ['Access-Control-Request-Method', 'POST']]
		],
		['a socket', 'GET', [origin(elsewhere), ['Upgrade', 'websocket'], ['Connection', 'Upgrade']]],
		['an old browser’s image', 'GET', [['Referer', `${elsewhere}/`]]],
		['an old browser’s link', 'GET', [['User-Agent', 'Mozilla/5.0 (X11; Linux) Gecko/2010']]]
	])('%s', (_, method, headers) => {
		expect(answers(createUser(method, headers))).toEqual(
			inBoth([
				'403 AccessDenied: The request comes from a web browser, as its headers say. This endpoint is for AWS clients and answers no web pages.',
				true
			])
		);
	});
	test('calls that need no signature too', () => {
		const page = form('sts:AssumeRoleWithWebIdentity', {}, { headers: [origin(elsewhere)] });
		expect(JSON.stringify(answers(page))).toMatch(/(web browser.*){2}/);
	});
});

describe('clients are let in:', () => {
	test.each<[string, readonly Header[]]>([
		['boto3', [['User-Agent', 'Boto3/1.26.27 Python/3.11.2 Linux/6.1 Botocore/1.29.27']]],
		['the SDK for JavaScript over Node’s fetch', [mode('cors'), ['User-Agent', 'node']]],
		['a proxy’s hop', [['X-Forwarded-For', '203.0.113.7']]]
	])('%s', (_, headers) => {
		expect(answers(createUser('POST', headers))).toEqual(inBoth('answered'));
	});
});

const to = (host: string | undefined): HttpRequest => {
	const request = form('iam:CreateUser', { UserName: 'ana' });
	const others = request.headers.filter(([name]) => name !== 'Host');
	const headers: readonly Header[] = host === undefined ? others : [...others, ['Host', host]];
	return signed({ ...request, headers }, priya, 'iam');
};

describe('the host', () => {
	test.each([
		...['localhost', 'localhost:4766', 'LOCALHOST:1', 'localhost.', 'iam.localhost:4766'],
		...['127.0.0.1', '127.0.0.1:80', '127.8.9.10:4766', '[::1]:4766']
	])('may be %s', (host) => {
		expect(answers(to(host))).toEqual(inBoth('answered'));
	});
	test.each([
		...['rebound.example', 'rebound.example:4766', 'localhost.example', 'notlocalhost'],
		...['127.0.0.1.example', '127.0.0.1@rebound.example', '0.0.0.0:4766', '192.168.1.5'],
		...['iam.amazonaws.com', 'localhost,rebound.example', 'rebound.example,localhost', ''],
		...['[::1', '[2001:db8::1]:4766', 'localhost:80:80', '.localhost', 'localhost..'],
		...['rebound.example/.localhost', 'rebound.example:80/.localhost:4766', 'a b.localhost']
	])('may not be %j', (host) => {
		expect(answers(to(host))).toEqual(
			inBoth([
				`403 AccessDenied: The request is for the host '${host}'. This endpoint answers to localhost and 127.0.0.1 alone.`,
				true
			])
		);
	});
	test('must be named', () => {
		expect(JSON.stringify(answers(to(undefined)))).toMatch(/(for the host ''.*){2}/);
	});
});

function origin(value: string): Header {
	return ['Origin', value];
}
function site(value: string): Header {
	return ['Sec-Fetch-Site', value];
}
function mode(value: string): Header {
	return ['Sec-Fetch-Mode', value];
}

import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { connect } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { remarks } from '../../scripts/moved.mjs';
import { putInPlace } from '../../scripts/put-in-place.mjs';
import { serve, usualPort } from '../../scripts/serve.mjs';

const parent = mkdtempSync(join(tmpdir(), 'leastwise-serve-'));
const folder = join(parent, 'build');
/** Both, or one on a machine without IPv6. */
const loopbacks = ['127.0.0.1', '::1'].filter((host) =>
	Object.values(networkInterfaces()).some((all) => all?.some(({ address }) => address === host))
);
let site: Awaited<ReturnType<typeof serve>>;

function makeSite(place: string, word: string) {
	mkdirSync(join(place, 'about'), { recursive: true });
	mkdirSync(join(place, '_app/immutable'), { recursive: true });
	writeFileSync(join(place, 'index.html'), `home ${word}`);
	writeFileSync(join(place, 'index.html.gz'), gzipSync(`home ${word}`));
	writeFileSync(join(place, '404.html'), 'not here');
	writeFileSync(join(place, 'about/index.html'), `about ${word}`);
	writeFileSync(join(place, 'manifest.webmanifest'), '{}');
	writeFileSync(join(place, 'service-worker.js'), '');
	writeFileSync(join(place, '_app/immutable/a.js'), 'let a;');
	writeFileSync(join(place, '_app/version.json'), JSON.stringify({ version: word }));
}

beforeAll(async () => {
	makeSite(folder, 'one');
	site = await serve({ port: 0, folder });
});

afterAll(async () => {
	await site.close();
	rmSync(parent, { recursive: true });
});

const get = (path: string, init?: RequestInit) => fetch(new URL(path, site.address), init);

/** Sends bytes as they are and gives all that comes back until the server ends the connection. */
async function sent(bytes: string, { port } = site, host = '127.0.0.1'): Promise<string> {
	const socket = connect(port, host);
	let answer = '';
	socket.setEncoding('latin1').on('data', (data) => (answer += String(data)));
	socket.on('error', () => undefined); // cut off, which is an answer too
	socket.write(bytes, 'latin1');
	await once(socket, 'close');
	return answer;
}

const request = (line: string, ...headers: string[]) =>
	[line, 'Host: localhost', 'Connection: close', ...headers, '', ''].join('\r\n');

describe('what static hosts do', () => {
	test.each(['/about/', '/about', '/about/index.html', '/about?from=mail'])(
		'%s opens the page',
		async (path) => {
			expect(await (await get(path)).text()).toBe('about one');
		}
	);

	test('an unknown address gets the page that says so, with status 404', async () => {
		const response = await get('/nowhere');
		expect(response.status).toBe(404);
		expect(response.headers.get('content-type')).toBe('text/html;charset=utf-8');
		expect(await response.text()).toBe('not here');
	});

	test.each(['/../package.json', '/%2e%2e/package.json', '/..%2fpackage.json'])(
		'%s does not leave the folder',
		async (path) => {
			expect((await get(path)).status).toBe(404);
		}
	);

	test.each([
		['/', 'no-cache'],
		['/service-worker.js', 'no-cache'],
		['/nowhere', 'no-cache'],
		['/_app/immutable/a.js', 'public, max-age=31536000, immutable']
	])('%s is cached as %s', async (path, expected) => {
		expect((await get(path)).headers.get('cache-control')).toBe(expected);
	});

	test.each([
		['/', 'text/html;charset=utf-8'],
		['/_app/immutable/a.js', 'text/javascript;charset=utf-8'],
		['/manifest.webmanifest', 'application/manifest+json']
	])('%s has the type %s, which browsers are not to guess', async (path, type) => {
		const { headers } = await get(path);
		expect(headers.get('content-type')).toBe(type);
		expect(headers.get('x-content-type-options')).toBe('nosniff');
	});

	test.each(['/', '/about/', '/nowhere'])('no other page may frame %s', async (path) => {
		expect((await get(path)).headers.get('content-security-policy')).toBe("frame-ancestors 'none'");
	});

	test.each([
		['gzip, br', 'gzip'], // there is no .br here
		['gzip;q=0', null],
		['identity', null],
		['', null]
	])('with Accept-Encoding: %s the page is packed as %s', async (accepted, packed) => {
		const response = await get('/', { headers: { 'Accept-Encoding': accepted } });
		expect(response.headers.get('content-encoding')).toBe(packed);
		expect(await response.text()).toBe('home one');
	});

	test('what a browser has already is not sent again', async () => {
		const etag = (await get('/about/')).headers.get('etag') ?? '';
		const again = (known: string) => get('/about/', { headers: { 'If-None-Match': known } });
		expect((await again(etag)).status).toBe(304);
		expect((await again(`"other", W/${etag}`)).status).toBe(304);
		expect((await again('"other"')).status).toBe(200);
	});
});

describe('a bad request is answered, and the next one is served', () => {
	const whole = /^HTTP\/1\.1 200 [^]*\r\n\r\nabout one$/;
	const bodiless = /^HTTP\/1\.1 200 [^]*Content-Length: 9\r\n[^]*\r\n\r\n$/;

	test.each<[string, string, RegExp]>([
		[
			'a range that ends before it begins',
			request('GET /about/ HTTP/1.1', 'Range: bytes=5-1'),
			whole
		],
		['a range beyond the end', request('GET /about/ HTTP/1.1', 'Range: bytes=99-'), whole],
		['a range of nothing', request('GET /about/ HTTP/1.1', 'Range: bytes=-'), whole],
		['a range of words', request('GET /about/ HTTP/1.1', 'Range: lines=all'), whole],
		['HEAD', request('HEAD /about/ HTTP/1.1'), bodiless],
		['HEAD with a range', request('HEAD /about/ HTTP/1.1', 'Range: bytes=5-1'), bodiless],
		['a whole address', request('GET http://localhost/about/ HTTP/1.1'), whole],
		['a whole address without a path', request('GET http://localhost HTTP/1.1'), /home one$/],
		['two slashes', request('GET // HTTP/1.1'), / 404 /],
		['bad percent-encoding', request('GET /%E0%A4%A HTTP/1.1'), / 400 /],
		['a lone percent sign', request('GET /% HTTP/1.1'), / 400 /],
		['an encoded NUL', request('GET /about/%00 HTTP/1.1'), / 404 /],
		['a NUL', request('GET /about/\0 HTTP/1.1'), / 400 /],
		['a very long path', request(`GET /${'a/'.repeat(7000)} HTTP/1.1`), / 404 /],
		['headers that are too large', request('GET / HTTP/1.1', `X: ${'a'.repeat(40_000)}`), / 431 /],
		['no Host', 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n', / 400 /],
		['a Host that is none', 'GET /about/ HTTP/1.0\r\nHost: [::\r\n\r\n', / 200 /],
		['POST', request('POST / HTTP/1.1', 'Content-Length: 0'), / 405 /],
		['OPTIONS *', request('OPTIONS * HTTP/1.1'), / 405 /],
		['TRACE', request('TRACE / HTTP/1.1'), / 405 /],
		['CONNECT', request('CONNECT localhost:443 HTTP/1.1'), /^$/],
		['an upgrade', request('GET /about/ HTTP/1.1', 'Upgrade: websocket'), whole],
		['a method there is not', request('FROB / HTTP/1.1'), / 400 /],
		['two lengths', request('GET / HTTP/1.1', 'Content-Length: 1', 'Content-Length: 2'), / 400 /],
		['what is no HTTP', '\x16\x03\x01\x02\0\x01\0\x01\xfc', / 400 /]
	])('%s', async (_, bytes, expected) => {
		expect(await sent(bytes)).toMatch(expected);
		expect(await (await get('/about/')).text()).toBe('about one');
	});

	test.each([
		['headers that never end', 'GET / HTTP/1.1\r\nHost: loc'],
		['a request that never begins', ''],
		['a body that never ends', 'GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\n1']
	])('%s: the client is not waited for', async (_, bytes) => {
		const brief = { headersTimeout: 100, requestTimeout: 200, connectionsCheckingInterval: 20 };
		const impatient = await serve({ port: 0, folder, limits: brief });
		await sent(bytes, impatient); // comes back once the server has ended the connection
		await impatient.close();
	});
});

describe('what is served is one build', () => {
	test('whatever happens to its folder', async () => {
		const place = join(parent, 'vanishing');
		makeSite(place, 'one');
		const served = await serve({ port: 0, folder: place });
		rmSync(place, { recursive: true });
		for (const [path, text] of [
			['', 'home one'],
			['about/', 'about one'],
			['nowhere', 'not here']
		] as const) {
			expect(await (await fetch(served.address + path)).text()).toBe(text);
		}
		await served.close();
	});

	test('the next build takes its place whole', async () => {
		const [made, place] = [join(parent, 'made'), join(parent, 'place')];
		for (const word of ['one', 'two', 'three']) {
			makeSite(made, word);
			if (word === 'two') rmSync(join(made, 'about'), { recursive: true });
			putInPlace(made, place);
			const served = await serve({ port: 0, folder: place });
			expect(await (await fetch(served.address)).text()).toBe(`home ${word}`);
			expect((await fetch(`${served.address}about/`)).status).toBe(word === 'two' ? 404 : 200);
			await served.close();
		}
	});

	test('a build that was not finished is none', async () => {
		const place = join(parent, 'half');
		makeSite(place, 'one');
		rmSync(join(place, '404.html'));
		await expect(serve({ port: 0, folder: place })).rejects.toThrow('There is no site in');
	});
});

describe('the port', () => {
	test('is served at both addresses that browsers take for localhost', async () => {
		for (const host of loopbacks) {
			expect(await sent(request('GET /about/ HTTP/1.1'), site, host)).toMatch(/about one$/);
		}
	});

	test.each(loopbacks)('that another program has at %s is taken, and said so', async (host) => {
		const other = createServer((_, response) => response.end('another program'));
		other.listen(0, host);
		await once(other, 'listening');
		const address = other.address();
		const port = typeof address === 'object' && address ? address.port : 0;
		const shown = host === '::1' ? '[::1]' : host;
		await expect(serve({ port, folder })).rejects.toThrow(
			`Port ${port} is taken: another program has ${shown}:${port}.`
		);
		other.close();
		await once(other, 'close');
		await (await serve({ port, folder })).close(); // nothing was left behind at the other address
	});

	test('is none of those that other programs use', () => {
		expect([3000, 4173, 4200, 5000, 5173, 8000, 8080, 8888]).not.toContain(usualPort);
		expect(usualPort).toBeGreaterThan(1023); // needs no rights
		expect(usualPort).toBeLessThan(32_768); // systems give those out for outgoing connections
	});

	test('is the next free one where ours is taken', async () => {
		const first = await serve({ folder });
		const second = await serve({ folder });
		expect(second.port).toBeGreaterThan(first.port);
		expect(second.taken).toContain(`127.0.0.1:${first.port}`);
		await first.close();
		await second.close();
	});
});

describe('where the site was last time', () => {
	const taken = [`[::1]:${usualPort}`];
	test.each<[string, Parameters<typeof remarks>, RegExp]>([
		['the first time nothing is said', [{ port: usualPort, taken: [] }, undefined], /^$/],
		['at the same port nothing is said', [{ port: usualPort, taken: [] }, usualPort], /^$/],
		[
			'moved by another program',
			[{ port: usualPort + 1, taken }, usualPort],
			new RegExp(
				`^Another program has \\[::1\\]:${usualPort}.* Last time it was at http://localhost:${usualPort}/.* not lost.* stop that program and start again.* export them there`
			)
		],
		[
			'another port was asked for then',
			[{ port: usualPort, taken: [] }, 8080],
			/^Last time it was at http:\/\/localhost:8080\/.* npm start -- --port 8080;.* import them here/
		],
		[
			'moved from a port that was not tried, while another was taken',
			[{ port: usualPort + 1, taken }, 4173],
			/Another program has .*npm start -- --port 4173;/
		],
		['moved the first time', [{ port: usualPort + 1, taken }, undefined], /^Another program has/]
	])('%s', (_, args, said) => {
		expect(remarks(...args).join(' ')).toMatch(said);
	});
});

test('what is not built is said in a sentence', async () => {
	await expect(serve({ port: 0, folder: '/nowhere' })).rejects.toThrow(
		'There is no site in /nowhere. Make it with "npm run build".'
	);
});

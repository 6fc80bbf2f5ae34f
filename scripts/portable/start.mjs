// Serves the folder "site" beside this file on this computer only. Needs Node.js 18 or newer, nothing else.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const site = fileURLToPath(new URL('site', import.meta.url));
/** Browsers keep a learner's work by address, so it is the same port each time, if it is free. */
const usual = 14326;

/** @type {Readonly<Record<string, string>>} */
const types = {
	'.css': 'text/css;charset=utf-8',
	'.html': 'text/html;charset=utf-8',
	'.js': 'text/javascript;charset=utf-8',
	'.json': 'application/json',
	'.png': 'image/png',
	'.svg': 'image/svg+xml',
	'.webmanifest': 'application/manifest+json',
	'.woff2': 'font/woff2'
};

const server = createServer(async (request, response) => {
	const [path = '/'] = (request.url ?? '/').split(/[?#]/, 1);
	if (!extname(path) && !path.endsWith('/')) {
		// Addresses in a page are relative to its folder. A name alone: never to another host.
		response.writeHead(301, { Location: `./${path.split('/').at(-1)}/` }).end();
		return;
	}
	const found = await fileAt(path);
	if (!found) {
		response.writeHead(404, { 'Content-Type': 'text/plain;charset=utf-8' });
		response.end('There is no such page.\n');
		return;
	}
	response.writeHead(200, {
		'Content-Type': types[extname(found.name)] ?? 'application/octet-stream',
		'Cache-Control': 'no-cache',
		'X-Content-Type-Options': 'nosniff'
	});
	response.end(found.body);
});

/**
 * The file that a path means, or its folder's page; none outside of the site.
 * @param {string} path
 */
async function fileAt(path) {
	let name;
	try {
		name = normalize(join(site, decodeURIComponent(path)));
	} catch {
		return undefined;
	}
	if (name !== site && !name.startsWith(site + sep)) return undefined;
	for (const each of extname(name) ? [name] : [join(name, 'index.html')]) {
		const body = await readFile(each).catch(() => undefined);
		if (body) return { name: each, body };
	}
	return undefined;
}

/** @param {number} port */
function listen(port) {
	server.once('error', (error) => {
		if (!('code' in error) || error.code !== 'EADDRINUSE' || port > usual + 20) throw error;
		console.log(`Port ${port} is taken, perhaps by Leastwise itself. Trying the next one.`);
		listen(port + 1);
	});
	server.listen(port, '127.0.0.1', () => {
		console.log(`Leastwise is at http://localhost:${port}/`);
		console.log('Leave this window open, and press Ctrl+C to stop.');
	});
}

listen(Number(process.env.PORT ?? usual));

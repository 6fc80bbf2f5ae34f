// Serves build/ as any static host would. `npm start` and the browser tests share it.
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import sirv from 'sirv';
import { root } from './run.mjs';
import { Sentence, orSay } from './sentence.mjs';

const firstPort = 4173;
const portsTried = 100;

/**
 * @typedef {object} Site
 * @property {string} address such as http://localhost:4173/
 * @property {import('node:http').Server} server
 * @property {() => Promise<void>} close also cuts the connections that are still open
 */

/**
 * Serves a built site on 127.0.0.1. Its address has a name, because browsers let security keys sign
 * for names only.
 * @param {{ port?: number, folder?: string }} [options] without a port: the next free one
 * @returns {Promise<Site>}
 */
export async function serve({ port, folder = join(root, 'build') } = {}) {
	if (!existsSync(join(folder, 'index.html'))) {
		throw new Sentence(`There is no site in ${folder}. Make it with "npm run build".`);
	}
	const server = createServer(answering(folder));
	const bound = port === undefined ? await listenOnFree(server) : await listenOn(server, port);
	return { address: `http://localhost:${bound}/`, server, close: () => close(server) };
}

/**
 * Serves until Ctrl+C, on the port that --port or PORT name if they do.
 * @param {string[]} args
 */
export async function serveFromCommandLine(args) {
	const port = requestedPort(args);
	const site = await serve(port === undefined ? {} : { port });
	console.log(`Leastwise is at ${site.address}\nPress Ctrl+C to stop.`);
	for (const signal of ['SIGINT', 'SIGTERM']) {
		process.once(signal, () => void site.close());
	}
}

/** @param {string} folder */
function answering(folder) {
	const missing = readFileSync(join(folder, '404.html'));
	return sirv(folder, {
		etag: true,
		brotli: true,
		gzip: true,
		setHeaders(response, path) {
			response.setHeader('Cache-Control', cacheControl(path));
			response.setHeader('X-Content-Type-Options', 'nosniff');
		},
		onNoMatch(_request, response) {
			response.writeHead(404, {
				'Content-Type': 'text/html;charset=utf-8',
				'Cache-Control': 'no-cache',
				'X-Content-Type-Options': 'nosniff'
			});
			response.end(missing);
		}
	});
}

/**
 * Files named by their content never change. All else is asked for again each time.
 * @param {string} path
 */
function cacheControl(path) {
	return path.startsWith('/_app/immutable/') ? 'public, max-age=31536000, immutable' : 'no-cache';
}

/** @param {string[]} args */
function requestedPort(args) {
	const { values } = parseArgs({ args, options: { port: { type: 'string' } } });
	const text = values.port ?? process.env.PORT;
	if (text === undefined || text === '') return undefined;
	const port = Number(text);
	if (Number.isInteger(port) && port >= 0 && port <= 65535) return port;
	throw new Sentence(`"${text}" is not a port: it must be a whole number from 0 to 65535.`);
}

/** @param {import('node:http').Server} server */
async function listenOnFree(server) {
	for (let port = firstPort; port < firstPort + portsTried; port++) {
		const bound = await tryPort(server, port);
		if (bound !== undefined) return bound;
	}
	throw new Sentence(
		`Ports ${firstPort} to ${firstPort + portsTried - 1} are all taken. Name a free one: npm start -- --port 8080`
	);
}

/**
 * @param {import('node:http').Server} server
 * @param {number} port
 */
async function listenOn(server, port) {
	const bound = await tryPort(server, port);
	if (bound !== undefined) return bound;
	throw new Sentence(
		`Port ${port} is taken. Stop what uses it, or name another one: npm start -- --port ${port + 1}`
	);
}

/**
 * @param {import('node:http').Server} server
 * @param {number} port
 * @returns {Promise<number | undefined>} the port in use, or undefined when it was taken
 */
function tryPort(server, port) {
	return new Promise((settle, fail) => {
		/** @param {NodeJS.ErrnoException} error */
		const refused = (error) => {
			if (error.code === 'EADDRINUSE') settle(undefined);
			else if (error.code === 'EACCES') fail(new Sentence(`Port ${port} may not be used here.`));
			else fail(error);
		};
		server.once('error', refused);
		server.listen(port, '127.0.0.1', () => {
			server.off('error', refused);
			const address = server.address();
			if (!address || typeof address === 'string') throw new Error('serve: no port was bound');
			settle(address.port);
		});
	});
}

/** @param {import('node:http').Server} server */
function close(server) {
	server.closeAllConnections();
	return /** @type {Promise<void>} */ (
		new Promise((settle) => {
			server.close(() => settle());
		})
	);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
	await orSay(() => serveFromCommandLine(process.argv.slice(2)));
}

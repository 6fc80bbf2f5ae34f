// Serves build/ as any static host would. `npm start` and the browser tests share it.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { answering } from './answer.mjs';
import { closeServer, listenOnBoth } from './loopback.mjs';
import { readOptions } from './options.mjs';
import { root } from './run.mjs';
import { Sentence, orSay } from './sentence.mjs';
import { readSite } from './site-files.mjs';

/**
 * Browsers keep a learner's work by address, so the port is ours alone: nobody has registered it,
 * no tool uses it unasked, and systems do not give it out for outgoing connections.
 */
export const usualPort = 14326;
const portsTried = 100;

/** How long a client may take, in milliseconds. */
const patience = {
	headersTimeout: 10_000,
	requestTimeout: 30_000,
	connectionsCheckingInterval: 2_000
};

/**
 * @typedef {object} Site
 * @property {string} address such as http://localhost:14326/
 * @property {number} port
 * @property {string[]} taken what other programs had of the ports tried before, such as [::1]:14326
 * @property {import('node:http').Server[]} servers one for each loopback address
 * @property {() => Promise<void>} close also cuts the connections that are still open
 */

/**
 * Serves a built site on this machine only. It is read first, so a later build is not seen before the
 * next start. Its address has a name, because browsers let security keys sign for names only.
 * @param {{ port?: number, folder?: string, limits?: Partial<typeof patience> }} [options]
 *   without a port: ours, or the next free one
 * @returns {Promise<Site>}
 */
export async function serve({ port, folder = join(root, 'build'), limits = {} } = {}) {
	const listener = answering(await readSite(folder));
	const ports = port === undefined ? usualPorts() : [port];
	/** @type {string[]} */
	const taken = [];
	for (const each of ports) {
		const outcome = await listenOnBoth(each, listener, { ...patience, ...limits });
		if (outcome.kind === 'taken') taken.push(outcome.at);
		else {
			const { port, servers } = outcome;
			const address = addressOf(port);
			const close = async () => void (await Promise.all(servers.map(closeServer)));
			return { address, port, taken, servers, close };
		}
	}
	throw new Sentence(
		port === undefined
			? `Ports ${usualPort} to ${usualPort + portsTried - 1} are all taken. Name a free one: npm start -- --port 8080`
			: `Port ${port} is taken: another program has ${taken.join(', ')}. Stop it, or name another port: npm start -- --port ${port + 1}`
	);
}

function usualPorts() {
	return Array.from({ length: portsTried }, (_, index) => usualPort + index);
}

/** @param {number} port */
export function addressOf(port) {
	return `http://localhost:${port}/`;
}

/**
 * The port that --port or PORT name, if they do.
 * @param {string[]} args
 * @returns {number | undefined}
 */
export function requestedPort(args) {
	const text = readOptions(args, ['port']).port ?? process.env.PORT;
	if (text === undefined || text === '') return undefined;
	if (/^\d{1,5}$/.test(text) && Number(text) <= 65535) return Number(text);
	throw new Sentence(`"${text}" is not a port: it must be a whole number from 0 to 65535.`);
}

/**
 * Says where the site is, and serves it until Ctrl+C.
 * @param {Site} site
 * @param {string[]} remarks
 */
export function serveUntilStopped(site, remarks) {
	console.log([`Leastwise is at ${site.address}`, ...remarks, 'Press Ctrl+C to stop.'].join('\n'));
	for (const signal of ['SIGINT', 'SIGTERM']) {
		process.once(signal, () => void site.close());
	}
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
	await orSay(async () => {
		const port = requestedPort(process.argv.slice(2));
		serveUntilStopped(await serve(port === undefined ? {} : { port }), []);
	});
}

// Listening on this machine only, at both addresses that browsers may take for `localhost`.
import { createServer } from 'node:http';
import { Sentence } from './sentence.mjs';

/**
 * @typedef {import('node:http').Server} Server
 * @typedef {import('node:http').ServerOptions} ServerOptions
 * @typedef {{ kind: 'bound', port: number, servers: Server[] }} Bound
 * @typedef {{ kind: 'taken', at: string }} Taken at such as [::1]:8080
 */

const addresses = /** @type {const} */ ([
	{ host: '127.0.0.1', shown: '127.0.0.1' },
	{ host: '::1', shown: '[::1]' }
]);

/** Ports that are given out by the system are tried this often, until both addresses are free. */
const tries = 20;

/**
 * Listens on a port of 127.0.0.1 and [::1], or on neither. If another program had one of them, some
 * browsers would open that instead of us. A machine without IPv6 has only the first.
 * @param {number} port 0 for any that is free
 * @param {import('node:http').RequestListener} listener
 * @param {ServerOptions} options
 * @returns {Promise<Bound | Taken>}
 */
export async function listenOnBoth(port, listener, options) {
	for (let attempt = 1; ; attempt++) {
		const bound = await tryBoth(port, listener, options);
		if (bound.kind === 'bound' || port !== 0 || attempt === tries) return bound;
	}
}

/**
 * @param {number} wanted
 * @param {import('node:http').RequestListener} listener
 * @param {ServerOptions} options
 * @returns {Promise<Bound | Taken>}
 */
async function tryBoth(wanted, listener, options) {
	/** @type {Server[]} */
	const servers = [];
	let port = wanted;
	for (const { host, shown } of addresses) {
		const server = createServer(options, listener);
		const outcome = await listen(server, port, host);
		if (outcome === 'absent' && servers.length > 0) continue;
		if (typeof outcome !== 'number') {
			await Promise.all(servers.map(closeServer));
			return { kind: 'taken', at: `${shown}:${port}` };
		}
		port = outcome;
		servers.push(server);
	}
	return { kind: 'bound', port, servers };
}

/**
 * @param {Server} server
 * @param {number} port
 * @param {string} host
 * @returns {Promise<number | 'taken' | 'absent'>} the port; absent: this machine has no such address
 */
function listen(server, port, host) {
	return new Promise((settle, fail) => {
		/** @param {NodeJS.ErrnoException} error */
		const refused = (error) => {
			switch (error.code) {
				case 'EADDRINUSE':
					return settle('taken');
				case 'EADDRNOTAVAIL':
				case 'EAFNOSUPPORT':
					return settle('absent');
				case 'EACCES':
					return fail(new Sentence(`Port ${port} may not be used here. Name one from 1024 up.`));
				default:
					return fail(error);
			}
		};
		server.once('error', refused);
		server.listen(port, host, () => {
			server.off('error', refused);
			const address = server.address();
			if (!address || typeof address === 'string') throw new Error('serve: no port was bound');
			settle(address.port);
		});
	});
}

/**
 * Also cuts the connections that are still open.
 * @param {Server} server
 * @returns {Promise<void>}
 */
export function closeServer(server) {
	server.closeAllConnections();
	return new Promise((settle) => {
		server.close(() => settle());
	});
}

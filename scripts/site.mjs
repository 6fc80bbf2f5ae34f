import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildIfStale } from './build.mjs';
import { installIfStale } from './install.mjs';
import { root } from './run.mjs';
import { orSay } from './sentence.mjs';
import { requestedPort, serve, serveUntilStopped } from './serve.mjs';
import { remarks } from './moved.mjs';

const note = join(root, '.last-port');

/**
 * From whatever state the checkout is in to a served site.
 * @param {string[]} args
 */
export function startSite(args) {
	return orSay(async () => {
		const port = requestedPort(args);
		installIfStale();
		buildIfStale();
		const site = await serve(port === undefined ? {} : { port });
		serveUntilStopped(site, remarks(site, lastPort()));
		rememberPort(site.port);
	});
}

/** Where learners of this checkout were sent last time. */
function lastPort() {
	try {
		return Number(readFileSync(note, 'utf8')) || undefined;
	} catch {
		return undefined; // the first time
	}
}

/** @param {number} port */
function rememberPort(port) {
	try {
		writeFileSync(note, `${port}\n`);
	} catch {
		// A folder that cannot be written to is no reason not to serve it.
	}
}

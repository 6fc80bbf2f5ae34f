// What a static host answers, to good requests and to bad ones.

/**
 * @typedef {import('./site-files.mjs').SiteFiles} SiteFiles
 * @typedef {import('./site-files.mjs').SiteFile} SiteFile
 * @typedef {import('./site-files.mjs').Copy} Copy
 * @typedef {import('node:http').RequestListener} Listener
 * @typedef {import('node:http').IncomingMessage} Request
 * @typedef {import('node:http').ServerResponse} Response
 */

/**
 * Answers every request from a site's files. Nothing is read while serving, and ranges are answered
 * with the whole, as RFC 9110 (14.2) lets a server do: no request can make this fail.
 * @param {SiteFiles} files
 * @returns {Listener}
 */
export function answering(files) {
	return (request, response) => {
		response.setHeader('X-Content-Type-Options', 'nosniff');
		if (request.method !== 'GET' && request.method !== 'HEAD') {
			response.setHeader('Allow', 'GET, HEAD');
			return say(response, 405, 'Only GET and HEAD are answered here.');
		}
		const path = pathOf(request.url ?? '/');
		if (path === undefined)
			return say(response, 400, 'This address is not encoded as it should be.');
		const found = nameOf(path, files);
		send(request, response, found ?? '/404.html', files, found ? 200 : 404);
	};
}

/**
 * The decoded path of a request's target, which may be a whole address (RFC 9112, 3.2.2).
 * @param {string} target
 * @returns {string | undefined} undefined if it cannot be decoded
 */
function pathOf(target) {
	const [path = ''] = target.replace(/^https?:\/\/[^/?#]*/i, '').split(/[?#]/, 1);
	try {
		return decodeURIComponent(path);
	} catch {
		return undefined;
	}
}

/**
 * The file that a path means: itself, a page without its ending, or a folder's page.
 * @param {string} path
 * @param {SiteFiles} files
 */
function nameOf(path, files) {
	const bare = path.replace(/\/$/, '');
	return [path, `${bare}.html`, `${bare}/index.html`].find((name) => files.has(name));
}

/**
 * @param {Request} request
 * @param {Response} response
 * @param {string} name
 * @param {SiteFiles} files
 * @param {200 | 404} status
 */
function send(request, response, name, files, status) {
	const file = files.get(name);
	if (!file) throw new Error(`serve: the site has no ${name}`);
	const { encoding, copy } = chosen(file, request.headers['accept-encoding'] ?? '');
	response.setHeader('Cache-Control', cacheControl(name));
	response.setHeader('Vary', 'Accept-Encoding');
	// What a <meta> cannot say; the rest of the policy stands in the pages.
	if (name.endsWith('.html')) {
		response.setHeader('Content-Security-Policy', "frame-ancestors 'none'");
	}
	if (status === 200) {
		response.setHeader('ETag', copy.etag);
		if (knows(request.headers['if-none-match'] ?? '', copy.etag)) {
			response.writeHead(304).end();
			return;
		}
	}
	if (encoding !== 'plain') response.setHeader('Content-Encoding', encoding);
	response.writeHead(status, { 'Content-Type': file.type, 'Content-Length': copy.body.length });
	response.end(copy.body); // Node leaves the body out for HEAD
}

/**
 * The smallest copy that the client takes.
 * @param {SiteFile} file
 * @param {string} accepted the header Accept-Encoding
 * @returns {{ encoding: 'br' | 'gzip' | 'plain', copy: Copy }}
 */
function chosen(file, accepted) {
	const taken = accepted
		.toLowerCase()
		.split(',')
		.map((part) => part.split(';').map((piece) => piece.trim()))
		.filter(([, quality]) => !/^q=0(\.0*)?$/.test(quality ?? ''))
		.map(([name]) => name);
	for (const encoding of /** @type {const} */ (['br', 'gzip'])) {
		const copy = file[encoding];
		if (copy && taken.includes(encoding)) return { encoding, copy };
	}
	return { encoding: 'plain', copy: file.plain };
}

/**
 * @param {string} header If-None-Match
 * @param {string} etag
 */
function knows(header, etag) {
	return header.split(',').some((each) => {
		const known = each.trim().replace(/^W\//, '');
		return known === '*' || known === etag;
	});
}

/**
 * Files named by their content never change. All else is asked for again each time.
 * @param {string} name
 */
function cacheControl(name) {
	return name.startsWith('/_app/immutable/') ? 'public, max-age=31536000, immutable' : 'no-cache';
}

/**
 * @param {Response} response
 * @param {number} status
 * @param {string} sentence
 */
function say(response, status, sentence) {
	response.writeHead(status, {
		'Content-Type': 'text/plain;charset=utf-8',
		'Cache-Control': 'no-store'
	});
	response.end(`${sentence}\n`);
}

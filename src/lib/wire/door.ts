import { refuse, type Fault } from './fault';
import { headerOf, type HttpRequest } from './http';

/**
 * Whom the endpoint does not talk to, whatever they sign: anybody who calls it by another name than
 * this machine's own, and browsers. A page of the web can send requests to this machine, by a name
 * of its own that it lets mean 127.0.0.1, or plainly by images, forms and links.
 */
export function doorFault(request: HttpRequest): Fault | undefined {
	return hostFault(request) ?? browserFault(request);
}

function hostFault(request: HttpRequest): Fault | undefined {
	const host = headerOf(request, 'host') ?? '';
	if (isLoopback(host)) return undefined;
	return refuse(
		'AccessDenied',
		`The request is for the host '${host.slice(0, 200)}'. This endpoint answers to localhost and 127.0.0.1 alone.`
	).fault;
}

/** https://www.rfc-editor.org/rfc/rfc6761#section-6.3 keeps `localhost`, and all below it, for this machine. */
function isLoopback(host: string): boolean {
	const name = host.replace(/:\d*$/, '').toLowerCase();
	return /^(([a-z\d_-]+\.)*localhost\.?|127(\.\d{1,3}){3}|\[::1\])$/.test(name);
}

function browserFault(request: HttpRequest): Fault | undefined {
	if (!isBrowser(request)) return undefined;
	return refuse(
		'AccessDenied',
		'The request comes from a web browser, as its headers say. This endpoint is for AWS clients and answers no web pages.'
	).fault;
}

/**
 * Browsers give themselves away: by `Origin` with what a page posts, asks beforehand or opens as a
 * socket, by `Sec-Fetch-Site` and `-Dest` with everything, images, links and typed addresses too,
 * and old ones by their name. Clients of AWS send none of these. Node's own fetch sends
 * `Sec-Fetch-Mode: cors`, but no other mode.
 *
 * https://www.w3.org/TR/fetch-metadata/
 */
function isBrowser(request: HttpRequest): boolean {
	const tells = ['origin', 'referer', 'sec-fetch-site', 'sec-fetch-dest', 'sec-fetch-user'];
	return (
		tells.some((name) => headerOf(request, name) !== undefined) ||
		(headerOf(request, 'sec-fetch-mode') ?? 'cors') !== 'cors' ||
		/^Mozilla\//.test(headerOf(request, 'user-agent') ?? '')
	);
}

import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { decode, pairsOf } from '../form';
import { pathOf, queryOf, type HttpRequest } from '../http';

/** Which headers are signed, and whether the signature is in the address. */
export interface Canonical {
	readonly signedHeaders: readonly string[];
	readonly presigned?: boolean;
	/** S3 signs the path as it is, and in place of the body's hash what the request says of it. */
	readonly s3Payload?: string;
}

/**
 * A request written so that client and server write it alike.
 *
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html
 */
export function canonicalRequest(
	request: HttpRequest,
	{ signedHeaders, presigned = false, s3Payload }: Canonical
): string {
	return [
		request.method,
		s3Payload === undefined ? canonicalPath(pathOf(request)) : plainPath(pathOf(request)),
		canonicalQuery(queryOf(request), presigned),
		...signedHeaders.map((name) => `${name}:${canonicalHeader(request, name)}`),
		'',
		signedHeaders.join(';'),
		s3Payload ?? hashOf(request.body)
	].join('\n');
}

export function hashOf(content: Uint8Array | string): string {
	return bytesToHex(sha256(typeof content === 'string' ? utf8ToBytes(content) : content));
}

function plainPath(path: string): string {
	return path
		.split('/')
		.map((segment) => encode(decode(segment)))
		.join('/');
}

/** Every service but S3 takes dots and double slashes away, and encodes what is encoded already. */
function canonicalPath(path: string): string {
	const kept: string[] = [];
	for (const segment of path.split('/')) {
		if (segment === '..') kept.pop();
		else if (segment !== '' && segment !== '.') kept.push(encode(segment));
	}
	if (kept.length === 0) return '/';
	return `/${kept.join('/')}${path.endsWith('/') ? '/' : ''}`;
}

/** The signature of a presigned URL cannot sign itself. */
function canonicalQuery(query: string, presigned: boolean): string {
	return pairsOf(query)
		.map(([name, value]) => [encode(decode(name)), encode(decode(value))] as const)
		.filter(([name]) => !presigned || name !== 'X-Amz-Signature')
		.sort(([a, x], [b, y]) => compare(a, b) || compare(x, y))
		.map(([name, value]) => `${name}=${value}`)
		.join('&');
}

function canonicalHeader({ headers }: HttpRequest, wanted: string): string {
	return headers
		.filter(([name]) => name.toLowerCase() === wanted)
		.map(([, value]) => value.trim().replace(/\s+/g, ' '))
		.join(',');
}

/** RFC 3986: only letters, digits and - . _ ~ stay as they are. */
function encode(text: string): string {
	return encodeURIComponent(text.toWellFormed()).replace(
		/[!'()*]/g,
		(character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`
	);
}

function compare(a: string, b: string): number {
	return a < b ? -1 : Number(a > b);
}

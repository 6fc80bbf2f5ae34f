import { bytesToHex, concatBytes } from '@noble/hashes/utils.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { base64 } from '@scure/base';
import { crc32 } from '../crc32';
import { refuse, type Read } from '../fault';
import { headerOf, type HttpRequest } from '../http';

/**
 * What a request says of its body, as it is signed: its hash, that it is not signed, or that it comes
 * in chunks.
 *
 * https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html
 */
export function payloadSaid(request: HttpRequest): string {
	return headerOf(request, 'x-amz-content-sha256') ?? unsigned;
}

const unsigned = 'UNSIGNED-PAYLOAD';

/** The bytes that are meant, out of their chunks, when they are what the request says of them. */
export function payloadOf(request: HttpRequest): Read<Uint8Array> {
	const said = payloadSaid(request);
	if (said.startsWith('STREAMING-')) return fromChunks(request);
	if (said !== unsigned && said !== bytesToHex(sha256(request.body))) {
		return refuse(
			'XAmzContentSHA256Mismatch',
			"The provided 'x-amz-content-sha256' header does not match what was computed."
		);
	}
	return checked(request.body, (name) => headerOf(request, name));
}

/**
 * `5;chunk-signature=…`, five bytes, and so on to a chunk of none, behind which checksums may follow.
 *
 * https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-streaming.html
 */
function fromChunks(request: HttpRequest): Read<Uint8Array> {
	const { body } = request;
	const chunks: Uint8Array[] = [];
	let at = 0;
	for (;;) {
		const end = lineEnd(body, at);
		if (end === undefined) return incomplete;
		const [size = ''] = textOf(body, at, end).split(';', 1);
		if (!/^[0-9a-f]{1,8}$/i.test(size)) return incomplete;
		const length = Number.parseInt(size, 16);
		at = end + 2;
		if (length === 0) break;
		if (at + length + 2 > body.length) return incomplete;
		chunks.push(body.slice(at, at + length));
		at += length + 2;
	}
	const bytes = concatBytes(...chunks);
	const announced = headerOf(request, 'x-amz-decoded-content-length');
	if (announced !== undefined && Number(announced) !== bytes.length) return incomplete;
	const trailer = new Map(
		textOf(body, at, body.length)
			.split('\r\n')
			.map((line) => [
				line.split(':', 1)[0]?.toLowerCase() ?? '',
				line.replace(/^[^:]*:/, '').trim()
			])
	);
	return checked(bytes, (name) => trailer.get(name) ?? headerOf(request, name));
}

const incomplete = refuse(
	'IncompleteBody',
	'You did not provide the number of bytes specified by the Content-Length HTTP header'
);

/** Of the checksums that clients send along, those that are plain here; the others are not looked at. */
function checked(
	bytes: Uint8Array,
	valueOf: (name: string) => string | undefined
): Read<Uint8Array> {
	const sums: readonly (readonly [string, (bytes: Uint8Array) => Uint8Array])[] = [
		['crc32', crc32],
		['sha256', sha256]
	];
	for (const [name, sum] of sums) {
		const said = valueOf(`x-amz-checksum-${name}`);
		if (said !== undefined && said !== base64.encode(sum(bytes))) {
			return refuse(
				'BadDigest',
				`The ${name.toUpperCase()} you specified did not match the calculated checksum.`
			);
		}
	}
	return { ok: true, value: bytes };
}

function lineEnd(body: Uint8Array, from: number): number | undefined {
	// A chunk's first line has a number and a signature.
	for (let at = from; at < Math.min(body.length - 1, from + 300); at++) {
		if (body[at] === 13 && body[at + 1] === 10) return at;
	}
	return undefined;
}

function textOf(body: Uint8Array, from: number, to: number): string {
	return new TextDecoder('latin1').decode(body.slice(from, to));
}

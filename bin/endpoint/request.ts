import type { IncomingMessage } from 'node:http';
import { refuse, type Read } from '../../src/lib/wire/fault';
import type { HttpRequest } from '../../src/lib/wire/http';

/** The largest thing anybody sends is a SAML provider's metadata, some tens of kilobytes. */
const longestBody = 2 * 1024 * 1024;
/** A client reads the refusal only after it has sent all, so some more is read and thrown away. */
const longestRefused = 64 * 1024 * 1024;

/** Reads a request to its end, as far as it is not too long. */
export async function readRequest(incoming: IncomingMessage): Promise<Read<HttpRequest>> {
	const chunks: Buffer[] = [];
	let length = 0;
	for await (const chunk of incoming as AsyncIterable<Buffer>) {
		length += chunk.length;
		if (length <= longestBody) chunks.push(chunk);
		if (length > longestRefused) break;
	}
	if (length > longestBody) {
		return refuse('RequestEntityTooLarge', `The request is longer than ${longestBody} bytes.`);
	}
	const { method = 'GET', url = '/', socket } = incoming;
	return {
		ok: true,
		value: {
			method,
			target: url,
			headers: headersOf(incoming),
			body: Buffer.concat(chunks),
			...(socket.remoteAddress === undefined ? {} : { sourceIp: socket.remoteAddress })
		}
	};
}

/** Node reads headers as Latin-1; what clients sign and send is UTF-8. */
function headersOf({ rawHeaders }: IncomingMessage): HttpRequest['headers'] {
	return Array.from({ length: rawHeaders.length / 2 }, (_, index) => [
		rawHeaders[index * 2] ?? '',
		Buffer.from(rawHeaders[index * 2 + 1] ?? '', 'latin1').toString('utf8')
	]);
}

import { refuse, type Read } from '../fault';
import { decode, pairsOf } from '../form';
import { headerOf, queryOf, type HttpRequest } from '../http';

/** What a request shows to prove who sent it. */
export interface Signed {
	readonly accessKeyId: string;
	readonly scope: Scope;
	/** Lower case, in the order they were signed. */
	readonly signedHeaders: readonly string[];
	/** Hexadecimal. */
	readonly signature: string;
	/** `20261123T083000Z`, not yet checked. */
	readonly date: string;
	/** The session token of temporary credentials. */
	readonly token?: string;
	readonly presigned: boolean;
	/** Of a presigned URL, in seconds, where it says so. */
	readonly lifetime?: number;
}

/** What a signing key is for: `20261123/us-east-1/iam/aws4_request`. */
export interface Scope {
	readonly date: string;
	readonly region: string;
	readonly service: string;
	readonly terminator: string;
}

export const algorithm = 'AWS4-HMAC-SHA256';

/** Reads the Authorization header or the presigned query; undefined where nothing is signed. */
export function readSigned(request: HttpRequest): Read<Signed> | undefined {
	const authorization = headerOf(request, 'authorization');
	if (authorization !== undefined) return fromHeader(request, authorization);
	const query = new Map(
		pairsOf(queryOf(request)).map(([name, value]) => [decode(name).toLowerCase(), decode(value)])
	);
	return query.has('x-amz-algorithm') ? fromQuery(query) : undefined;
}

/** `AWS4-HMAC-SHA256 Credential=…, SignedHeaders=…, Signature=…` */
function fromHeader(request: HttpRequest, authorization: string): Read<Signed> | undefined {
	const [scheme = '', ...rest] = authorization.trim().split(/\s+/);
	// Basic, Bearer and the like prove nothing to AWS.
	if (!scheme.startsWith('AWS')) return undefined;
	if (scheme !== algorithm) {
		return refuse('IncompleteSignature', `Unsupported AWS 'algorithm': '${scheme.slice(0, 40)}'.`);
	}
	const fields = new Map(
		rest
			.join('')
			.split(',')
			.map((part) => {
				const [name = '', ...value] = part.split('=');
				return [name, value.join('=')] as const;
			})
	);
	const date = headerOf(request, 'x-amz-date') ?? isoDate(headerOf(request, 'date'));
	const token = headerOf(request, 'x-amz-security-token');
	const missing = [
		...['Credential', 'Signature', 'SignedHeaders']
			.filter((name) => !fields.get(name))
			.map((name) => `Authorization header requires '${name}' parameter.`),
		...(date === undefined
			? ["Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header."]
			: [])
	];
	if (missing.length > 0) return refuse('IncompleteSignature', missing.join(' '));
	return withCredential(fields.get('Credential') ?? '', {
		signedHeaders: (fields.get('SignedHeaders') ?? '').split(';'),
		signature: fields.get('Signature') ?? '',
		date: date ?? '',
		...(token === undefined ? {} : { token }),
		presigned: false
	});
}

/** A week. https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-query-string-auth.html */
const longestLifetime = 604_800;

/** What IAM and STS do not heed must make sense all the same. */
function isLifetime(seconds: string): boolean {
	return /^\d{1,6}$/.test(seconds) && Number(seconds) >= 1 && Number(seconds) <= longestLifetime;
}

function fromQuery(query: ReadonlyMap<string, string>): Read<Signed> {
	const missing = ['X-Amz-Credential', 'X-Amz-Date', 'X-Amz-SignedHeaders', 'X-Amz-Signature']
		.filter((name) => !query.get(name.toLowerCase()))
		.map((name) => `AWS query-string parameters must include '${name}'.`);
	if (query.get('x-amz-algorithm') !== algorithm) {
		missing.push("AWS query-string parameters must include a valid 'X-Amz-Algorithm'.");
	}
	if (!isLifetime(query.get('x-amz-expires') ?? '1')) {
		missing.push(`'X-Amz-Expires' must be a number of seconds from 1 to ${longestLifetime}.`);
	}
	if (missing.length > 0) return refuse('IncompleteSignature', missing.join(' '));
	const token = query.get('x-amz-security-token');
	const lifetime = query.get('x-amz-expires');
	return withCredential(query.get('x-amz-credential') ?? '', {
		signedHeaders: (query.get('x-amz-signedheaders') ?? '').split(';'),
		signature: query.get('x-amz-signature') ?? '',
		date: query.get('x-amz-date') ?? '',
		...(token === undefined ? {} : { token }),
		...(lifetime === undefined ? {} : { lifetime: Number(lifetime) }),
		presigned: true
	});
}

function withCredential(
	credential: string,
	rest: Omit<Signed, 'accessKeyId' | 'scope'>
): Read<Signed> {
	const parts = credential.split('/');
	const [accessKeyId, date, region, service, terminator] = parts;
	if (
		parts.length !== 5 ||
		accessKeyId === undefined ||
		date === undefined ||
		region === undefined ||
		service === undefined ||
		terminator === undefined
	) {
		return refuse(
			'IncompleteSignature',
			`Credential must have exactly 5 slash-delimited elements, e.g. keyid/date/region/service/term, got '${credential.slice(0, 200)}'`
		);
	}
	return {
		ok: true,
		value: { accessKeyId, scope: { date, region, service, terminator }, ...rest }
	};
}

/** `Mon, 23 Nov 2026 08:30:00 GMT` as `20261123T083000Z`. */
function isoDate(date: string | undefined): string | undefined {
	if (date === undefined) return undefined;
	const time = Date.parse(date);
	return Number.isNaN(time) ? date : basicDate(time);
}

/** ISO 8601's basic format, as signatures have it: `20261123T083000Z`. */
export function basicDate(time: number): string {
	return new Date(time).toISOString().replace(/[-:]|\.\d{3}/g, '');
}

import type { Account, Time } from '../account/account';
import type { Caller } from '../account/call';
import { signingKeyOf } from '../account/access/identity';
import { refuse, type Read } from './fault';
import { headerOf, type HttpRequest } from './http';
import type { WireService } from './protocol';
import type { Signed } from './sigv4/scheme';
import { verify } from './sigv4/verify';

/** How a door deals with keys. */
export interface Admission {
	readonly now: Time;
	/** Takes every key, whatever its signature, as root. */
	readonly anyKey?: boolean;
}

/** What AWS's models mark with `authtype: none`: the token in the request is the proof. */
const unsigned: ReadonlySet<string> = new Set(['AssumeRoleWithSAML', 'AssumeRoleWithWebIdentity']);

const nothingShown = refuse(
	'MissingAuthenticationToken',
	'Request is missing Authentication Token'
);

/** Where every signature is good, nothing but this keeps any page of the web from being root. */
const fromPage = refuse(
	'InvalidClientTokenId',
	'The request comes from a web page, as its headers say. An endpoint that takes every key answers no web pages.'
);

/** What is to be known of a request to say whose it is. */
export interface Admitted {
	readonly service: WireService;
	readonly action: string;
	readonly signed: Read<Signed> | undefined;
}

/** Whose signature a request bears. */
export function callerOf(
	account: Account,
	request: HttpRequest,
	{ service, action, signed }: Admitted,
	{ now, anyKey = false }: Admission
): Read<Caller> {
	if (anyKey && isFromPage(request)) return fromPage;
	if (unsigned.has(action)) return { ok: true, value: { kind: 'anonymous' } };
	if (!signed) return nothingShown;
	if (anyKey) return rootOf(account);
	if (!signed.ok) return signed;
	const { accessKeyId: id } = signed.value;
	const fault = verify(request, signed.value, signingKeyOf(account, id), { service, now });
	return fault ? { ok: false, fault } : { ok: true, value: { kind: 'accessKey', id } };
}

/** Browsers send `Origin` with what a page posts, and `Sec-Fetch-Site` with an image or a link, too. */
function isFromPage(request: HttpRequest): boolean {
	const site = headerOf(request, 'sec-fetch-site') ?? 'none'; // `none`: an address typed by hand
	return headerOf(request, 'origin') !== undefined || site !== 'none';
}

/** Root calls by a key of its own, as every caller does. */
function rootOf({ root }: Account): Read<Caller> {
	const key = root.accessKeys.find(({ status }) => status === 'Active');
	if (!key) {
		return refuse(
			'InvalidClientTokenId',
			'The access key of root, which stands for every key here, is gone. POST /_leastwise/reset starts afresh.'
		);
	}
	return { ok: true, value: { kind: 'accessKey', id: key.id } };
}

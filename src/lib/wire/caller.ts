import type { Account } from '../account/account';
import type { Time } from '../account/base/time';
import type { Caller } from '../account/base/call';
import { signingKeyOf } from '../account/perform/identify';
import { refuse, type Read } from './fault';
import type { HttpRequest } from './http';
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
	if (unsigned.has(action)) return { ok: true, value: { kind: 'anonymous' } };
	if (!signed) return nothingShown;
	if (anyKey) return rootOf(account);
	if (!signed.ok) return signed;
	const { accessKeyId: id } = signed.value;
	const fault = verify(request, signed.value, signingKeyOf(account, id), { service, now });
	return fault ? { ok: false, fault } : { ok: true, value: { kind: 'accessKey', id } };
}

/** Root calls by a key of its own, as every caller does. */
export function rootOf({ iam: { root } }: Account): Read<Caller> {
	const key = root.accessKeys.find(({ status }) => status === 'Active');
	if (!key) {
		return refuse(
			'InvalidClientTokenId',
			'The access key of root, which stands for every key here, is gone. POST /_leastwise/reset starts afresh.'
		);
	}
	return { ok: true, value: { kind: 'accessKey', id: key.id } };
}

import type { Account } from '../account/account';
import type { Time } from '../account/base/time';
import type { Caller } from '../account/base/call';
import { signingKeyOf } from '../account/perform/identify';
import { refuse, type Read } from './fault';
import type { HttpRequest } from './http';
import type { WireService } from './protocol';
import type { Signed } from './sigv4/scheme';
import { verify, type SigningKey } from './sigv4/verify';

/** How a door deals with keys. */
export interface Admission {
	readonly now: Time;
	/** Takes every key, whatever its signature, as root. */
	readonly anyKey?: boolean;
	/** The key of that id that is not one of the account's, and whom it stands for. */
	readonly lent?: (id: string) => LentKey | undefined;
}

/** What the console's session lends to whoever works beside it; the account knows nothing of it. */
export interface LentKey extends SigningKey {
	readonly caller: Caller;
}

/** Whose an access key is, and what a request must be signed with to prove it. */
export function holderOf(
	account: Account,
	id: string,
	{ lent }: Admission
): { readonly key: SigningKey | undefined; readonly caller: Caller } {
	const key = lent?.(id);
	if (key) return { key, caller: key.caller };
	return { key: signingKeyOf(account, id), caller: { kind: 'accessKey', id } };
}

/** What AWS's models mark with `authtype: none`: the token in the request is the proof. */
export const unsigned: ReadonlySet<string> = new Set([
	'AssumeRoleWithSAML',
	'AssumeRoleWithWebIdentity'
]);

export const nothingShown = refuse(
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
	admission: Admission
): Read<Caller> {
	const { now, anyKey = false } = admission;
	if (unsigned.has(action)) return { ok: true, value: { kind: 'anonymous' } };
	if (!signed) return nothingShown;
	if (anyKey) return rootOf(account);
	if (!signed.ok) return signed;
	const { accessKeyId: id } = signed.value;
	const { key, caller } = holderOf(account, id, admission);
	const fault = verify(request, signed.value, key, { service, now });
	return fault ? { ok: false, fault } : { ok: true, value: caller };
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

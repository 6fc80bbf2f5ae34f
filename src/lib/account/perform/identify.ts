import type { Account } from '../account';
import type { Call, Service } from '../base/call';
import type { ApiError } from '../base/error';
import { lookUp } from '../base/table';
import type { Time } from '../base/time';
import type { Identity } from '../identity';
import { ownerOf } from '../services/iam/credentials/key-owner';
import { principalFor } from '../services/iam/people/principal';
import { sessionLength } from '../services/signin/sessions';
import { bearerOf } from '../services/sts/bearer';

/** AWS says this of sessions and keys alike: unknown, inactive or deleted. */
export const notValid: ApiError = {
	code: 'InvalidClientTokenId',
	message: 'The security token included in the request is invalid.'
};
const expired: ApiError = {
	code: 'ExpiredToken',
	message: 'The security token included in the request is expired'
};

export type Identified =
	| { readonly ok: true; readonly identity: Identity }
	| { readonly ok: false; readonly error: ApiError };

const invalid: Identified = { ok: false, error: notValid };

/** Finds out who calls, or refuses: the session is over, the key is inactive, deleted or unknown. */
export function identify(
	account: Account,
	{ caller, service, time }: Pick<Call, 'caller' | 'service' | 'time'>
): Identified {
	switch (caller.kind) {
		case 'anonymous':
		case 'observer':
			return { ok: true, identity: caller };
		case 'service':
			return { ok: true, identity: { ...caller, arn: caller.name } };
		case 'outsider':
			return identifyOutsider(account, caller.arn);
		case 'session':
			return identifySession(account, caller.id, service, time);
		case 'accessKey':
			return identifyKey(account, caller.id, time);
	}
}

/** Its own account has let it; so it cannot be one whose policies are known. */
function identifyOutsider({ id, others }: Account, arn: string): Identified {
	const account = /^arn:aws:(?:iam|sts)::(\d{12}):[a-z-]/.exec(arn)?.[1];
	if (account === undefined || account === id || (others && lookUp(others, account)))
		return invalid;
	return { ok: true, identity: { kind: 'outsider', account, arn } };
}

function identifySession(account: Account, id: string, service: Service, time: Time): Identified {
	const session = account.signin.sessions.find((each) => each.id === id);
	if (!session) return invalid;
	if (time - session.started > sessionLength) return { ok: false, error: expired };
	// Signing out and switching roles is done by whoever signed in, also when the role's session is over.
	if (session.switchedTo !== undefined && service !== 'signin') {
		return identifyKey(account, session.switchedTo, time);
	}
	return {
		ok: true,
		identity: principalFor(account, session.holder, { kind: 'session', session })
	};
}

function identifyKey(account: Account, id: string, time: Time): Identified {
	const credentials = lookUp(account.sts.temporary, id);
	if (credentials?.id === id) {
		if (time >= credentials.expires) return { ok: false, error: expired };
		const identity = bearerOf(account, credentials);
		return identity ? { ok: true, identity } : invalid;
	}
	const owner = ownerOf(account, id);
	if (owner?.key.status !== 'Active') return invalid;
	const proof = { kind: 'accessKey', key: owner.key } as const;
	return { ok: true, identity: principalFor(account, owner.holder, proof) };
}

/** What a request with this access key must be signed with. */
export function signingKeyOf(
	account: Account,
	keyId: string
): { readonly secret: string; readonly token?: string } | undefined {
	const credentials = lookUp(account.sts.temporary, keyId);
	if (credentials?.id === keyId) return { secret: credentials.secret, token: credentials.token };
	const owner = ownerOf(account, keyId);
	return owner && { secret: owner.key.secret };
}

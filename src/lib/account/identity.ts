import { rootArn, userArn } from './arn';
import type { AccessKey, Account, Holder, Session, User } from './account';
import type { ApiError, Caller } from './call';
import { asHolder, rootHolder } from './holder';
import { all, keyOf, lookUp } from './table';
import { userOf } from './users';

/** Who a caller turned out to be. */
export type Identity =
	| { readonly kind: 'root'; readonly arn: string; readonly proof: Proof }
	| { readonly kind: 'user'; readonly user: User; readonly arn: string; readonly proof: Proof }
	| { readonly kind: 'anonymous' }
	| { readonly kind: 'observer' };

/** What the caller showed: an open console session or a long-term access key. */
export type Proof =
	| { readonly kind: 'session'; readonly session: Session }
	| { readonly kind: 'accessKey'; readonly key: AccessKey };

export type Principal = Extract<Identity, { kind: 'root' | 'user' }>;

/** Console sessions of root and IAM users last 12 hours. */
const sessionLength = 12 * 60 * 60 * 1000;

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

/** Finds out who calls, or refuses: the session is over, the key is inactive, deleted or unknown. */
export function identify(account: Account, caller: Caller, time: number): Identified {
	switch (caller.kind) {
		case 'anonymous':
		case 'observer':
			return { ok: true, identity: caller };
		case 'session': {
			const session = account.sessions.find(({ id }) => id === caller.id);
			if (!session) return { ok: false, error: notValid };
			if (time - session.started > sessionLength) return { ok: false, error: expired };
			return {
				ok: true,
				identity: principalFor(account, session.holder, { kind: 'session', session })
			};
		}
		case 'accessKey': {
			const owner = ownerOf(account, caller.id);
			if (owner?.key.status !== 'Active') return { ok: false, error: notValid };
			const proof = { kind: 'accessKey', key: owner.key } as const;
			return { ok: true, identity: principalFor(account, owner.holder, proof) };
		}
	}
}

/** Root or the user, with what was shown for it. */
export function principalFor(account: Account, holder: Holder, proof: Proof): Principal {
	if (holder.kind === 'root') return { kind: 'root', arn: rootArn(account), proof };
	const user = userOf(account, holder.key);
	return { kind: 'user', user, arn: userArn(account, user), proof };
}

/** Whose access key this is. */
export function ownerOf(
	account: Account,
	keyId: string
): { readonly holder: Holder; readonly key: AccessKey } | undefined {
	const find = (keys: readonly AccessKey[]) => keys.find(({ id }) => id === keyId);
	const ofRoot = find(account.root.accessKeys);
	if (ofRoot) return { holder: rootHolder, key: ofRoot };
	for (const user of all(account.users)) {
		const key = find(user.accessKeys);
		if (key) return { holder: asHolder(user), key };
	}
	return undefined;
}

export function holderOf(identity: Principal): Holder {
	return identity.kind === 'root' ? rootHolder : asHolder(identity.user);
}

/**
 * The principals a scenario means by `root`, `user/NAME` or `user/*`, as if signed in with MFA.
 * Empty where there is none.
 */
export function principalsNamed(account: Account, name: string): readonly Principal[] {
	const proofFor = (holder: Holder): Proof => ({
		kind: 'session',
		session: { id: 'asked', holder, mfa: true, started: 0, mustChangePassword: false }
	});
	const holders: readonly Holder[] =
		name === 'root'
			? [{ kind: 'root' }]
			: name === 'user/*'
				? all(account.users).map(asHolder)
				: [{ kind: 'user', key: keyOf(name.replace(/^user\//, '')) }];
	return holders
		.filter((holder) => holder.kind === 'root' || lookUp(account.users, holder.key))
		.map((holder) => principalFor(account, holder, proofFor(holder)));
}

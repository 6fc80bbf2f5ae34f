import type { AccessKey, Holder, User } from '../services/iam/model/people';
import type { Account } from '../account';
import type { Bearer, RoleSession, TemporaryCredentials } from '../services/sts/state';
import type { Role } from '../services/iam/model/roles';
import type { Session } from '../services/signin/state';
import type { Time } from '../base/time';
import { assumedRoleArn, federatedUserArn, rootArn, userArn } from '../services/iam/arn';
import type { ApiError, Call, Service } from '../base/call';
import { asHolder, rootHolder } from '../services/iam/people/holder';
import { all, keyOf, lookUp } from '../base/table';
import { userOf } from '../services/iam/users/users';

/** Who a caller turned out to be. */
export type Identity =
	| Principal
	/** An AWS service itself, or somebody of another account. */
	| {
			readonly kind: 'service';
			readonly name: string;
			readonly arn: string;
			readonly sourceArn?: string;
	  }
	| { readonly kind: 'outsider'; readonly account: string; readonly arn: string }
	| { readonly kind: 'anonymous' }
	| { readonly kind: 'observer' };

/** Whoever can work in the account. */
export type Principal =
	| { readonly kind: 'root'; readonly arn: string; readonly proof: Proof }
	| { readonly kind: 'user'; readonly user: User; readonly arn: string; readonly proof: Proof }
	| {
			readonly kind: 'role';
			readonly role: Role;
			readonly session: RoleSession;
			/** The session's, not the role's. */
			readonly arn: string;
			readonly proof: Proof;
	  }
	| {
			readonly kind: 'federatedUser';
			readonly session: Extract<Bearer, { kind: 'federatedUser' }>;
			/** Who asked for the session. */
			readonly user: User;
			readonly arn: string;
			readonly proof: Proof;
	  };

/** What the caller showed: an open console session, a long-term access key or temporary credentials. */
export type Proof =
	| { readonly kind: 'session'; readonly session: Session }
	| { readonly kind: 'accessKey'; readonly key: AccessKey }
	| { readonly kind: 'temporary'; readonly credentials: TemporaryCredentials };

/** Console sessions of root and IAM users last 12 hours. */
export const sessionLength = 12 * 60 * 60 * 1000;

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

/** Its own account has let it; so it cannot be of this one, whose policies are known. */
function identifyOutsider({ id }: Account, arn: string): Identified {
	const account = /^arn:aws:(?:iam|sts)::(\d{12}):[a-z-]/.exec(arn)?.[1];
	if (account === undefined || account === id) return invalid;
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

/** Whom temporary credentials stand for, unless it is gone. */
function bearerOf(account: Account, credentials: TemporaryCredentials): Principal | undefined {
	const { bearer } = credentials;
	const proof = { kind: 'temporary', credentials } as const;
	switch (bearer.kind) {
		case 'holder': {
			const { holder, userId } = bearer;
			const isGone = holder.kind === 'user' && lookUp(account.iam.users, holder.key)?.id !== userId;
			return isGone ? undefined : principalFor(account, holder, proof);
		}
		case 'role': {
			const role = lookUp(account.iam.roles, bearer.role);
			if (role?.id !== bearer.roleId) return undefined;
			const arn = assumedRoleArn(account, role, bearer.name);
			return { kind: 'role', role, session: bearer, arn, proof };
		}
		case 'federatedUser': {
			const user = lookUp(account.iam.users, bearer.user);
			if (user?.id !== bearer.userId) return undefined;
			const arn = federatedUserArn(account, bearer.name);
			return { kind: 'federatedUser', session: bearer, user, arn, proof };
		}
	}
}

/** Root or the user, with what was shown for it. */
export function principalFor(
	account: Account,
	holder: Holder,
	proof: Proof
): Extract<Principal, { kind: 'root' | 'user' }> {
	if (holder.kind === 'root') return { kind: 'root', arn: rootArn(account), proof };
	const user = userOf(account, holder.key);
	return { kind: 'user', user, arn: userArn(account, user), proof };
}

/** Whose long-term access key this is. */
export function ownerOf(
	account: Account,
	keyId: string
): { readonly holder: Holder; readonly key: AccessKey } | undefined {
	const holder = lookUp(account.iam.keyHolders, keyId);
	if (!holder) return undefined;
	const { accessKeys } = holder.kind === 'root' ? account.iam.root : userOf(account, holder.key);
	const key = accessKeys.find(({ id }) => id === keyId);
	return key && { holder, key };
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

/** As aws:userid has it. */
export function userId({ id }: Pick<Account, 'id'>, identity: Principal): string {
	switch (identity.kind) {
		case 'root':
			return id;
		case 'user':
			return identity.user.id;
		case 'role':
			return `${identity.role.id}:${identity.session.name}`;
		case 'federatedUser':
			return `${id}:${identity.session.name}`;
	}
}

/** Whose own credentials a caller can mean by leaving the name out; role sessions have none. */
export function holderOf(identity: Principal): Holder | undefined {
	switch (identity.kind) {
		case 'root':
			return rootHolder;
		case 'user':
			return asHolder(identity.user);
		case 'role':
		case 'federatedUser':
			return undefined;
	}
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
				? all(account.iam.users).map(asHolder)
				: [{ kind: 'user', key: keyOf(name.replace(/^user\//, '')) }];
	return holders
		.filter((holder) => holder.kind === 'root' || lookUp(account.iam.users, holder.key))
		.map((holder) => principalFor(account, holder, proofFor(holder)));
}

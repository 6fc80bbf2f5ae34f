import type { Account } from '../../account/account';
import type { Call, Caller } from '../../account/base/call';
import { lookUp } from '../../account/base/table';
import { ownerOf } from '../../account/services/iam/credentials/key-owner';
import type { Holder } from '../../account/services/iam/model/people';
import type { Bearer } from '../../account/services/sts/state';
import { accountOfKey, accountOfSession } from '../../account/world';

/**
 * Who calls, in every list and story: `root`, a user's name, or `jun as Editor` in a role. Nothing
 * for the sign-in page and for sessions that have ended.
 */
export function callerName(
	world: Account,
	{ caller, service }: Pick<Call, 'caller' | 'service'>
): string | undefined {
	switch (caller.kind) {
		case 'session':
			return sessionName(world, caller, service);
		case 'accessKey':
			return keyName(world, caller.id);
		case 'service':
			return caller.name;
		case 'outsider':
			return `${caller.arn.split(/[:/]/).at(-1)} of another account`;
		case 'anonymous':
		case 'observer':
			return undefined;
	}
}

/** Signing out and switching roles is done by whoever signed in: see `identify`. */
function sessionName(
	world: Account,
	{ id }: Extract<Caller, { readonly kind: 'session' }>,
	service: Call['service']
): string | undefined {
	const account = accountOfSession(world, id);
	const session = account?.signin.sessions.find((each) => each.id === id);
	const key = service === 'signin' ? undefined : session?.switchedTo;
	const role = key === undefined ? undefined : keyName(world, key);
	return role ?? told(world, account, (known) => holderName(known, session?.holder));
}

function keyName(world: Account, id: string): string | undefined {
	return told(
		world,
		accountOfKey(world, id),
		(known) =>
			bearerName(known, lookUp(known.sts.temporary, id)?.bearer) ??
			holderName(known, ownerOf(known, id)?.holder)
	);
}

/** Whoever is of an account beside the one that is looked from is told with it. */
function told(
	world: Account,
	account: Account | undefined,
	nameIn: (account: Account) => string | undefined
): string | undefined {
	const name = account && nameIn(account);
	return name === undefined || account?.id === world.id ? name : `${name} of ${account?.name}`;
}

function bearerName(account: Account, bearer: Bearer | undefined): string | undefined {
	switch (bearer?.kind) {
		case undefined:
			return undefined;
		case 'holder':
			return holderName(account, bearer.holder);
		case 'role':
			return `${bearer.name} as ${lookUp(account.iam.roles, bearer.role)?.name ?? 'a deleted role'}`;
		case 'federatedUser':
			return bearer.name;
	}
}

function holderName(account: Account, holder: Holder | undefined): string | undefined {
	if (!holder) return undefined;
	return holder.kind === 'root' ? 'root' : lookUp(account.iam.users, holder.key)?.name;
}

import type { Account } from '../../account/account';
import type { Call, Caller } from '../../account/base/call';
import { lookUp } from '../../account/base/table';
import { ownerOf } from '../../account/services/iam/credentials/key-owner';
import type { Holder } from '../../account/services/iam/model/people';
import type { Bearer } from '../../account/services/sts/state';

/**
 * Who calls, in every list and story: `root`, a user's name, or `jun as Editor` in a role. Nothing
 * for the sign-in page and for sessions that have ended.
 */
export function callerName(
	account: Account,
	{ caller, service }: Pick<Call, 'caller' | 'service'>
): string | undefined {
	switch (caller.kind) {
		case 'session':
			return sessionName(account, caller, service);
		case 'accessKey':
			return (
				bearerName(account, lookUp(account.sts.temporary, caller.id)?.bearer) ??
				holderName(account, ownerOf(account, caller.id)?.holder)
			);
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
	account: Account,
	{ id }: Extract<Caller, { readonly kind: 'session' }>,
	service: Call['service']
): string | undefined {
	const session = account.signin.sessions.find((each) => each.id === id);
	const role =
		service === 'signin' || session?.switchedTo === undefined
			? undefined
			: lookUp(account.sts.temporary, session.switchedTo)?.bearer;
	return bearerName(account, role) ?? holderName(account, session?.holder);
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

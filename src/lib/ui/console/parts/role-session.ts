import type { Account } from '$lib/account/account';
import { lookUp } from '$lib/account/base/table';
import { callerName } from '$lib/scenario/narrate/caller-name';
import type { Session } from '$lib/account/services/signin/state';

/** The name of the role that a console session has switched to; nothing where none is put on. */
export function roleSwitchedTo(account: Account, session: Session | undefined): string | undefined {
	if (session?.switchedTo === undefined) return undefined;
	const bearer = lookUp(account.sts.temporary, session.switchedTo)?.bearer;
	if (bearer?.kind !== 'role') return undefined;
	return lookUp(account.iam.roles, bearer.role)?.name ?? 'a deleted role';
}

/** Who signed in, whatever role is put on: switching is asked of them. */
export function whoSignedIn(account: Account, session: Session | undefined): string | undefined {
	return (
		session &&
		callerName(account, { caller: { kind: 'session', id: session.id }, service: 'signin' })
	);
}

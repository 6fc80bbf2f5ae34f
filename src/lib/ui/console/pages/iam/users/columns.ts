import { valueOf } from '../../../query';
import type { Column } from '../../../list/list';
import type { UserAnswer } from '../queries';
import type { readRow } from './page';

export type UserDetails = ReturnType<typeof readRow>;

/** Of the list of users. */
export const columns: readonly Column<UserAnswer, UserDetails>[] = [
	{ label: 'User name', by: ({ UserName }) => UserName },
	{ label: 'Groups', by: (_, details) => groupNames(details()) || undefined },
	{ label: 'Last activity', by: (user, details) => lastActivity(user, details()) },
	{ label: 'MFA', by: (_, details) => valueOf(details().devices)?.MFADevices.length },
	{ label: 'Password age', by: (_, details) => passwordAge(details()) },
	{ label: 'Access keys', by: (_, details) => activeKeys(details()) }
];

/** Nothing where they may not be read. */
export function groupNames({ groups }: UserDetails): string | undefined {
	return valueOf(groups)
		?.Groups.map(({ GroupName }) => GroupName)
		.join(', ');
}

export function activeKeys({ keys }: UserDetails): number | undefined {
	return valueOf(keys)?.filter(({ Status }) => Status === 'Active').length;
}

/** A sign-in or a use of a key, whichever came last. */
export function lastActivity(user: UserAnswer, { keys }: UserDetails): string | undefined {
	const uses = valueOf(keys)?.map(({ used }) => used?.LastUsedDate) ?? [];
	return [user.PasswordLastUsed, ...uses]
		.filter((time) => time !== undefined)
		.toSorted()
		.at(-1);
}

/** The oldest have been set the earliest. */
function passwordAge({ login }: UserDetails): number | undefined {
	return login.ok ? -Date.parse(login.value.LoginProfile.CreateDate) : undefined;
}

import { deviceNameIn } from '$lib/account/services/iam/arn';
import { valueOf } from '../../../query';
import type { Column } from '../../../list/list';
import type { UserAnswer } from '../queries';
import type { readRow } from './page';

export type UserDetails = ReturnType<typeof readRow>;

/** Of the list of users. */
export const columns: readonly Column<UserAnswer, UserDetails>[] = [
	{ label: 'User name', by: ({ UserName }) => UserName },
	{ label: 'Groups', byDetails: (details) => groupNames(details) || undefined },
	{ label: 'Last activity', byDetails: (details, user) => lastActivity(user, details) },
	{
		label: 'MFA',
		byDetails: ({ devices }) => valueOf(devices)?.MFADevices.length,
		text: (_, details) => deviceNames(details) ?? ''
	},
	{
		label: 'Password age',
		byDetails: passwordAge,
		// How old it is changes; since when it is so does not.
		text: (_, { passwordSet }) => passwordSet ?? ''
	},
	{
		label: 'Access keys',
		byDetails: activeKeys,
		text: (_, details) => keysTold(details) ?? ''
	}
];

/** Nothing where they may not be read. */
export function groupNames({ groups }: UserDetails): string | undefined {
	return valueOf(groups)
		?.Groups.map(({ GroupName }) => GroupName)
		.join(', ');
}

function activeKeys({ keys }: UserDetails): number | undefined {
	return valueOf(keys)?.filter(({ Status }) => Status === 'Active').length;
}

/** A key that is inactive is still there, and can be made active again. */
export function keysTold({ keys }: Pick<UserDetails, 'keys'>): string | undefined {
	const all = valueOf(keys);
	const told = (['Active', 'Inactive'] as const)
		.map((status) => [status, all?.filter(({ Status }) => Status === status).length ?? 0] as const)
		.filter(([, number]) => number > 0)
		.map(([status, number]) => `${number} ${status.toLowerCase()}`);
	return all && (told.join(', ') || 'None');
}

/** A sign-in or a use of a key, whichever came last. */
export function lastActivity(user: UserAnswer, { keys }: UserDetails): string | undefined {
	const uses = valueOf(keys)?.map(({ used }) => used?.LastUsedDate) ?? [];
	return [user.PasswordLastUsed, ...uses]
		.filter((time) => time !== undefined)
		.toSorted()
		.at(-1);
}

/** Nothing where they may not be read. */
export function deviceNames({ devices }: UserDetails): string | undefined {
	return valueOf(devices)
		?.MFADevices.map(({ SerialNumber }) => deviceNameIn(SerialNumber))
		.join(', ');
}

/** The oldest have been set the earliest. */
function passwordAge({ passwordSet }: UserDetails): number | undefined {
	return passwordSet === undefined ? undefined : -Date.parse(passwordSet);
}

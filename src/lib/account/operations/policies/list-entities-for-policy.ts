import * as v from 'valibot';
import { done } from '../../operation';
import { oneOf, pathPrefix } from '../../parameters';
import { aboutPolicy } from '../../subjects';
import { all, type Table } from '../../table';

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListEntitiesForPolicy.html */
export const listEntitiesForPolicy = aboutPolicy({
	name: 'ListEntitiesForPolicy',
	level: 'List',
	parameters: {
		EntityFilter: v.optional(
			oneOf(['User', 'Role', 'Group', 'LocalManagedPolicy', 'AWSManagedPolicy'])
		),
		PathPrefix: pathPrefix,
		PolicyUsageFilter: v.optional(oneOf(['PermissionsPolicy', 'PermissionsBoundary']))
	},
	apply: (
		{ account },
		{ arn },
		{ EntityFilter: filter, PathPrefix: prefix, PolicyUsageFilter: usage }
	) => {
		const using = <E extends Carrying>(kind: 'User' | 'Group' | 'Role', table: Table<E>) =>
			filter !== undefined && filter !== kind
				? []
				: all(table).filter(
						({ path, attached, boundary }) =>
							path.startsWith(prefix) &&
							((usage !== 'PermissionsBoundary' && attached.includes(arn)) ||
								(usage !== 'PermissionsPolicy' && boundary === arn))
					);
		return done(account, {
			PolicyGroups: using('Group', account.groups).map(({ name, id }) => ({
				GroupName: name,
				GroupId: id
			})),
			PolicyUsers: using('User', account.users).map(({ name, id }) => ({
				UserName: name,
				UserId: id
			})),
			PolicyRoles: using('Role', account.roles).map(({ name, id }) => ({
				RoleName: name,
				RoleId: id
			})),
			IsTruncated: false
		});
	}
});

interface Carrying {
	readonly path: string;
	readonly attached: readonly string[];
	readonly boundary?: string;
}

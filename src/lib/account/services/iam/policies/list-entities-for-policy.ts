import * as v from 'valibot';
import { done } from '../../../base/applied';
import { cutTables, invalidMarker, paging } from '../../../base/paging';
import { oneOf } from '../../../base/parameters';
import { pathPrefix } from '../parameters';
import { aboutPolicyAttached } from '../subjects';
import { emptyTable, type Table } from '../../../base/table';

/**
 * Pages go through groups, users and roles as through one list.
 *
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListEntitiesForPolicy.html
 */
export const listEntitiesForPolicy = aboutPolicyAttached({
	name: 'ListEntitiesForPolicy',
	level: 'List',
	parameters: {
		EntityFilter: v.optional(
			oneOf(['User', 'Role', 'Group', 'LocalManagedPolicy', 'AWSManagedPolicy'])
		),
		PathPrefix: pathPrefix,
		PolicyUsageFilter: v.optional(oneOf(['PermissionsPolicy', 'PermissionsBoundary'])),
		...paging
	},
	apply: (
		{
			account: {
				iam: { groups, users, roles }
			},
			account
		},
		{ arn },
		{ EntityFilter: filter, PathPrefix: prefix, PolicyUsageFilter: usage, ...page }
	) => {
		const asked = <E>(kind: (typeof kinds)[number], table: Table<E>): Table<E> =>
			filter === undefined || filter === kind ? table : emptyTable;
		const tables = [asked('Group', groups), asked('User', users), asked('Role', roles)];
		const cut = cutTables<Carrying>(
			tables,
			page,
			({ path, attached, boundary }) =>
				path.startsWith(prefix) &&
				((usage !== 'PermissionsBoundary' && attached.includes(arn)) ||
					(usage !== 'PermissionsPolicy' && boundary === arn))
		);
		if (!cut) return invalidMarker;
		const { shown, ...rest } = cut;
		const ofKind = (kind: (typeof kinds)[number]) =>
			shown.filter(({ table }) => kinds[table] === kind).map(({ entity }) => entity);
		return done(account, {
			PolicyGroups: ofKind('Group').map(({ name, id }) => ({ GroupName: name, GroupId: id })),
			PolicyUsers: ofKind('User').map(({ name, id }) => ({ UserName: name, UserId: id })),
			PolicyRoles: ofKind('Role').map(({ name, id }) => ({ RoleName: name, RoleId: id })),
			...rest
		});
	}
});

/** In the order of the tables. */
const kinds = ['Group', 'User', 'Role'] as const;

interface Carrying {
	readonly name: string;
	readonly id: string;
	readonly path: string;
	readonly attached: readonly string[];
	readonly boundary?: string;
}

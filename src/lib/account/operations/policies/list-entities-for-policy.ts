import * as v from 'valibot';
import { done } from '../../operation';
import { oneOf, pathPrefix } from '../../parameters';
import { carriersOf } from '../../policies';
import { aboutPolicy } from '../../subjects';

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
		policy,
		{ EntityFilter: filter, PathPrefix: prefix, PolicyUsageFilter: usage }
	) => {
		const { bounded, ...carriers } = carriersOf(account, policy);
		const carrying = usage !== 'PermissionsBoundary';
		const limited = usage === 'PermissionsPolicy' ? [] : bounded;
		const users = [...new Set([...(carrying ? carriers.users : []), ...limited])];
		const groups = carrying ? carriers.groups : [];
		const wanted = <E extends { readonly path: string }>(kind: string, entities: readonly E[]) =>
			entities.filter(({ path }) => (filter ?? kind) === kind && path.startsWith(prefix));
		return done(account, {
			PolicyGroups: wanted('Group', groups).map(({ name, id }) => ({
				GroupName: name,
				GroupId: id
			})),
			PolicyUsers: wanted('User', users).map(({ name, id }) => ({ UserName: name, UserId: id })),
			PolicyRoles: [],
			IsTruncated: false
		});
	}
});

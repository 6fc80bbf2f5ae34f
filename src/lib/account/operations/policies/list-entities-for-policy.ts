import * as v from 'valibot';
import type { Account } from '../../account';
import { done } from '../../operation';
import { cutPage, invalidMarker, paging } from '../../paging';
import { oneOf, pathPrefix } from '../../parameters';
import { aboutPolicy } from '../../subjects';
import { all } from '../../table';

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListEntitiesForPolicy.html */
export const listEntitiesForPolicy = aboutPolicy({
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
		{ account },
		{ arn },
		{ EntityFilter: filter, PathPrefix: prefix, PolicyUsageFilter: usage, ...page }
	) => {
		const cut = cutPage(
			entitiesIn(account),
			page,
			({ kind, entity: { path, attached, boundary } }) =>
				(filter === undefined || filter === kind) &&
				path.startsWith(prefix) &&
				((usage !== 'PermissionsBoundary' && attached.includes(arn)) ||
					(usage !== 'PermissionsPolicy' && boundary === arn))
		);
		if (!cut) return invalidMarker;
		const { shown, ...rest } = cut;
		const ofKind = (wanted: Kind) =>
			shown
				.filter(({ kind }) => kind === wanted)
				.map(({ entity: { name, id } }) => ({ [`${wanted}Name`]: name, [`${wanted}Id`]: id }));
		return done(account, {
			PolicyGroups: ofKind('Group'),
			PolicyUsers: ofKind('User'),
			PolicyRoles: ofKind('Role'),
			...rest
		});
	}
});

type Kind = 'User' | 'Group' | 'Role';

interface Carrying {
	readonly name: string;
	readonly id: string;
	readonly path: string;
	readonly attached: readonly string[];
	readonly boundary?: string;
}

function entitiesIn({ groups, users, roles }: Account) {
	const ofKind = (kind: Kind, entities: readonly Carrying[]) =>
		entities.map((entity) => ({ kind, entity }));
	return [
		...ofKind('Group', all(groups)),
		...ofKind('User', all(users)),
		...ofKind('Role', all(roles))
	];
}

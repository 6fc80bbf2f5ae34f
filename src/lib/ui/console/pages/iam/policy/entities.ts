import type { AnswerOf } from '$lib/account/services/operations';
import type { Href } from '../../../address';
import { mapped, type Ask, type Asked } from '../../../query';
import { groupPage } from '../group/page';
import { groups, roles, users } from '../queries';
import { rolePage } from '../role/page';
import { userPage } from '../user/page';

/** A user, user group or role. */
export interface Entity {
	readonly kind: 'user' | 'group' | 'role';
	readonly name: string;
}

export const kindWords = { user: 'User', group: 'User group', role: 'Role' } as const;

/** Users, groups and roles may share a name. */
export function labelOf({ kind, name }: Entity): string {
	return `${name} (${kindWords[kind].toLowerCase()})`;
}

/** Whose label it is. */
export function entityLabelled(label: string): Entity | undefined {
	const [, name, word] = /^(.+) \((.+)\)$/.exec(label) ?? [];
	const kind = kinds.find((each) => kindWords[each].toLowerCase() === word);
	return name === undefined || kind === undefined ? undefined : { kind, name };
}

const kinds = ['user', 'group', 'role'] as const;

export function hrefOf({ kind, name }: Entity): Href {
	switch (kind) {
		case 'user':
			return userPage.to({ name });
		case 'group':
			return groupPage.to({ name, tab: 'permissions' });
		case 'role':
			return rolePage.to({ name });
	}
}

export function entitiesIn(
	asked: Asked<AnswerOf<'iam:ListEntitiesForPolicy'>>
): Asked<readonly Entity[]> {
	return mapped(asked, ({ PolicyGroups, PolicyUsers, PolicyRoles }) => [
		...PolicyGroups.map(({ GroupName: name }) => ({ kind: 'group', name }) as const),
		...PolicyUsers.map(({ UserName: name }) => ({ kind: 'user', name }) as const),
		...PolicyRoles.map(({ RoleName: name }) => ({ kind: 'role', name }) as const)
	]);
}

/** Everyone there is, of these kinds; of those who may not be listed, nobody. */
export function readEntities(ask: Ask, kinds: readonly Entity['kind'][]): readonly Entity[] {
	return kinds.flatMap((kind) => {
		const names = namesOf(ask, kind);
		return names.ok ? names.value.map((name) => ({ kind, name })) : [];
	});
}

function namesOf(ask: Ask, kind: Entity['kind']): Asked<readonly string[]> {
	switch (kind) {
		case 'user':
			return mapped(ask(users()), ({ Users }) => Users.map(({ UserName }) => UserName));
		case 'group':
			return mapped(ask(groups()), ({ Groups }) => Groups.map(({ GroupName }) => GroupName));
		case 'role':
			return mapped(ask(roles()), ({ Roles }) => Roles.map(({ RoleName }) => RoleName));
	}
}

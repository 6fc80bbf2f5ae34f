import type { Account } from '../../account/account';
import { all, keyOf } from '../../account/base/table';
import type { PrincipalName } from '../../account/principal-name';
import type { User } from '../../account/services/iam/model/people';
import type { Role } from '../../account/services/iam/model/roles';
import { accountMatters, carriedMatters, type Matters } from './matters';
import { outsidersOf, type Outsider } from './outsiders';

/** Whoever may do the same: one line of the map. */
export interface Line {
	/** Its first member's: `user/jun`, `role/Editor`, `root`. */
	readonly id: string;
	readonly kind: 'root' | 'users' | 'roles' | 'outsider';
	/** Names; never empty. */
	readonly members: readonly string[];
	/** Keys of the groups table. */
	readonly groups: readonly string[];
	/** What its members carry themselves. */
	readonly carries: readonly string[];
	/** The managed policy that limits them. */
	readonly boundary?: string;
	/** One of them, who is asked about for all. */
	readonly asked: PrincipalName;
}

/**
 * All who can do anything in the account. Users and roles are folded together where the engine has no
 * means to tell them apart: the same policies, and no policy that looks at who they are.
 */
export function linesOf(account: Account): readonly Line[] {
	const common = accountMatters(account);
	const folds = (matters: Matters, name: string, id: string, tags: unknown) => [
		matters.name || common.name || common.ids.has(id) ? name : '',
		matters.tags || common.tags ? tags : ''
	];
	const users = folded(all(account.iam.users), (user) => [
		...shareOf(user),
		user.groups.toSorted(),
		...folds(carriedMatters(account, user), user.name, user.id, user.tags)
	]);
	const roles = folded(all(account.iam.roles), (role) => [
		...shareOf(role),
		role.trust.text,
		...folds(carriedMatters(account, role), role.name, role.id, role.tags)
	]);
	return [
		root,
		...users.map(usersLine),
		...roles.map(rolesLine),
		...outsidersOf(account).map(outsiderLine)
	];
}

/** A line for each of its members. */
export function unfold(line: Line): readonly Line[] {
	if (line.members.length < 2) return [line];
	return line.members.map((name) => only(line, name));
}

/** The line of one member alone. */
export function only(line: Line, name: string): Line {
	const kind = line.kind === 'roles' ? 'role' : 'user';
	return { ...line, id: `${kind}/${name}`, members: [name], asked: askedAs(kind, name) };
}

export function memberIds({ kind, id, members }: Line): readonly string[] {
	switch (kind) {
		case 'root':
		case 'outsider':
			return [id];
		case 'users':
			return members.map((name) => `user/${name}`);
		case 'roles':
			return members.map((name) => `role/${name}`);
	}
}

const root: Line = {
	id: 'root',
	kind: 'root',
	members: ['root'],
	groups: [],
	carries: [],
	asked: { kind: 'root', accessKey: false }
};

function askedAs(kind: 'user' | 'role', name: string): PrincipalName {
	return kind === 'user' ? { kind, name, accessKey: false } : { kind, name };
}

/** In the order of each fold's first member. */
function folded<T>(entities: readonly T[], share: (entity: T) => unknown): readonly T[][] {
	const folds = new Map<string, T[]>();
	for (const entity of entities) {
		const key = JSON.stringify(share(entity));
		const fold = folds.get(key);
		if (fold) fold.push(entity);
		else folds.set(key, [entity]);
	}
	return [...folds.values()];
}

type Entity = User | Role;

/** What those who are folded together must have in common. */
function shareOf({ attached, inline, boundary, path }: Entity) {
	const texts = all(inline).map(({ name, text }) => [name, text]);
	return [attached.toSorted(), texts, boundary ?? '', path];
}

function lineOf(first: Entity, members: readonly Entity[]) {
	return {
		members: members.map(({ name }) => name),
		carries: [
			...first.attached,
			...all(first.inline).map(({ name }) => inlineId(keyOf(first.name), name))
		],
		...(first.boundary === undefined ? {} : { boundary: first.boundary })
	};
}

/** An inline policy has no ARN; those of a fold are alike and drawn once. */
export function inlineId(holder: string, name: string): string {
	return `inline/${holder}/${name}`;
}

function usersLine(users: readonly User[]): Line {
	const [first] = users;
	if (!first) throw new Error('A fold without users');
	return {
		id: `user/${first.name}`,
		kind: 'users',
		...lineOf(first, users),
		groups: first.groups,
		asked: askedAs('user', first.name)
	};
}

function rolesLine(roles: readonly Role[]): Line {
	const [first] = roles;
	if (!first) throw new Error('A fold without roles');
	return {
		id: `role/${first.name}`,
		kind: 'roles',
		...lineOf(first, roles),
		groups: [],
		asked: askedAs('role', first.name)
	};
}

function outsiderLine(asked: Outsider): Line {
	const name = outsiderName(asked);
	return {
		id: `outsider/${name}`,
		kind: 'outsider',
		members: [name],
		groups: [],
		carries: [],
		asked
	};
}

function outsiderName(asked: Outsider): string {
	switch (asked.kind) {
		case 'outsider':
			return asked.arn;
		case 'service':
			return asked.name;
		case 'nobody':
			return 'anybody';
	}
}

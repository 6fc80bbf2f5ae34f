import { authorise } from '../account/perform/authorise';
import { justIn, principalsNamed } from '../account/perform/principals-named';
import type { Account } from '../account/account';
import type { Credentials, Group, User } from '../account/services/iam/model/people';
import type { Role } from '../account/services/iam/model/roles';
import { devicesOf } from '../account/services/iam/mfa/devices';
import { isMemberOf } from '../account/services/iam/groups/groups';
import { all, keyOf } from '../account/base/table';
import { nameIn } from '../policy/arn';

/**
 * What an account looks like at a glance: the account, in it root, groups with their members, users
 * without a group, roles; and of each how it signs in and what it holds.
 */
export interface Figure {
	/** Unique in its picture, except that a user stands in each of its groups. */
	readonly id: string;
	readonly kind: 'account' | 'root' | 'group' | 'user' | 'role';
	readonly name: string;
	readonly facts: readonly Fact[];
	readonly within: readonly Figure[];
	/** How many more there are than a picture has room for. */
	readonly more: number;
}

export interface Fact {
	readonly id: string;
	readonly sign: Sign;
	readonly words: string;
}

/** What a fact is drawn as. */
export type Sign =
	'signInName' | 'locked' | 'unlocked' | 'key' | 'noKey' | 'policy' | 'limit' | 'administrator';

/** A picture is looked at, not read: what lists are for stays in lists. */
const most = 8;

/** The picture of an account as it stands at a time, in milliseconds. */
export function pictureOf(account: Account, time: number): Figure {
	const drawn = first(all(account.iam.groups));
	const alone = all(account.iam.users).filter(({ groups }) => groups.length === 0);
	const roles = all(account.iam.roles).filter(({ linkedTo }) => linkedTo === undefined);
	const user = (each: User) => userFigure(account, each, time);
	return {
		id: 'account',
		kind: 'account',
		name: account.name,
		facts: [fact('account', 'signInName', account.iam.alias ?? account.id)],
		within: [
			rootFigure(account),
			...drawn.map((group) => groupFigure(account, group, user)),
			...first(alone).map(user),
			...first(roles).map(roleFigure)
		],
		more: [all(account.iam.groups), alone, roles].reduce((sum, list) => sum + beyond(list), 0)
	};
}

/** All facts of a picture, each in words that name whose it is: for telling two pictures apart. */
export function factsIn(figure: Figure): ReadonlySet<string> {
	return new Set([
		figure.id,
		...figure.facts.map(tellFact),
		...figure.within.flatMap((each) => [...factsIn(each)])
	]);
}

export function tellFact({ id, words }: Fact): string {
	return `${id}: ${words}`;
}

function rootFigure(account: Account): Figure {
	const devices = devicesOf(account, { kind: 'root' }).length;
	const keys = keyFacts('root', account.iam.root);
	return {
		...figure('root', 'root', 'root'),
		facts: [
			signIn('root', devices),
			...(keys.length > 0 ? keys : [fact('root', 'noKey', 'no access key')])
		]
	};
}

function groupFigure(account: Account, group: Group, user: (user: User) => Figure): Figure {
	const id = `group/${group.name}`;
	const members = all(account.iam.users).filter(isMemberOf(group));
	return {
		...figure(id, 'group', group.name),
		facts: policyFacts(id, group),
		within: first(members).map(user),
		more: beyond(members)
	};
}

function userFigure(account: Account, user: User, time: number): Figure {
	const id = `user/${user.name}`;
	const devices = devicesOf(account, { kind: 'user', key: keyOf(user.name) }).length;
	return {
		...figure(id, 'user', user.name),
		facts: [
			...(isAdministrator(account, user.name, time)
				? [fact(id, 'administrator', 'administrator')]
				: []),
			...(user.login ? [signIn(id, devices)] : []),
			...keyFacts(id, user),
			...policyFacts(id, user)
		]
	};
}

function roleFigure(role: Role): Figure {
	const id = `role/${role.name}`;
	return { ...figure(id, 'role', role.name), facts: policyFacts(id, role) };
}

function figure(id: string, kind: Figure['kind'], name: string): Figure {
	return { id, kind, name, facts: [], within: [], more: 0 };
}

function fact(of: string, sign: Sign, words: string): Fact {
	return { id: `${of}/${sign}`, sign, words };
}

function signIn(id: string, devices: number): Fact {
	if (devices === 0) return fact(id, 'unlocked', 'password, no MFA');
	return fact(
		id,
		'locked',
		devices === 1 ? 'password and MFA' : `password and ${devices} MFA devices`
	);
}

function keyFacts(id: string, { accessKeys }: Credentials): readonly Fact[] {
	const inactive = accessKeys.filter(({ status }) => status === 'Inactive').length;
	if (accessKeys.length === 0) return [];
	const keys = accessKeys.length === 1 ? 'access key' : `${accessKeys.length} access keys`;
	if (inactive === 0) return [fact(id, 'key', keys)];
	return [
		fact(id, 'key', `${keys}, ${inactive === accessKeys.length ? '' : `${inactive} `}inactive`)
	];
}

type Holding = Pick<User, 'attached' | 'inline' | 'boundary'>;

function policyFacts(id: string, { attached, inline, boundary }: Holding): readonly Fact[] {
	const names = [...attached.map(nameIn), ...all(inline).map(({ name }) => name)];
	return [
		...names.map((name) => ({ ...fact(id, 'policy', name), id: `${id}/policy/${name}` })),
		...(boundary === undefined ? [] : [fact(id, 'limit', `at most ${nameIn(boundary)}`)])
	];
}

/** Whoever may hand out any permission may do anything: asked of the engine, not read from policies. */
function isAdministrator(account: Account, name: string, time: number): boolean {
	const named = { kind: 'user', name, accessKey: false } as const;
	return principalsNamed(account, named, justIn(time)).some(
		(principal) =>
			principal.kind === 'user' &&
			authorise(
				account,
				principal,
				{ action: 'iam:AttachUserPolicy', arn: principal.arn },
				{ time }
			).outcome === 'allowed'
	);
}

function first<T>(list: readonly T[]): readonly T[] {
	return list.slice(0, most);
}

function beyond(list: readonly unknown[]): number {
	return Math.max(0, list.length - most);
}

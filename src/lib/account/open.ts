import { managedPolicies } from '../catalog/managed-policies';
import type { AccessKey, Account, Group, Holder, Time, User } from './account';
import type {
	AccessKeyBlueprint,
	AccountBlueprint,
	GroupBlueprint,
	UserBlueprint
} from './blueprint';
import { historyOf } from './history';
import { asHolder, rootHolder } from './holder';
import { mintFor, type Mint } from './mint';
import { sealPassword, type Sealing } from './password';
import { all, emptyTable, keyOf, lookUp, put, type Table } from './table';
import { recount } from './uses';

/** Opens the account that a blueprint describes. The same arguments give the same account. */
export function openAccount(blueprint: AccountBlueprint, seed: string, time: Time): Account {
	const opening = openingOf(blueprint, seed, time);
	const { id, name, alias, root } = blueprint;
	const groups = tableOf('group', blueprint.groups, (group) => groupFrom(opening, group));
	const account: Account = {
		id,
		name,
		...(alias === undefined ? {} : { alias }),
		created: opening.created,
		seed,
		serial: 0,
		root: {
			email: root.email,
			password: sealPassword(root.password, opening.sealing),
			...lastUse(opening, root.passwordLastUsed),
			accessKeys: keysFrom(opening, 'root', root.accessKeys)
		},
		groups,
		users: tableOf('user', blueprint.users, (user) => userFrom(opening, groups, user)),
		roles: emptyTable,
		instanceProfiles: emptyTable,
		policies: emptyTable,
		uses: emptyTable,
		keyHolders: emptyTable,
		temporary: emptyTable,
		mfaDevices: emptyTable,
		sessions: [],
		events: []
	};
	const counted = withCounts(account);
	return { ...counted, events: historyOf(counted, blueprint.events, time) };
}

/** The account with its look-ups made: how often policies are used, and whose keys are whose. */
function withCounts(account: Account): Account {
	const { users, groups, roles, root } = account;
	const carrying = [...all(users), ...all(groups), ...all(roles)];
	const holders = [
		...root.accessKeys.map(({ id }) => [id, rootHolder] as const),
		...all(users).flatMap((user) => user.accessKeys.map(({ id }) => [id, asHolder(user)] as const))
	];
	return {
		...account,
		uses: carrying.reduce((uses, each) => recount(uses, undefined, each), account.uses),
		keyHolders: holders.reduce<Table<Holder>>((table, [id, holder]) => put(table, id, holder), [])
	};
}

/** What every part of the account needs while it is opened. */
interface Opening {
	readonly sealing: Sealing;
	readonly created: Time;
	readonly ago: (age: number) => Time;
	/** By entity, so that one more user in a blueprint leaves all other ids as they were. */
	readonly mint: (entity: string) => Mint;
}

function openingOf(blueprint: AccountBlueprint, seed: string, time: Time): Opening {
	const ago = (age: number) => time - age;
	return {
		sealing: { ...blueprint, seed },
		created: ago(blueprint.age),
		ago,
		mint: (entity) => mintFor(`${seed}/opening/${entity}`, 0)
	};
}

function groupFrom(opening: Opening, { name, path, age, attached }: GroupBlueprint): Group {
	return {
		name,
		path,
		id: opening.mint(`group/${keyOf(name)}`).uniqueId('AGPA'),
		created: createdAt(opening, age),
		attached: policies(`group ${name}`, attached),
		inline: emptyTable
	};
}

function userFrom(opening: Opening, groups: Table<Group>, user: UserBlueprint): User {
	const { name, path, age, attached, accessKeys } = user;
	const entity = `user/${keyOf(name)}`;
	const created = createdAt(opening, age);
	const login = user.password && {
		password: sealPassword(user.password, opening.sealing),
		created,
		resetRequired: false
	};
	return {
		name,
		path,
		id: opening.mint(entity).uniqueId('AIDA'),
		created,
		groups: user.groups.map((group) => groupKey(groups, name, group)),
		attached: policies(`user ${name}`, attached),
		inline: emptyTable,
		tags: emptyTable,
		accessKeys: keysFrom(opening, entity, accessKeys),
		...(login ? { login } : {}),
		...lastUse(opening, user.passwordLastUsed)
	};
}

function keysFrom(opening: Opening, entity: string, keys: readonly AccessKeyBlueprint[]) {
	return keys.map(({ age, status, lastUsed }, index): AccessKey => {
		const mint = opening.mint(`${entity}/key/${index}`);
		return {
			id: mint.accessKeyId(),
			secret: mint.secretAccessKey(),
			status,
			created: opening.ago(age),
			...(lastUsed
				? {
						lastUsed: {
							at: opening.ago(lastUsed.age),
							service: lastUsed.service,
							region: lastUsed.region
						}
					}
				: {})
		};
	});
}

function createdAt({ ago, created }: Opening, age: number | undefined): Time {
	return age === undefined ? created : ago(age);
}

function lastUse({ ago }: Opening, age: number | undefined) {
	return age === undefined ? {} : { passwordLastUsed: ago(age) };
}

function policies(holder: string, named: readonly string[]): readonly string[] {
	return named.map((name) => {
		const policy = managedPolicies.find((policy) => policy.arn === name || policy.name === name);
		if (!policy) {
			throw new Error(
				`Account blueprint: ${holder} is given the policy ${name}, which does not exist`
			);
		}
		return policy.arn;
	});
}

function groupKey(groups: Table<Group>, user: string, group: string): string {
	if (lookUp(groups, group)) return keyOf(group);
	const known = all(groups).map(({ name }) => name);
	throw new Error(
		`Account blueprint: user ${user} is put into the group ${group}; the groups are: ${known.join(', ') || 'none'}`
	);
}

/** Names are unique regardless of case, as they are in AWS. */
function tableOf<B extends { readonly name: string }, T>(
	kind: 'group' | 'user',
	blueprints: readonly B[],
	make: (blueprint: B) => T
): Table<T> {
	return blueprints.reduce<Table<T>>((table, blueprint) => {
		if (lookUp(table, blueprint.name)) {
			throw new Error(`Account blueprint: there are two of the ${kind} ${blueprint.name}`);
		}
		return put(table, blueprint.name, make(blueprint));
	}, emptyTable);
}

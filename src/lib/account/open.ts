import type { Account, Time } from './account';
import type { AccountBlueprint } from './blueprint';
import { historyOf } from './history';
import { deviceSerials, devicesFrom, rootDevice } from './open/devices';
import { withLookUps } from './open/lookups';
import { openingOf, wrong } from './open/opening';
import { groupFrom, keysFrom, lastUse, userFrom } from './open/people';
import { ownPolicyFrom, policyFinder } from './open/policies';
import { instanceProfileFrom, roleFrom, withTrusts } from './open/roles';
import { sealPassword } from './password';
import { lookUp, put, type Table } from './table';

/** Opens the account that a blueprint describes. The same arguments give the same account. */
export function openAccount(blueprint: AccountBlueprint, seed: string, time: Time): Account {
	const opening = openingOf(blueprint, seed, time, policyFinder(blueprint));
	const { id, name, alias, root, organization, passwordPolicy } = blueprint;
	const groups = tableOf('group', blueprint.groups, (group) => groupFrom(opening, group));
	const roles = tableOf('role', blueprint.roles, (role) => roleFrom(opening, role));
	const account: Account = {
		id,
		name,
		...(alias === undefined ? {} : { alias }),
		created: opening.created,
		seed,
		serial: 0,
		...(organization ? { organization: guardRails(organization) } : {}),
		root: {
			email: root.email,
			password: sealPassword(root.password, opening.sealing),
			...lastUse(opening, root.passwordLastUsed),
			accessKeys: keysFrom(opening, 'root', root.accessKeys),
			mfaDevices: deviceSerials(opening, rootDevice, root)
		},
		groups,
		users: tableOf('user', blueprint.users, (user) => userFrom(opening, groups, user)),
		roles,
		instanceProfiles: tableOf('instance profile', blueprint.instanceProfiles, (profile) =>
			instanceProfileFrom(opening, roles, profile)
		),
		policies: tableOf('policy', blueprint.policies, (policy) => ownPolicyFrom(opening, policy)),
		uses: [],
		mfaDevices: devicesFrom(opening, blueprint).reduce<Account['mfaDevices']>(
			(table, device) => put(table, device.serial, device),
			[]
		),
		keyHolders: [],
		providers: [],
		temporary: [],
		...(passwordPolicy ? { passwordPolicy } : {}),
		sessions: [],
		events: []
	};
	const whole = withLookUps(withTrusts(account));
	return { ...whole, events: historyOf(whole, blueprint.events, time) };
}

function guardRails(given: NonNullable<AccountBlueprint['organization']>) {
	const levels = (of: typeof given.scps) =>
		of.map((level) => level.map(({ name, document: text }) => ({ name, text })));
	return { ...given, scps: levels(given.scps), rcps: levels(given.rcps) };
}

/** Names are unique regardless of case, as they are in AWS. */
function tableOf<B extends { readonly name: string }, T>(
	kind: string,
	blueprints: readonly B[],
	make: (blueprint: B) => T
): Table<T> {
	return blueprints.reduce<Table<T>>((table, blueprint) => {
		if (lookUp(table, blueprint.name)) {
			throw wrong(`there are two of the ${kind} ${blueprint.name}`);
		}
		return put(table, blueprint.name, make(blueprint));
	}, []);
}

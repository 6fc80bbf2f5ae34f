import type { Account, Time } from '../account';
import type { AccountBlueprint } from './blueprint';
import { Chain } from '../base/chain';
import { historyOf } from './past-events';
import { deviceSerials, devicesFrom, rootDevice } from '../services/iam/open/devices';
import { withLookUps } from '../services/iam/open/lookups';
import { openingOf, wrong } from '../base/opening';
import { groupFrom, keysFrom, lastUse, userFrom } from '../services/iam/open/people';
import { ownPolicyFrom, policyFinder } from '../services/iam/open/policies';
import { instanceProfileFrom, roleFrom, withTrusts } from '../services/iam/open/roles';
import { sealPassword } from '../services/iam/credentials/password';
import { keyOf, tableOf, type Table } from '../base/table';

/** Opens the account that a blueprint describes. The same arguments give the same account. */
export function openAccount(blueprint: AccountBlueprint, seed: string, time: Time): Account {
	const opening = openingOf(blueprint, seed, time, policyFinder(blueprint));
	const { id, name, alias, root, organization, passwordPolicy } = blueprint;
	const groups = named('group', blueprint.groups, (group) => groupFrom(opening, group));
	const roles = named('role', blueprint.roles, (role) => roleFrom(opening, role));
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
		users: named('user', blueprint.users, (user) => userFrom(opening, groups, user)),
		roles,
		instanceProfiles: named('instance profile', blueprint.instanceProfiles, (profile) =>
			instanceProfileFrom(opening, roles, profile)
		),
		policies: named('policy', blueprint.policies, (policy) => ownPolicyFrom(opening, policy)),
		uses: [],
		mfaDevices: tableOf(devicesFrom(opening, blueprint).map((device) => [device.serial, device])),
		keyHolders: [],
		providers: [],
		temporary: [],
		...(passwordPolicy ? { passwordPolicy } : {}),
		sessions: [],
		events: Chain.empty
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
function named<B extends { readonly name: string }, T>(
	kind: string,
	blueprints: readonly B[],
	make: (blueprint: B) => T
): Table<T> {
	const seen = new Set<string>();
	for (const { name } of blueprints) {
		if (seen.has(keyOf(name))) throw wrong(`there are two of the ${kind} ${name}`);
		seen.add(keyOf(name));
	}
	return tableOf(blueprints.map((blueprint) => [blueprint.name, make(blueprint)]));
}

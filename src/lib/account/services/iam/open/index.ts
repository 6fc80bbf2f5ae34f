import { keyOf, tableOf, type Table } from '../../../base/table';
import { wrong, type Opening } from '../../../base/opening';
import type { IamBlueprint } from '../blueprint';
import { iamOpening } from './opening';
import { sealPassword } from '../credentials/password';
import type { IamState } from '../state';
import { deviceSerials, devicesFrom, rootDevice } from './devices';
import { withLookUps } from './lookups';
import { groupFrom, keysFrom, lastUse, userFrom } from './people';
import { ownPolicyFrom } from './policies';
import { instanceProfileFrom, roleFrom, withTrusts } from './roles';

/** What IAM has of the account that a blueprint describes. */
export function openIam(frame: Opening, blueprint: IamBlueprint): IamState {
	const opening = iamOpening(frame, blueprint);
	const { alias, root, passwordPolicy } = blueprint;
	const groups = named('group', blueprint.groups, (group) => groupFrom(opening, group));
	const roles = named('role', blueprint.roles, (role) => roleFrom(opening, role));
	const state: IamState = {
		...(alias === undefined ? {} : { alias }),
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
		...(passwordPolicy ? { passwordPolicy } : {})
	};
	return withLookUps(withTrusts(opening, state));
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

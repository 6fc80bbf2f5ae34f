import type { Account } from '../../../account';
import type { Bearer, TemporaryCredentials } from '../../sts/state';
import type { Holder, User } from '../model/people';
import type { MfaDevice } from '../model/mfa-devices';
import { asHolder, sameHolder } from '../people/holder';
import { drop, keyOf, lookUp, put, type Table } from '../../../base/table';

/**
 * The account with a user under another name or path. Keys, devices, sessions and temporary
 * credentials know their user by its key, so they follow; trust policies name the unique id anyway.
 */
export function renameUser(
	account: Account,
	user: User,
	to: Partial<Pick<User, 'name' | 'path'>>
): Account {
	const renamed = { ...user, ...to };
	const users = put(drop(account.iam.users, user.name), renamed.name, renamed);
	const [from, holder] = [asHolder(user), asHolder(renamed)];
	if (sameHolder(from, holder)) return { ...account, iam: { ...account.iam, users } };
	return {
		...account,
		iam: {
			...account.iam,
			users,
			mfaDevices: devicesFollow(account, user, holder),
			keyHolders: user.accessKeys.reduce<Table<Holder>>(
				(table, { id }) => put(table, id, holder),
				account.iam.keyHolders
			)
		},
		signin: {
			...account.signin,
			sessions: account.signin.sessions.map((session) =>
				sameHolder(session.holder, from) ? { ...session, holder } : session
			)
		},
		sts: {
			...account.sts,
			temporary: account.sts.temporary.map(([id, credentials]) => [
				id,
				follow(credentials, user, renamed.name)
			])
		}
	};
}

function devicesFollow(
	{ iam: { mfaDevices } }: Account,
	user: User,
	holder: Holder
): Account['iam']['mfaDevices'] {
	return user.mfaDevices.reduce((table, serial) => {
		const device = lookUp(table, serial);
		if (!device) throw new Error(`${user.name} holds ${serial}, which does not exist`);
		return put(table, serial, heldBy(device, holder));
	}, mfaDevices);
}

function heldBy<Device extends MfaDevice>(device: Device, holder: Holder): Device {
	return device.enabled ? { ...device, enabled: { ...device.enabled, holder } } : device;
}

function follow(credentials: TemporaryCredentials, user: User, name: string): TemporaryCredentials {
	const { bearer } = credentials;
	return isFor(bearer, user)
		? { ...credentials, bearer: renamedBearer(bearer, name) }
		: credentials;
}

/** A user who had the name before has another id. */
function isFor(bearer: Bearer, { id }: User): boolean {
	return bearer.kind !== 'role' && bearer.userId === id;
}

function renamedBearer(bearer: Bearer, name: string): Bearer {
	switch (bearer.kind) {
		case 'holder':
			return { ...bearer, holder: asHolder({ name }) };
		case 'federatedUser':
			return { ...bearer, user: keyOf(name) };
		case 'role':
			return bearer;
	}
}

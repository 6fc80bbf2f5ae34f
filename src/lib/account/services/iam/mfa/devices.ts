import type { Account } from '../../../account';
import type { CodeDevice, Enablement, MfaDevice } from '../model/mfa-devices';
import type { Holder } from '../model/people';
import { credentialsOf, withCredentials } from '../credentials/credentials';
import { sameHolder } from '../people/holder';
import { holderOf } from '../people/principal';
import type { Principal } from '../../../identity';
import { fail, type Failed } from '../../../base/applied';
import type { Context } from '../../../base/operation';
import { quotas } from '../quotas';
import { drop, lookUp, put } from '../../../base/table';
import { isoTime } from '../../../base/time';

export type AssignedDevice = MfaDevice & { readonly enabled: Enablement };

function isAssigned(device: MfaDevice): device is AssignedDevice {
	return device.enabled !== undefined;
}

export function showsCodes(device: MfaDevice): device is CodeDevice {
	return device.kind !== 'securityKey';
}

/** The devices assigned to root or to a user. */
export function devicesOf(account: Account, holder: Holder): readonly AssignedDevice[] {
	return credentialsOf(account, holder).mfaDevices.map((serial) => {
		const device = lookUp(account.iam.mfaDevices, serial);
		if (!device || !isAssigned(device)) throw new Error(`${serial} is not assigned to anybody`);
		return device;
	});
}

/** Those of them that show codes. */
export function codeDevicesOf(account: Account, holder: Holder): readonly CodeDevice[] {
	return devicesOf(account, holder).flatMap((device) => (showsCodes(device) ? [device] : []));
}

/** Adds or replaces a device; whose it is follows from it. */
export function withDevice(account: Account, device: MfaDevice): Account {
	const before = lookUp(account.iam.mfaDevices, device.serial);
	const kept = {
		...account,
		iam: { ...account.iam, mfaDevices: put(account.iam.mfaDevices, device.serial, device) }
	};
	return handedOver(kept, device.serial, before?.enabled?.holder, device.enabled?.holder);
}

export function dropDevice(account: Account, { serial, enabled }: MfaDevice): Account {
	const left = {
		...account,
		iam: { ...account.iam, mfaDevices: drop(account.iam.mfaDevices, serial) }
	};
	return handedOver(left, serial, enabled?.holder, undefined);
}

function handedOver(
	account: Account,
	serial: string,
	from: Holder | undefined,
	to: Holder | undefined
): Account {
	if (from && to && sameHolder(from, to)) return account;
	const taken = from
		? withSerials(account, from, (all) => all.filter((one) => one !== serial))
		: account;
	return to ? withSerials(taken, to, (all) => [...all, serial]) : taken;
}

function withSerials(
	account: Account,
	holder: Holder,
	change: (serials: readonly string[]) => readonly string[]
): Account {
	const { mfaDevices } = credentialsOf(account, holder);
	return withCredentials(account, holder, { mfaDevices: change(mfaDevices) });
}

/** A device that is assigned to this holder. */
export function findDevice(
	account: Account,
	holder: Holder,
	serial: string
): { readonly ok: true; readonly device: AssignedDevice } | Failed {
	const device = lookUp(account.iam.mfaDevices, serial);
	if (!device) return noSuchDevice(serial);
	return isAssigned(device) && sameHolder(device.enabled.holder, holder)
		? { ok: true, device }
		: invalidForUser;
}

/** Why nobody may assign this holder one more device, if nobody may. */
export function tooManyDevices(account: Account, holder: Holder): Failed | undefined {
	if (credentialsOf(account, holder).mfaDevices.length < quotas.mfaDevicesPerHolder)
		return undefined;
	return fail(
		'LimitExceeded',
		`Cannot exceed quota for MFADevicesPerUser: ${quotas.mfaDevicesPerHolder}`
	);
}

/**
 * A rule of the console: whoever has MFA signs in with it before adding or removing devices of their
 * own. Else a password alone would be enough to replace them.
 *
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_mfa_enable_overview.html
 */
export function signedInWithoutMfa(
	{ account, identity, from }: Context,
	holder: Holder
): Failed | undefined {
	const own = holderOf(identity);
	const isOwn = own !== undefined && sameHolder(own, holder);
	if (from.door !== 'console' || !isOwn || showedMfa(identity)) return undefined;
	if (credentialsOf(account, holder).mfaDevices.length === 0) return undefined;
	return fail(
		'AccessDenied',
		'You must sign in with one of your MFA devices before you can add or remove one.'
	);
}

function showedMfa({ proof }: Principal): boolean {
	return proof.kind === 'session' && proof.session.mfa;
}

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_MFADevice.html */
export function mfaDeviceAnswer({ serial, enabled }: AssignedDevice) {
	return { SerialNumber: serial, EnableDate: isoTime(enabled.at) };
}

export function noSuchDevice(serial: string) {
	return fail('NoSuchEntity', `MFA Device with serial number ${serial} does not exist.`);
}

export const inUse = fail('EntityAlreadyExists', 'MFA Device is already in use.');
const invalidForUser = fail('NoSuchEntity', 'MFA Device invalid for user.');

import type { Account, Enablement, Holder, MfaDevice, Time } from './account';
import { sameHolder } from './holder';
import { fail, type Failed } from './operation';
import { all, lookUp, put } from './table';
import { isoTime } from './time';
import { around, findCode, findTwoCodes, stepAt, type ConsecutiveCodes } from './totp';

/** A device's codes may be one step early or late at sign-in. */
const signInReach = 1;
/** Enrolment: both codes must be recent. */
const enrolReach = 2;
/** Resynchronising finds a clock that is up to an hour off. */
const resyncReach = 120;

export type AssignedDevice = MfaDevice & { readonly enabled: Enablement };

function isAssigned(device: MfaDevice): device is AssignedDevice {
	return device.enabled !== undefined;
}

/** The devices assigned to root or to a user. */
export function devicesOf(account: Account, holder: Holder): readonly AssignedDevice[] {
	return all(account.mfaDevices)
		.filter(isAssigned)
		.filter(({ enabled }) => sameHolder(enabled.holder, holder));
}

export function withDevice(account: Account, device: MfaDevice): Account {
	return { ...account, mfaDevices: put(account.mfaDevices, device.serial, device) };
}

/** The device assigned, if both codes are its own, consecutive, recent and never used before. */
export function enrol(
	device: MfaDevice,
	codes: ConsecutiveCodes,
	holder: Holder,
	time: Time
): MfaDevice | undefined {
	const now = stepAt(time);
	const first = findTwoCodes(device.seed, codes, around(now - 1, enrolReach), lastUsed(device));
	if (first === undefined) return undefined;
	return {
		...device,
		// The second code is meant to be the current one.
		enabled: { holder, at: time, drift: first + 1 - now },
		usedStep: first + 1
	};
}

/** The device without its holder. Its used codes stay used. */
export function unassigned(device: AssignedDevice): MfaDevice {
	const { kind, serial, seed, created, tags, usedStep } = device;
	return { kind, serial, seed, created, tags, ...(usedStep === undefined ? {} : { usedStep }) };
}

/** The device with its drift measured anew, if the codes are consecutive and unused. */
export function resynchronise(
	device: AssignedDevice,
	codes: ConsecutiveCodes,
	time: Time
): MfaDevice | undefined {
	const { enabled, seed } = device;
	const now = stepAt(time);
	const first = findTwoCodes(seed, codes, around(now, resyncReach), lastUsed(device));
	if (first === undefined) return undefined;
	return { ...device, enabled: { ...enabled, drift: first + 1 - now }, usedStep: first + 1 };
}

/** The device with this code used up, if it is its code now and was not used before. */
export function accept(device: AssignedDevice, code: string, time: Time): MfaDevice | undefined {
	const { enabled, seed } = device;
	const window = around(stepAt(time) + enabled.drift, signInReach);
	const step = findCode(seed, code, window, lastUsed(device));
	return step === undefined ? undefined : { ...device, usedStep: step };
}

function lastUsed({ usedStep = -1 }: MfaDevice): number {
	return usedStep;
}

/** A device that is assigned to this holder. */
export function findDevice(
	account: Account,
	holder: Holder,
	serial: string
): { readonly ok: true; readonly device: AssignedDevice } | Failed {
	const device = lookUp(account.mfaDevices, serial);
	if (!device) return noSuchDevice(serial);
	return isAssigned(device) && sameHolder(device.enabled.holder, holder)
		? { ok: true, device }
		: fail('NoSuchEntity', 'MFA Device invalid for user.');
}

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_MFADevice.html */
export function mfaDeviceAnswer({ serial, enabled }: AssignedDevice) {
	return { SerialNumber: serial, EnableDate: isoTime(enabled.at) };
}

export function noSuchDevice(serial: string) {
	return fail('NoSuchEntity', `VirtualMFADevice with serial number ${serial} doesn't exist.`);
}

export const wrongCodes = fail(
	'InvalidAuthenticationCode',
	'Authentication code for device is not valid.'
);

import type { Account, Holder, MfaDevice, Time } from './account';
import { all, put } from './table';
import { around, findCode, findTwoCodes, stepAt } from './totp';

/** A device's codes may be one step early or late at sign-in. */
const signInReach = 1;
/** Enrolment: both codes must be recent. */
const enrolReach = 2;
/** Resynchronising finds a clock that is up to an hour off. */
const resyncReach = 120;

export function sameHolder(a: Holder, b: Holder): boolean {
	return a.kind === 'user' && b.kind === 'user' ? a.key === b.key : a.kind === b.kind;
}

/** The devices assigned to root or to a user. */
export function devicesOf(account: Account, holder: Holder): readonly MfaDevice[] {
	return all(account.mfaDevices).filter(
		({ enabled }) => enabled && sameHolder(enabled.holder, holder)
	);
}

export function withDevice(account: Account, device: MfaDevice): Account {
	return { ...account, mfaDevices: put(account.mfaDevices, device.serial, device) };
}

/** The device assigned, if both codes are its own, consecutive, recent and never used before. */
export function enrol(
	device: MfaDevice,
	codes: readonly [string, string],
	holder: Holder,
	time: Time
): MfaDevice | undefined {
	const now = stepAt(time);
	const first = findTwoCodes(device.seed, codes, around(now - 1, enrolReach), -1);
	if (first === undefined) return undefined;
	return {
		...device,
		// The second code is meant to be the current one.
		enabled: { holder, at: time, drift: first + 1 - now, usedStep: first + 1 }
	};
}

/** The device with its drift measured anew, if the codes are consecutive and unused. */
export function resynchronise(
	device: MfaDevice,
	codes: readonly [string, string],
	time: Time
): MfaDevice | undefined {
	const { enabled, seed } = device;
	if (!enabled) return undefined;
	const now = stepAt(time);
	const first = findTwoCodes(seed, codes, around(now, resyncReach), enabled.usedStep);
	if (first === undefined) return undefined;
	return { ...device, enabled: { ...enabled, drift: first + 1 - now, usedStep: first + 1 } };
}

/** The device with this code used up, if it is its code now and was not used before. */
export function accept(device: MfaDevice, code: string, time: Time): MfaDevice | undefined {
	const { enabled, seed } = device;
	if (!enabled) return undefined;
	const step = findCode(
		seed,
		code,
		around(stepAt(time) + enabled.drift, signInReach),
		enabled.usedStep
	);
	return step === undefined ? undefined : { ...device, enabled: { ...enabled, usedStep: step } };
}

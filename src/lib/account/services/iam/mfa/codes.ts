import type { CodeDevice, Enablement } from '../model/mfa-devices';
import type { Holder } from '../model/people';
import type { Time } from '../../../base/time';
import { showsCodes, type AssignedDevice } from './devices';
import { fail } from '../../../base/applied';
import { tokenSeed } from './token';
import { around, findCode, findTwoCodes, stepAt, type ConsecutiveCodes } from './totp';

/*
 * The codes of virtual devices and hardware tokens. AWS does not publish how far a clock may be off;
 * these numbers of 30-second steps are ours.
 */

/** A device's codes may be one step early or late at sign-in. */
const signInReach = 1;
/** Enrolment: both codes must be recent. A token may have lain in a drawer for a year. */
const enrolReach = { virtual: 2, hardware: 40 };
/** Resynchronising finds a clock that is up to an hour off. */
const resyncReach = 120;

export function seedOf(device: CodeDevice): string {
	return device.kind === 'virtual' ? device.seed : tokenSeed(device.serial);
}

/** The device assigned, if both codes are its own, consecutive, recent and never used before. */
export function enrol(
	device: CodeDevice,
	codes: ConsecutiveCodes,
	holder: Holder,
	time: Time
): CodeDevice | undefined {
	const now = stepAt(time);
	const window = around(now - 1, enrolReach[device.kind]);
	const first = findTwoCodes(seedOf(device), codes, window, lastUsed(device));
	// The second code is meant to be the current one.
	return first === undefined ? undefined : inStep(device, { holder, at: time }, first + 1, now);
}

/** The device without its holder. Its used codes stay used. */
export function unassigned(device: CodeDevice): CodeDevice {
	const { serial, created, tags, usedStep } = device;
	const rest = { serial, created, tags, ...(usedStep === undefined ? {} : { usedStep }) };
	return device.kind === 'virtual'
		? { kind: device.kind, ...rest, seed: device.seed }
		: { kind: device.kind, ...rest };
}

/** The device with its drift measured anew, if the codes are consecutive and unused. */
export function resynchronise(
	device: AssignedDevice,
	codes: ConsecutiveCodes,
	time: Time
): CodeDevice | undefined {
	if (!showsCodes(device)) return undefined;
	const now = stepAt(time);
	const first = findTwoCodes(seedOf(device), codes, around(now, resyncReach), lastUsed(device));
	return first === undefined ? undefined : inStep(device, device.enabled, first + 1, now);
}

/**
 * The device with this code used up, if it is its code now and was not used before. A token's clock is
 * followed from code to code, so one in daily use never runs off, as RFC 6238 proposes in section 6.
 */
export function accept(device: AssignedDevice, code: string, time: Time): CodeDevice | undefined {
	if (!showsCodes(device)) return undefined;
	const now = stepAt(time);
	const drift = device.enabled.drift;
	const step = findCode(seedOf(device), code, around(now + drift, signInReach), lastUsed(device));
	if (step === undefined) return undefined;
	if (device.kind === 'virtual') return { ...device, usedStep: step };
	return inStep(device, device.enabled, step, now);
}

function inStep(device: CodeDevice, enabled: Enablement, step: number, now: number): CodeDevice {
	return { ...device, enabled: { ...enabled, drift: step - now }, usedStep: step };
}

function lastUsed({ usedStep = -1 }: CodeDevice): number {
	return usedStep;
}

export const wrongCodes = fail(
	'InvalidAuthenticationCode',
	'Authentication code for device is not valid.'
);

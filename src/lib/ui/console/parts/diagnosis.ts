import type { CodeDevice } from '$lib/account/services/iam/model/mfa-devices';
import type { Time } from '$lib/account/base/time';
import { seedOf } from '$lib/account/services/iam/mfa/codes';
import { codeAt, stepAt } from '$lib/account/services/iam/mfa/totp';

/** How far we look for the step that a code belongs to: two hours before and after. */
const reach = 240;

type TwoCodes = readonly [first: string, second: string];

/** Which of two codes have to be typed anew. */
export type WrongCodes = 'first' | 'second' | 'both';

export interface Diagnosis {
	readonly says: string;
	readonly wrong: WrongCodes;
}

const both = (says: string): Diagnosis => ({ says, wrong: 'both' });

/**
 * Why AWS refused two codes at enrolment or when resynchronising. AWS itself says only that they are
 * not valid; we know the device and can tell what to do.
 */
export function whyTwoCodes(device: CodeDevice, [first, second]: TwoCodes, time: Time): Diagnosis {
	if (first === second) {
		const says =
			'That is the same code twice. Wait until it changes, and type the next one second.';
		return { says, wrong: 'second' };
	}
	const seed = seedOf(device);
	const now = stepAt(time);
	const one = stepOf(seed, first, now);
	const two = stepOf(seed, second, now);
	if (one === undefined && two === undefined) {
		return both(
			device.kind === 'virtual'
				? 'These are not codes of this device. Look whether the app shows another account, or scan the QR code again.'
				: 'These are not codes of this token. Compare the number on its back.'
		);
	}
	if (one === undefined || two === undefined) {
		const wrong = one === undefined ? 'first' : 'second';
		return {
			says: `The ${wrong} code is not one of this device’s. Perhaps a digit is wrong.`,
			wrong
		};
	}
	if (two === one - 1)
		return both('These are the right codes in the wrong order: the older one goes first.');
	if (two !== one + 1)
		return both('These two codes do not follow each other. Type one, and then the very next.');
	if (wasUsed(device, one) && isRecent(device, two, now)) {
		return both(
			'A code is good for one use, and one of these was used before. Wait for two new ones.'
		);
	}
	return both(offBy(device, two - now));
}

/** The same at sign-in, where one of several devices is meant. */
export function whyResync(devices: readonly CodeDevice[], codes: TwoCodes, time: Time): Diagnosis {
	const now = stepAt(time);
	const meant = devices.find((device) =>
		codes.some((code) => stepOf(seedOf(device), code, now) !== undefined)
	);
	const device = meant ?? devices[0];
	return device
		? whyTwoCodes(device, codes, time)
		: both('The root user has no MFA device any more. Sign in with the password alone.');
}

/** Why AWS refused a code at sign-in. Several devices may be assigned. */
export function whyCode(devices: readonly CodeDevice[], code: string, time: Time): string {
	const now = stepAt(time);
	for (const device of devices) {
		const { enabled } = device;
		const step = stepOf(seedOf(device), code, now);
		if (step === undefined || !enabled) continue;
		if (wasUsed(device, step) && isRecent(device, step, now)) {
			return 'This code was used before. Each is good for one sign-in: wait for the next one.';
		}
		return offBy(device, step - now - enabled.drift);
	}
	return 'This is not a code of the device that is assigned. Look whether the app shows another account, and whether a digit is wrong.';
}

function wasUsed({ usedStep = -1 }: CodeDevice, step: number): boolean {
	return step <= usedStep;
}

/** By the device's own clock, as far as AWS knows by how much that is off. */
function isRecent({ enabled }: CodeDevice, step: number, now: number): boolean {
	return step >= now + (enabled?.drift ?? 0) - 2;
}

function offBy({ kind }: CodeDevice, steps: number): string {
	if (kind === 'hardware') {
		return 'The token’s clock has run off, and nobody can set it. Two codes in a row resynchronize it.';
	}
	const minutes = Math.round(Math.abs(steps) / 2);
	if (Math.abs(steps) <= 4) {
		return steps <= 0
			? 'These digits are too old. Type what the app shows now, and send it before it changes.'
			: 'The device’s clock runs ahead. Set it right, then use the codes that it shows.';
	}
	const off = steps < 0 ? 'behind, or the code is that old' : 'ahead';
	return `The device’s clock is about ${minutes} minutes ${off}. Set its clock right, then use the codes that it shows.`;
}

/** The step nearest to now whose code this is. */
function stepOf(seed: string, code: string, now: number): number | undefined {
	for (let distance = 0; distance <= reach; distance++) {
		const near = [now - distance, now + distance].find((step) => codeAt(seed, step) === code);
		if (near !== undefined) return near;
	}
	return undefined;
}

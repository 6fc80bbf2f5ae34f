import { createGuardrails, generateSync } from 'otplib';
import type { Time } from '../../../base/time';

/** Codes change every 30 seconds: RFC 6238 with HMAC-SHA-1 and six digits. */
export const stepLength = 30_000;

/** Which 30-second step a time falls into. */
export function stepAt(time: Time): number {
	return Math.floor(time / stepLength);
}

/** RFC 4226 asks for 16 bytes, but many sites still give out keys of 10. */
const guardrails = createGuardrails({ MIN_SECRET_BYTES: 10 });

/** The code of a base32 seed in a step. */
export function codeAt(seed: string, step: number): string {
	return generateSync({ secret: seed, epoch: (step * stepLength) / 1000, guardrails });
}

/** The steps around now in which a code is looked for. */
export interface Window {
	readonly from: number;
	readonly to: number;
}

/** AWS does not publish its windows; these are ours. */
export function around(step: number, reach: number): Window {
	return { from: step - reach, to: step + reach };
}

/** The step of a code within a window and after the latest used step, if there is one. */
export function findCode(
	seed: string,
	code: string,
	window: Window,
	usedStep: number
): number | undefined {
	return steps(window, usedStep).find((step) => codeAt(seed, step) === code);
}

/** As AWS names them. */
export interface ConsecutiveCodes {
	readonly AuthenticationCode1: string;
	readonly AuthenticationCode2: string;
}

/** The first of two consecutive steps that have these two codes, in this order. */
export function findTwoCodes(
	seed: string,
	codes: ConsecutiveCodes,
	window: Window,
	usedStep: number
): number | undefined {
	return steps(window, usedStep).find(
		(step) =>
			codeAt(seed, step) === codes.AuthenticationCode1 &&
			codeAt(seed, step + 1) === codes.AuthenticationCode2
	);
}

function steps({ from, to }: Window, usedStep: number): number[] {
	const start = Math.max(from, usedStep + 1);
	return Array.from({ length: Math.max(0, to - start + 1) }, (_, index) => start + index);
}

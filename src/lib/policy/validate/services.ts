import type { Facts } from '../facts';

/**
 * Services that AWS's list does not have, though its own managed policies name them: retired,
 * internal or not announced. Nothing is said of their actions.
 */
const unlisted = new Set(
	[
		'builderid datazonecontrol deepcomposer deeplens deepracer elastic-inference iot1click',
		'iotroborunner mobilehub sagemaker-groundtruth-synthetic zocalo'
	].flatMap((line) => line.split(' '))
);

/** Whether AWS has, or had, a service with this prefix. */
export function isService(prefix: string, facts: Facts): boolean {
	const lower = prefix.toLowerCase();
	return facts.hasService(lower) || unlisted.has(lower);
}

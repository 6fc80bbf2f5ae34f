import type { Block } from '../queries';

/** The four settings in the order of AWS's console, and in our words. */
export const blockSettings: readonly (readonly [keyof Block, string])[] = [
	['BlockPublicAcls', 'No new access control list (ACL) may make anything public.'],
	['IgnorePublicAcls', 'ACLs that do so already are ignored.'],
	['BlockPublicPolicy', 'No new bucket policy may make it public.'],
	[
		'RestrictPublicBuckets',
		'Where a policy does so already, only this account and AWS services get in.'
	]
];

export function blocksAll(block: Block): boolean {
	return blockSettings.every(([name]) => block[name]);
}

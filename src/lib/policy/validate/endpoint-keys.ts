import { finding } from '../finding';
import { quoted } from '../quoted';
import type { StatementCheck } from './check';

const selective = new Set(['aws:vpceaccount', 'aws:vpceorgid', 'aws:vpceorgpaths']);

/**
 * Keys that only some services fill, in statements that are limited to no service at all. Which
 * services fill them changes, so a statement that names its services is left alone.
 *
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-vpceaccount
 */
export const endpointKeys: StatementCheck = function* ({ action, conditions }, { kind }) {
	// The policy of a resource is limited to the resource's service already.
	if (kind === 'resource' || kind === 'trust' || !action) return;
	const anyService = action.kind === 'allBut' || action.patterns.some(({ value }) => value === '*');
	if (!anyService) return;
	for (const { key } of conditions) {
		if (!selective.has(key.value.toLowerCase())) continue;
		yield finding(
			'USE_CONDITION_KEY_ONLY_WITH_SUPPORTED_SERVICES',
			`Only some services fill ${quoted(key.value)}; with the others this statement does not do what it says. Name the actions of services that do.`,
			[key.range, action.range]
		);
	}
};

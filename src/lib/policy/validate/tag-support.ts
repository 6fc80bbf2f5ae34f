import type { Condition, Effect, Listing, StatementDraft, Text } from '../document';
import type { Facts } from '../facts';
import { finding, type Finding } from '../finding';
import { isWild } from '../pattern/wildcards';
import type { StatementCheck } from './check';
import { prefixOf } from './keys';
import { needsKey } from './operators';
import { listed } from '../wording';

/** More would say nothing new and could make a finding as long as the policy. */
const mostNamed = 10;

/**
 * Conditions on tags where the service has no such tags to offer.
 *
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_aws-services-that-work-with-iam.html
 */
export const tagSupport: StatementCheck = function* (statement, { facts }) {
	const { action, effect } = statement;
	const onTags = statement.conditions.filter(
		(condition) =>
			/^aws:(?:resource|request)tag\/./i.test(condition.key.value) && needsKey(condition)
	);
	if (!action || !effect || onTags.length === 0) return;
	if (action.kind === 'allBut') {
		for (const condition of onTags) yield withNotAction(statement, action, condition);
		return;
	}
	const lacking = new Map<string, Lacking>();
	for (const { key } of onTags) {
		// All tags of resources alike, and all tags of requests.
		const stem = key.value.slice(0, key.value.indexOf('/')).toLowerCase();
		const services = lacking.get(stem) ?? servicesWithout(key.value, action, facts);
		lacking.set(stem, services);
		if (services.length > 0) yield withoutTags(key, services, effect);
	}
};

/** Service prefixes, each with the first pattern that has it. */
type Lacking = readonly (readonly [prefix: string, pattern: Text])[];

function withNotAction(
	{ effect }: StatementDraft,
	{ nameRange }: Listing,
	{ key }: Condition
): Finding {
	return effect === 'Deny'
		? finding(
				'DENY_NOTACTION_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE',
				`Many actions never carry "${key.value}", and this Deny passes over all of them. List in "Action" what is to be denied.`,
				[key.range, nameRange]
			)
		: finding(
				'ALLOW_NOTACTION_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE',
				`Many actions never carry "${key.value}", and this Allow grants none of them. List in "Action" what is to be allowed.`,
				[key.range, nameRange]
			);
}

function withoutTags(key: Text, lacking: Lacking, effect: Effect): Finding {
	const names = listed(lacking.map(([prefix]) => prefix));
	const ranges = lacking.map(([, { range }]) => range);
	return effect === 'Deny'
		? finding(
				'DENY_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE',
				`Requests to ${names} never carry "${key.value}", so nothing is denied there. Deny those actions in a statement of their own, by the names of resources.`,
				[key.range, ...ranges]
			)
		: finding(
				'ALLOW_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE',
				`Requests to ${names} never carry "${key.value}", so nothing is allowed there. Allow those actions in a statement of their own, by the names of resources.`,
				[key.range, ...ranges]
			);
}

function servicesWithout(key: string, { patterns }: Listing, facts: Facts): Lacking {
	const first = new Map<string, Text>();
	for (const pattern of patterns) {
		const prefix = prefixOf(pattern.value);
		if (prefix !== '' && !isWild(prefix) && !first.has(prefix)) first.set(prefix, pattern);
	}
	return [...first]
		.filter(([prefix]) => {
			const service = facts.service(prefix);
			return service !== undefined && service.key(key) === undefined;
		})
		.slice(0, mostNamed);
}

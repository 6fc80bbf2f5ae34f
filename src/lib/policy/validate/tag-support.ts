import type { Condition, Listing, StatementDraft, Text } from '../document';
import type { Facts } from '../facts';
import { finding, type Finding } from '../finding';
import { isWild } from './actions';
import type { StatementCheck } from './check';
import { prefixOf } from './keys';
import { needsKey } from './operators';

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
	const services = servicesIn(action);
	for (const { key } of onTags) yield* withoutTags(key, services, effect, facts);
};

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

function* withoutTags(
	key: Text,
	services: ReadonlyMap<string, Text>,
	effect: 'Allow' | 'Deny',
	facts: Facts
): Iterable<Finding> {
	const lacking: [string, Text][] = [];
	for (const [prefix, pattern] of services) {
		const service = facts.service(prefix);
		if (service && !service.key(key.value)) lacking.push([prefix, pattern]);
		if (lacking.length === mostNamed) break;
	}
	if (lacking.length === 0) return;
	const names = lacking.map(([prefix]) => prefix).join(', ');
	const ranges = lacking.map(([, { range }]) => range);
	yield effect === 'Deny'
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

/** Service prefixes, each with the first pattern that has it. */
function servicesIn({ patterns }: Listing): Map<string, Text> {
	const services = new Map<string, Text>();
	for (const pattern of patterns) {
		const prefix = prefixOf(pattern.value);
		if (prefix !== '' && !isWild(prefix) && !services.has(prefix)) services.set(prefix, pattern);
	}
	return services;
}

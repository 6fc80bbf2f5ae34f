import type { Condition, StatementDraft } from '../document';
import { finding } from '../finding';
import { quoted } from '../quoted';
import type { StatementCheck } from './check';
import { needsKey } from './operators';

/** Keys by which a service says for whom it calls. */
const sources = ['aws:sourcearn', 'aws:sourceaccount', 'aws:sourceorgid', 'aws:sourceorgpaths'];
const advice = 'Test aws:SourceArn or aws:SourceAccount (for an organization aws:SourceOrgID)';

/** Keys that have been used for the same purpose before those were there. */
const weaker = new Set(['aws:referer', 'aws:sourceowner']);

/**
 * Whether a service that may call is asked for whom it calls: else it can be made to call for
 * somebody else (the confused deputy).
 *
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html
 */
export const serviceSources: StatementCheck = function* (statement, { kind }) {
	const { effect, principal, conditions } = statement;
	if (kind !== 'resource' || effect !== 'Allow' || principal?.kind !== 'only') return;
	const service = principal.names.find(({ type }) => type === 'Service');
	if (!service || hasKey(statement, (key) => sources.includes(key))) return;
	const used = conditions.find(({ key }) => weaker.has(key.value.toLowerCase()));
	yield used
		? finding(
				'RECOMMENDED_CONDITION_KEY_FOR_SERVICE_PRINCIPAL',
				`${quoted(used.key.value)} says little about for whom ${service.value} calls. ${advice} instead.`,
				[used.key.range, service.range]
			)
		: finding(
				'RESTRICT_ACCESS_TO_SERVICE_PRINCIPAL',
				`${service.value} may come here on behalf of anybody, strangers' accounts too. ${advice} in a Condition.`,
				service.range
			);
};

function hasKey({ conditions }: StatementDraft, is: (key: string) => boolean): boolean {
	return conditions.some(
		({ operator, key }) => operator.name !== 'Null' && is(key.value.toLowerCase())
	);
}

/** What a service that calls in its own name has not. */
const ofPeople = /^aws:(?:principalorgid|principalorgpaths|principaltag\/.*|username)$/;

export const keysOfServices: StatementCheck = function* (statement, { kind }) {
	const { effect, principal, conditions } = statement;
	if (kind !== 'resource' && kind !== 'trust') return;
	if (effect !== 'Allow' || principal?.kind !== 'only') return;
	const [first] = principal.names;
	if (!first || !principal.names.every(({ type }) => type === 'Service')) return;
	for (const condition of conditions.filter(isOfPeople)) {
		yield finding(
			'UNSUPPORTED_CONDITION_KEY_FOR_SERVICE_PRINCIPAL',
			`When ${first.value} calls in its own name, the request has no ${quoted(condition.key.value)}, so nothing is allowed. ${advice} instead.`,
			condition.key.range
		);
	}
};

function isOfPeople(condition: Condition): boolean {
	return ofPeople.test(condition.key.value.toLowerCase()) && needsKey(condition);
}

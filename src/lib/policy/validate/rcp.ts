import { serviceOf } from '../decide/asked';
import type { Condition, Draft, Listing, PrincipalElement, StatementDraft } from '../document';
import { finding, type Finding } from '../finding';
import { quoted } from '../quoted';
import { isWild } from '../pattern/wildcards';
import type { StatementCheck, Subject } from './check';
import { needsKey } from './operators';
import { isService } from './services';

/**
 * What resource control policies may say.
 *
 * https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_rcps_syntax.html
 */
export const rcp: StatementCheck = function* (statement, subject) {
	if (subject.kind !== 'rcp') return;
	if (statement.effect === 'Allow') yield* checkAllow(statement, subject);
	if (statement.effect === 'Deny') {
		yield* checkActions(statement, subject);
		yield* checkKeys(statement);
	}
};

function* checkAllow({ effectText, range }: StatementDraft, { draft }: Subject) {
	if (isFullAWSAccess(draft)) return;
	yield finding('RCP_SYNTAX_ERROR_ALLOW', noAllow, effectText?.range ?? range);
}

export const noAllow =
	'An RCP of your own takes away and grants nothing: only AWS’s RCPFullAWSAccess has an Allow. Turn it round into a Deny, or leave it out.';

/** Whether it says no more and no less than AWS's own RCPFullAWSAccess, which is attached everywhere. */
export function isFullAWSAccess({ statements }: Draft): boolean {
	const [only, ...more] = statements;
	return (
		only?.effect === 'Allow' &&
		more.length === 0 &&
		isEverything(only.action) &&
		isEverything(only.resource) &&
		isEverybody(only.principal) &&
		!only.conditionRange
	);
}

function isEverything(listing: Listing | undefined): boolean {
	return listing?.kind === 'only' && listing.patterns.some(({ value }) => value === '*');
}

/** A principal that is missing is reported as such. */
function isEverybody(principal: PrincipalElement | undefined): boolean {
	return !principal || principal.names.every(({ value }) => value === '*');
}

function* checkActions({ action }: StatementDraft, { facts }: Subject): Iterable<Finding> {
	if (action?.kind !== 'only') return;
	for (const { value, range } of action.patterns) {
		const prefix = serviceOf(value.toLowerCase());
		// A service that does not exist is reported as such.
		const known = value === '*' || isWild(prefix) || isService(prefix, facts);
		if (!known || facts.rcpServices.has(prefix)) continue;
		yield finding(
			'RCP_SYNTAX_ERROR_ACTION',
			isWild(prefix)
				? `An RCP has to name the service of each action, and ${quoted(value)} does not. Write for instance "s3:*".`
				: `RCPs do not work for ${quoted(prefix)}, so ${quoted(value)} cannot stand in one. Some services that they work for are s3, sts, kms, sqs and secretsmanager.`,
			range
		);
	}
}

const aboutCaller = /^aws:principal(?:arn|account|orgid|orgpaths|tag\/.*)$/;
const aboutSource = /^aws:source(?:arn|account|orgid|orgpaths)$/;

/**
 * A Deny that also holds where its key is missing has to say which callers it is meant for: a
 * service that calls in its own name has no keys about a caller, and people have none about a source.
 */
function* checkKeys({ conditions }: StatementDraft): Iterable<Finding> {
	const people = tests(conditions, 'aws:principalisawsservice', 'false');
	const services = tests(conditions, 'aws:principalisawsservice', 'true');
	const withSource =
		tests(conditions, 'aws:sourceaccount', 'false') || tests(conditions, 'aws:sourcearn', 'false');
	for (const condition of conditions) {
		const { key } = condition;
		const name = key.value.toLowerCase();
		if (needsKey(condition) || condition.operator.name === 'Null') continue;
		if (aboutCaller.test(name) && !people) {
			yield finding(
				'RCP_MISSING_RELATED_PRINCIPAL_CONDITION_KEY',
				`Services that call in their own name have no ${quoted(key.value)}, so this denies them too. Add "BoolIfExists": { "aws:PrincipalIsAWSService": "false" }.`,
				key.range
			);
		}
		if (!aboutSource.test(name)) continue;
		if (!services) {
			yield finding(
				'RCP_MISSING_RELATED_SERVICE_PRINCIPAL_CONDITION_KEY',
				`Calls of users and roles have no ${quoted(key.value)}, so this denies them too. Add "BoolIfExists": { "aws:PrincipalIsAWSService": "true" }.`,
				key.range
			);
		}
		if (!withSource) {
			yield finding(
				'RCP_MISSING_SERVICE_CONDITION_KEY_NULL_CHECK',
				`Some services call without saying for whom, and without ${quoted(key.value)} this denies them. Add "Null": { "aws:SourceAccount": "false" }.`,
				key.range
			);
		}
	}
}

/** `Bool`, with or without `IfExists`, or `Null` with this value. */
function tests(conditions: readonly Condition[], key: string, value: string): boolean {
	return conditions.some(
		(each) =>
			each.key.value.toLowerCase() === key &&
			each.operator.name === (key === 'aws:principalisawsservice' ? 'Bool' : 'Null') &&
			each.values.some((given) => given.value.toLowerCase() === value)
	);
}

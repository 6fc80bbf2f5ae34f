import { isStringLike } from '../condition/operators';
import type { Condition, PrincipalElement, StatementDraft, Text } from '../document';
import { finding, type Finding } from '../finding';
import { isWild } from '../pattern/wildcards';
import { includesAction } from './actions';
import type { StatementCheck, Subject } from './check';
import { prefixOf } from './keys';

/** Providers that AWS knows by their domain alone. */
const domains = new Set([
	'accounts.google.com',
	'cognito-identity.amazonaws.com',
	'graph.facebook.com',
	'www.amazon.com'
]);

const github = 'token.actions.githubusercontent.com';

/**
 * Roles that somebody may assume whom an OIDC identity provider vouches for.
 *
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_create_for-idp_oidc.html
 */
export const oidc: StatementCheck = function* (statement, subject) {
	for (const condition of statement.conditions) yield* audience(condition);
	if (!isTrust(subject) || statement.effect !== 'Allow') return;
	const { principal, action } = statement;
	if (!principal || !action || !includesAction(action, 'sts:AssumeRoleWithWebIdentity')) return;
	yield* unconditional(statement, principal);
};

function isTrust({ kind, resourceType }: Subject): boolean {
	return kind === 'trust' || resourceType === 'AWS::IAM::AssumeRolePolicyDocument';
}

function* unconditional(
	{ conditions }: StatementDraft,
	principal: PrincipalElement
): Iterable<Finding> {
	if (principal.kind !== 'only') return;
	const claims = new Set(conditions.map(({ key }) => prefixOf(key.value)));
	const subjects = new Map(conditions.map((each) => [each.key.value.toLowerCase(), each]));
	for (const name of principal.names) {
		const provider = name.type === 'Federated' ? oidcProvider(name.value) : undefined;
		if (provider === undefined) continue;
		if (!claims.has(provider)) {
			yield finding(
				'MISSING_CONDITION_KEY_FOR_OIDC_PRINCIPAL',
				`Anybody with an account at ${provider} can assume this role. Add a condition on its claims, such as "${provider}:sub" or "${provider}:aud".`,
				name.range
			);
		}
		if (isGithub(provider)) {
			yield* ofGithub(name, provider, subjects.get(`${provider}:sub`));
		}
	}
}

function isGithub(provider: string): boolean {
	return provider === github || provider.startsWith(`${github}/`);
}

/** The provider's name as its keys have it, in lower case; SAML providers have other keys. */
function oidcProvider(name: string): string | undefined {
	if (domains.has(name)) return name;
	const arn = /^arn:[^:]*:iam::[^:]*:oidc-provider\/(.+)$/.exec(name);
	return arn?.[1]?.toLowerCase();
}

function* ofGithub(
	principal: Text,
	provider: string,
	subject: Condition | undefined
): Iterable<Finding> {
	if (!subject) {
		yield finding(
			'MISSING_GITHUB_REPO_CONDITION_KEY',
			`Without a condition on "${provider}:sub" a workflow of any repository on GitHub can assume this role. Name your repository there.`,
			principal.range
		);
		return;
	}
	const wild = subject.values.filter(({ value }) => isWild(value)).map(({ range }) => range);
	const [first, ...rest] = wild;
	if (!first || !isStringLike(subject.operator.name)) return;
	yield finding(
		'SPECIFIC_GITHUB_REPO_AND_BRANCH_RECOMMENDED',
		`With a wildcard in "${subject.key.value}" workflows of other branches or repositories can assume this role too. Name one, for instance "repo:marlow-maps/tiles:ref:refs/heads/main".`,
		[first, ...rest]
	);
}

/** Whether a key is the audience claim of an OIDC provider; those are named for their domain. */
export function isAudience(key: string): boolean {
	const colon = key.indexOf(':');
	return key.slice(colon).toLowerCase() === ':aud' && key.slice(0, colon).includes('.');
}

function* audience({ operator, operatorText, key }: Condition): Iterable<Finding> {
	if (operator.qualifier === undefined || operator.name === 'Null' || !isAudience(key.value))
		return;
	yield operator.qualifier === 'ForAnyValue'
		? finding(
				'FORANYVALUE_WITH_AUDIENCE_CLAIM_TYPE',
				`"${key.value}" has one value, and ForAnyValue is for keys with several. Leave ForAnyValue out.`,
				[operatorText.range, key.range]
			)
		: finding(
				'CONFIRM_AUDIENCE_CLAIM_TYPE',
				`"${key.value}" has one value, and ForAllValues holds also where it is missing. Leave ForAllValues out.`,
				[operatorText.range, key.range]
			);
}

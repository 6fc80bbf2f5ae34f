import type { Outcome } from '../../../src/lib/policy/decision';
import type { PrincipalJson, Question, Strings } from '../question';
import { allow, list, policy, statementsOf, withPolicies, withStatements } from './rewrite';

export function rootAsAdministrator(question: Question): Question | undefined {
	return question.request.principal.endsWith(':root')
		? withPolicies(question, { identity: [policy('*')] })
		: undefined;
}

/** A session policy that allows something else stands for none. */
export function emptySessionPolicy(question: Question): Question | undefined {
	return question.request.principal.includes(':federated-user/') &&
		question.policies.session.length === 0
		? withPolicies(question, { session: [policy('aws-portal:ViewUsage')] })
		: undefined;
}

/** The session policy's own denies stay. */
export function sessionNamedDirectly(question: Question): Question | undefined {
	const { resource, session } = question.policies;
	const [own] = session;
	const isNamed =
		resource &&
		statementsOf(resource).some(
			({ Effect, Principal }) =>
				Effect === 'Allow' && Principal && names(Principal, question.request.principal)
		);
	if (!own || !isNamed) return undefined;
	const document = { ...own.document, Statement: [...statementsOf(own), allow('*')] };
	return withPolicies(question, { session: [{ ...own, document }] });
}

function names(element: PrincipalJson, session: string): boolean {
	const named = element === '*' ? ['*'] : list(element['AWS'] ?? []);
	return named.includes('*') || named.includes(session);
}

export function serviceLinkedRoleUnlimited(question: Question): Question | undefined {
	return question.request.principal.includes(':assumed-role/AWSServiceRoleFor')
		? withPolicies(question, { scp: [], rcp: [] })
		: undefined;
}

export function retireGrantUnlimited(question: Question): Question | undefined {
	return question.request.action === 'kms:RetireGrant'
		? withPolicies(question, { rcp: [] })
		: undefined;
}

/** Where iam-simulate calls it an explicit deny: as if the bucket's policy granted nothing. */
export function blockedAsNotGranted(question: Question, theirs: Outcome): Question | undefined {
	return theirs === 'explicitDeny' ? withoutGrants(question) : undefined;
}

/** The same where a policy for everybody is tied to a caller by a pattern only. */
export function wildcardAsPublic(question: Question, theirs: Outcome): Question | undefined {
	const { resource } = question.policies;
	const isTiedLoosely =
		resource &&
		statementsOf(resource).some(({ Effect, Condition = {} }) => {
			const tests = Object.values(Condition).flatMap(Object.entries<Strings>);
			return (
				Effect === 'Allow' &&
				tests.some(([key, values]) => isPrincipalArn(key) && list(values).some(hasWildcard))
			);
		});
	return isTiedLoosely && theirs === 'allowed' ? withoutGrants(question) : undefined;
}

function isPrincipalArn(key: string): boolean {
	return key.toLowerCase() === 'aws:principalarn';
}

function hasWildcard(value: string): boolean {
	return value.includes('*');
}

function withoutGrants(question: Question): Question | undefined {
	const { resource, blockPublicAccess } = question.policies;
	if (!blockPublicAccess || !resource) return undefined;
	return withPolicies(question, {
		blockPublicAccess: false,
		resource: withStatements(resource, (statement) =>
			statement.Effect === 'Allow' ? { ...statement, Condition: impossible } : statement
		)
	});
}

const impossible = { StringEquals: { 'aws:PrincipalAccount': 'none' } };

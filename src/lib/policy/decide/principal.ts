import type { Grant } from '../decision';
import type { PrincipalElement, PrincipalName } from '../document';
import type { Principal } from '../request';

/** Tells how directly an element names a principal; nothing where it does not. */
export type NamesPrincipal = (
	principal: Principal,
	/** A principal with a permissions boundary is never exempt by `NotPrincipal`. */
	bounded: boolean
) => Grant | undefined;

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html */
export function compilePrincipal({ kind, names }: PrincipalElement): NamesPrincipal {
	const tests = names.map(compileName);
	if (kind === 'allBut') {
		return (principal, bounded) =>
			!bounded && isExempt(tests, principal) ? undefined : 'everyone';
	}
	return (principal) => {
		let best: Grant | undefined;
		for (const names of tests) {
			const grant = names(principal);
			if (grant) best = moreDirect(best, grant);
		}
		return best;
	};
}

const rank: Record<Grant, number> = { caller: 0, everyone: 1, role: 2, account: 3 };

export function moreDirect(one: Grant | undefined, other: Grant): Grant {
	return one && rank[one] <= rank[other] ? one : other;
}

type NameTest = (principal: Principal) => Grant | undefined;

function compileName({ type, value }: PrincipalName): NameTest {
	switch (type) {
		case 'AWS':
			return compileAws(value);
		case 'Service':
			return (principal) =>
				principal.kind === 'service' && principal.name === value ? 'caller' : undefined;
		case 'Federated':
			return (principal) =>
				principal.kind === 'federated' && principal.provider === value ? 'caller' : undefined;
		case 'CanonicalUser':
			return (principal) => (isCanonicalUser(principal, value) ? 'caller' : undefined);
	}
}

/** S3 alone knows which id belongs to which account or origin access identity. */
function isCanonicalUser(principal: Principal, name: string): boolean {
	return principal.kind === 'canonicalUser' && principal.name === name;
}

const account = /^(?:arn:[^:]+:iam::)?(\d{12})(?::root)?$/;
const role = /^arn:[^:]+:iam::(\d{12}):role\/(?:.*\/)?([^/]+)$/;

function compileAws(value: string): NameTest {
	if (value === '*') return () => 'everyone';
	const [, id] = account.exec(value) ?? [];
	if (id !== undefined) return (principal) => (accountOf(principal) === id ? 'account' : undefined);
	const [, owner, name] = role.exec(value) ?? [];
	if (owner !== undefined) {
		return (principal) =>
			principal.kind === 'role' &&
			principal.account === owner &&
			principal.name === name &&
			(principal.roleArn ?? value) === value
				? 'role'
				: undefined;
	}
	return (principal) => namedInFull(principal, value);
}

/** By the ARN of a user or session, or by the unique id that AWS keeps in place of an ARN. */
function namedInFull(principal: Principal, value: string): Grant | undefined {
	switch (principal.kind) {
		case 'user':
			return principal.arn === value || principal.id === value ? 'caller' : undefined;
		case 'role':
			if (principal.arn === value) return 'caller';
			return principal.id === value ? 'role' : undefined;
		case 'federatedUser':
			if (principal.arn === value) return 'caller';
			// The user's session is meant as well, but no further than its own policies let it.
			return principal.user && (principal.user.arn === value || principal.user.id === value)
				? 'role'
				: undefined;
		case 'canonicalUser':
			return isCanonicalUser(principal, value) ? 'caller' : undefined;
		case 'root':
		case 'federated':
		case 'service':
		case 'anonymous':
			return undefined;
	}
}

/**
 * `NotPrincipal` spares only those who are listed with all that they are: the account as well as
 * the user, for a session the session, its role and the account.
 *
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notprincipal.html
 */
function isExempt(tests: readonly NameTest[], principal: Principal): boolean {
	const grants = new Set(tests.map((names) => names(principal)));
	if (grants.has('everyone')) return true;
	switch (principal.kind) {
		case 'root':
			return grants.has('account');
		case 'user':
		case 'federatedUser':
			return grants.has('account') && grants.has('caller');
		case 'role':
			return (
				grants.has('account') &&
				grants.has('role') &&
				(grants.has('caller') || !principal.arn.includes(':assumed-role/'))
			);
		case 'canonicalUser':
		case 'federated':
		case 'service':
			return grants.has('caller');
		case 'anonymous':
			return false;
	}
}

/** The account that a principal belongs to; services, strangers, canonical users and the federated have none. */
export function accountOf(principal: Principal): string | undefined {
	return 'account' in principal ? principal.account : undefined;
}

const forms = {
	root: /^arn:[^:]+:iam::(\d{12}):root$/,
	user: /^arn:[^:]+:iam::(\d{12}):user\/.+$/,
	role,
	session: /^arn:[^:]+:sts::(\d{12}):assumed-role\/(?:.*\/)?([^/]+)\/[^/]+$/,
	federatedUser: /^arn:[^:]+:sts::(\d{12}):federated-user\/.+$/,
	canonicalUser: /^(?:arn:[^:]+:iam::cloudfront:user\/.+|[0-9a-f]{64})$/,
	provider: /^arn:[^:]+:iam::\d{12}:(?:saml|oidc)-provider\/.+$/,
	service: /^[a-z0-9.-]+\.amazonaws\.com(\.cn)?$/
};

/** Identity providers that trust policies name by their domain. */
const webProviders: readonly string[] = [
	'accounts.google.com',
	'cognito-identity.amazonaws.com',
	'graph.facebook.com',
	'www.amazon.com'
];

/**
 * Reads a principal as a request names it: an ARN, a service such as `ec2.amazonaws.com`, an
 * identity provider, or `*` for somebody unknown.
 */
export function parsePrincipal(text: string): Principal | undefined {
	if (text === '*') return { kind: 'anonymous' };
	if (webProviders.includes(text) || forms.provider.test(text)) {
		return { kind: 'federated', provider: text };
	}
	if (forms.canonicalUser.test(text)) return { kind: 'canonicalUser', name: text };
	if (forms.service.test(text)) return { kind: 'service', name: text };
	for (const kind of ['root', 'user', 'federatedUser'] as const) {
		const [, account] = forms[kind].exec(text) ?? [];
		if (account !== undefined) return { kind, account, arn: text };
	}
	const [, ofRole, roleName] = forms.role.exec(text) ?? [];
	if (ofRole !== undefined && roleName !== undefined) {
		return { kind: 'role', account: ofRole, arn: text, name: roleName, roleArn: text };
	}
	const [, ofSession, name] = forms.session.exec(text) ?? [];
	if (ofSession !== undefined && name !== undefined) {
		return { kind: 'role', account: ofSession, arn: text, name };
	}
	return undefined;
}

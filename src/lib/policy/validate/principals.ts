import type { PrincipalName } from '../document';
import { finding, type Finding } from '../finding';
import { quoted } from '../quoted';
import type { PolicyKind } from '../kind';
import { isWild } from '../pattern/wildcards';
import type { StatementCheck } from './check';
import { awsPrincipal } from './principal-arns';
import { servicePrincipal } from './service-names';

/**
 * Whether the principals are written as AWS reads them.
 *
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html
 */
export const principals: StatementCheck = function* ({ effect, principal }, { kind }) {
	if (!principal || !hasPrincipals(kind)) return;
	if (effect === 'Allow' && principal.kind === 'allBut' && kind !== 'trust') {
		yield finding(
			'ALLOW_WITH_NOT_PRINCIPAL',
			'Allow with NotPrincipal reaches everybody who is not named, people without any account among them. Name in Principal who is meant.',
			principal.nameRange
		);
	}
	if (kind === 'trust' && principal.bare) {
		yield finding(
			'ROLE_TRUST_POLICY_UNSUPPORTED_WILDCARD_IN_PRINCIPAL',
			'"*" lets everybody everywhere try to assume the role. Name the accounts, roles or services that may.',
			principal.range
		);
	}
	for (const name of principal.names) yield* checkName(name, kind);
};

/** In the others the whole element is an error, or, in an RCP, all but `"*"` is. */
function hasPrincipals(kind: PolicyKind): boolean {
	return kind === 'resource' || kind === 'trust' || kind === 'endpoint';
}

function* checkName(name: PrincipalName, kind: PolicyKind): Iterable<Finding> {
	const { type, value, range } = name;
	if (value.includes('${')) return;
	if (isWild(value) && !(type === 'AWS' && value === '*')) {
		yield finding(
			'UNSUPPORTED_WILDCARD_IN_PRINCIPAL',
			type === 'AWS'
				? `${quoted(value)}: a principal has no wildcards but the lone "*". Name each in full, or write "*" and test aws:PrincipalArn in a Condition.`
				: `${quoted(value)}: wildcards do not work under ${quoted(type)}. Write the name in full.`,
			range
		);
		return;
	}
	switch (type) {
		case 'AWS':
			yield* awsPrincipal(name);
			break;
		case 'Service':
			yield* servicePrincipal(name);
			break;
		case 'Federated':
			yield* checkFederated(name, kind);
			break;
		case 'CanonicalUser':
			break;
	}
}

function* checkFederated({ value, range }: PrincipalName, kind: PolicyKind): Iterable<Finding> {
	if (kind !== 'trust') {
		yield finding(
			'FEDERATED_PRINCIPAL_NOT_SUPPORTED',
			`${quoted(value)} is an identity provider, and only the trust policy of a role can name one. Name the role that its people assume.`,
			range
		);
	} else if (!isProvider(value)) {
		yield finding(
			'INVALID_FEDERATED_PRINCIPAL_SYNTAX_IN_ROLE_TRUST_POLICY',
			`${quoted(value)} is no identity provider. Write the ARN of a SAML or OIDC provider in IAM, or a domain such as accounts.google.com.`,
			range
		);
	}
}

function isProvider(value: string): boolean {
	return value.startsWith('arn:')
		? /^arn:[a-z-]+:iam::\d{12}:(?:saml|oidc)-provider\/./.test(value)
		: /^(?:[a-z0-9-]+\.)+[a-z]{2,}$/i.test(value);
}

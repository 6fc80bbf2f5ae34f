import { arnSegments } from '../arn-pattern';
import type { PrincipalName } from '../document';
import { finding, type Finding } from '../finding';
import type { PolicyKind } from '../kind';
import { isWild } from './actions';
import { checkAccount, checkPartition } from './arns';
import type { StatementCheck } from './check';

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
				? `"${value}": a principal has no wildcards but the lone "*". Name each in full, or write "*" and test aws:PrincipalArn in a Condition.`
				: `"${value}": wildcards do not work under "${type}". Write the name in full.`,
			range
		);
		return;
	}
	switch (type) {
		case 'AWS':
			yield* checkAws(name);
			break;
		case 'Service':
			yield* checkService(name);
			break;
		case 'Federated':
			yield* checkFederated(name, kind);
			break;
		case 'CanonicalUser':
			break;
	}
}

function* checkAws(name: PrincipalName): Iterable<Finding> {
	const { value, range } = name;
	if (/^AROA[A-Z0-9]{8,}$/.test(value)) {
		yield finding(
			'INVALID_ROLE_REFERENCE',
			`"${value}" is the ID of a role. Write the role's ARN: if the role was deleted, its ID will never match again.`,
			range
		);
	} else if (/^AIDA[A-Z0-9]{8,}$/.test(value)) {
		yield finding(
			'INVALID_USER_REFERENCE',
			`"${value}" is the ID of a user. Write the user's ARN: if the user was deleted, its ID will never match again.`,
			range
		);
	} else if (value.startsWith('arn:')) {
		yield* checkArn(name);
	}
}

/** Principals of IAM, and sessions of STS; both without a Region. */
const resources: ReadonlyMap<string, RegExp> = new Map([
	['iam', /^(?:root$|user\/.|role\/.)/],
	['sts', /^(?:assumed-role\/[^/]+\/[^/]+$|federated-user\/[^/]+$)/]
]);

function* checkArn(name: PrincipalName): Iterable<Finding> {
	const { value, range } = name;
	const [, partition = '', service = '', region = '', account = '', resource] = arnSegments(value);
	const known = resources.get(service);
	if (resource === undefined) {
		yield finding(
			'MISSING_ARN_FIELD',
			`"${value}" stops early: a principal's ARN looks like arn:aws:iam::111122223333:role/NAME.`,
			range
		);
		return;
	}
	yield* checkPartition(partition, name);
	if (!known) return;
	if (region !== '') {
		yield finding(
			'ARN_REGION_NOT_ALLOWED',
			`Principals belong to no Region. Leave "${region}" out of "${value}" and keep both colons.`,
			range
		);
	}
	yield* checkAccount(account, name);
	if (account === '') {
		yield finding(
			'MISSING_ARN_ACCOUNT',
			`"${value}" does not say in which account. Write its 12 digits before the last colon.`,
			range
		);
	}
	if (!known.test(resource)) {
		yield finding(
			'INVALID_ARN_RESOURCE',
			resource.startsWith('group/')
				? `"${value}" is a group, and groups are no principals. Name users or roles, or attach a policy to the group.`
				: `"${value}" is no principal. Principals are root, user/NAME, role/NAME and the sessions of roles and federated users.`,
			range
		);
	}
}

/** Most are `SERVICE.amazonaws.com`, some have a Region in it; other partitions have other domains. */
const servicePrincipal =
	/^[a-z0-9_-]+(?:\.[a-z0-9_-]+)*\.(?:amazonaws\.com(?:\.cn)?|amazonaws\.eu|aws\.internal|aws\.com|aws|c2s\.ic\.gov|sc2s\.sgov\.gov|adc-e\.uk|hci\.ic\.gov)$/;

function* checkService({ value, range }: PrincipalName): Iterable<Finding> {
	if (!servicePrincipal.test(value)) yield noServicePrincipal(value, range);
}

/** The service principals that conditions name, in keys that hold nothing else. */
const holdingServices = new Set(
	[
		'aws:CalledViaFirst',
		'aws:CalledViaLast',
		'aws:CalledVia',
		'aws:PrincipalServiceName',
		'aws:PrincipalServiceNamesList',
		'iam:AWSServiceName',
		'iam:PassedToService',
		'kms:ViaService'
	].map((key) => key.toLowerCase())
);

export const serviceNames: StatementCheck = function* ({ conditions }) {
	for (const { operator, key, values } of conditions) {
		if (!operator.name.startsWith('String') || !holdingServices.has(key.value.toLowerCase())) {
			continue;
		}
		for (const { value, range } of values) {
			if (isWild(value) || value.includes('${') || servicePrincipal.test(value)) continue;
			yield noServicePrincipal(value, range);
		}
	}
};

function noServicePrincipal(value: string, range: PrincipalName['range']): Finding {
	const word = /^[a-z0-9-]+$/.test(value) && !/^\d+$/.test(value);
	return finding(
		'INVALID_SERVICE_PRINCIPAL_FORMAT',
		`"${value}" is no service principal. They look like ${word ? value : 'lambda'}.amazonaws.com, all in lower case.`,
		range
	);
}

function* checkFederated({ value, range }: PrincipalName, kind: PolicyKind): Iterable<Finding> {
	if (kind !== 'trust') {
		yield finding(
			'FEDERATED_PRINCIPAL_NOT_SUPPORTED',
			`"${value}" is an identity provider, and only the trust policy of a role can name one. Name the role that its people assume.`,
			range
		);
	} else if (!isProvider(value)) {
		yield finding(
			'INVALID_FEDERATED_PRINCIPAL_SYNTAX_IN_ROLE_TRUST_POLICY',
			`"${value}" is no identity provider. Write the ARN of a SAML or OIDC provider in IAM, or a domain such as accounts.google.com.`,
			range
		);
	}
}

function isProvider(value: string): boolean {
	return value.startsWith('arn:')
		? /^arn:[a-z-]+:iam::\d{12}:(?:saml|oidc)-provider\/./.test(value)
		: /^(?:[a-z0-9-]+\.)+[a-z]{2,}$/i.test(value);
}

import type { Draft, PolicyDocument, Statement, StatementDraft } from '../../policy/document';
import type { Finding } from '../../policy/finding';
import type { IssueCode } from '../../policy/issues';
import { isWild } from '../../policy/pattern/wildcards';
import { parse } from '../../policy/parse';
import { sizeOf } from '../policies/policy-text';
import { fail, type Failed } from '../operation';
import { quotas } from '../quotas';

export type TrustRead = { readonly ok: true; readonly document: PolicyDocument } | Failed;

/**
 * Reads a trust policy as IAM does, which has words for its faults that it does not use of other
 * policies. Whom it names is not looked at here.
 *
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_update-role-trust-policy.html
 */
export function readTrust(text: string): TrustRead {
	if (sizeOf(text) > quotas.trustPolicySize) {
		return fail(
			'LimitExceeded',
			`Cannot exceed quota for ACLSizePerRole: ${quotas.trustPolicySize}`
		);
	}
	const { draft, document, findings } = parse(text, 'trust');
	const trouble = document ? troubleIn(document) : messageFor(findings, draft);
	if (trouble !== undefined || !document) return malformedTrust(trouble ?? syntax);
	return { ok: true, document };
}

export function malformedTrust(message: string): Failed {
	return fail('MalformedPolicyDocument', message);
}

const syntax = 'Syntax errors in policy.';

const messages: Partial<Record<IssueCode, string>> = {
	JSON_SYNTAX_ERROR: 'This policy contains invalid Json',
	INVALID_VERSION: 'The policy must contain a valid version string',
	MISSING_STATEMENT: 'Could not parse the policy: Statement is empty!',
	MISSING_EFFECT: 'Missing required field Effect',
	MISSING_PRINCIPAL: 'Missing required field Principal',
	MISSING_ACTION: 'Missing required field Action',
	ROLE_TRUST_POLICY_SYNTAX_ERROR_RESOURCE: 'Has prohibited field Resource'
};

function messageFor(findings: readonly Finding[], draft: Draft | undefined): string {
	const fault = findings.find(({ type }) => type === 'ERROR');
	if (!fault) return syntax;
	switch (fault.code) {
		case 'ROLE_TRUST_POLICY_SYNTAX_ERROR_NOTPRINCIPAL':
			return draft?.statements.some(allowsAllBut)
				? 'Allow with NotPrincipal is not allowed.'
				: 'AssumeRole policy must not contain NotPrincipal field.';
		case 'INVALID_ACTION':
			return otherActions;
		default:
			return messages[fault.code] ?? syntax;
	}
}

function allowsAllBut({ effect, principal }: StatementDraft): boolean {
	return effect === 'Allow' && principal?.kind === 'allBut';
}

function troubleIn({ statements }: PolicyDocument): string | undefined {
	const sids = statements.flatMap(({ sid }) => (sid ? [sid.value] : []));
	if (new Set(sids).size < sids.length) return 'The Statement Ids in the policy are not unique';
	if (statements.some(({ principal }) => principal?.names.length === 0)) {
		return 'Missing required field Principal cannot be empty!';
	}
	if (statements.some(({ action }) => action.patterns.length === 0)) {
		return 'Missing required field Action';
	}
	return statements.every(isAboutAssuming) ? undefined : otherActions;
}

const otherActions = 'AssumeRole policy may only specify STS AssumeRole actions.';

const actions: readonly string[] = [
	'sts:assumerole',
	'sts:assumerolewithsaml',
	'sts:assumerolewithwebidentity',
	'sts:setcontext',
	'sts:setsourceidentity',
	'sts:tagsession'
];

function isAboutAssuming({ action }: Statement): boolean {
	return action.patterns.every(({ value }) => {
		const name = value.toLowerCase();
		return actions.includes(name) || (name.startsWith('sts:') && isWild(name));
	});
}

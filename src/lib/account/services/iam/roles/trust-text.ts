import type { PolicyDocument } from '../../../../policy/document';
import { save } from '../../../../policy/saving';
import { sizeOf } from '../policies/policy-text';
import { fail, type Failed } from '../../../base/applied';
import { quotas } from '../quotas';

export type TrustRead = { readonly ok: true; readonly document: PolicyDocument } | Failed;

/**
 * Reads a trust policy as IAM does. Whom it names is not looked at here.
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
	const saving = save(text, 'trust');
	return saving.ok ? { ok: true, document: saving.value } : malformedTrust(saving.error);
}

export function malformedTrust(message: string): Failed {
	return fail('MalformedPolicyDocument', message);
}

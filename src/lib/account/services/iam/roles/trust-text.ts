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
	const saving = save(text, 'trust');
	return saving.ok ? { ok: true, document: saving.value } : malformedTrust(saving.error);
}

/** Why a trust policy is too long to be saved, if it is. */
export function longTrust(text: string): Failed | undefined {
	const most = quotas.trustPolicySize;
	return sizeOf(text) > most
		? fail('LimitExceeded', `Cannot exceed quota for ACLSizePerRole: ${most}`)
		: undefined;
}

export function malformedTrust(message: string): Failed {
	return fail('MalformedPolicyDocument', message);
}

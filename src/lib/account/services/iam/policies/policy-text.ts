import { save, type PolicyUse } from '../../../../policy/saving';
import { policySize } from '../../../../policy/size';
import { fail, type Failed } from '../../../base/applied';
import { quotas } from '../quotas';

/**
 * What IAM says of a policy that it will not keep, or nothing.
 *
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_policies.html
 */
export function malformed(text: string, use: Exclude<PolicyUse, 'trust'>): Failed | undefined {
	const saving = save(text, use);
	return saving.ok ? undefined : fail('MalformedPolicyDocument', saving.error);
}

/** IAM counts characters without white space. */
export function sizeOf(text: string): number {
	return policySize(text, 'withoutWhitespace');
}

/** Why a version of a managed policy cannot have this text, if it cannot. */
export function refusedText(text: string): Failed | undefined {
	const most = quotas.managedPolicySize;
	return sizeOf(text) > most
		? fail('LimitExceeded', `Cannot exceed quota for PolicySize: ${most}`)
		: malformed(text, 'managed');
}

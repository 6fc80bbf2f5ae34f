/** The types of AWS's consoles, in their words. */
export const policyTypes = [
	'AWS managed',
	'AWS managed - job function',
	'Customer managed'
] as const;

export type PolicyType = (typeof policyTypes)[number];

/** The type of a managed policy, which its ARN tells. */
export function policyTypeOf(arn: string): PolicyType {
	if (arn.startsWith('arn:aws:iam::aws:policy/job-function/')) return 'AWS managed - job function';
	return isOwn(arn) ? 'Customer managed' : 'AWS managed';
}

/** Whether the account keeps the policy itself, and can change it. */
export function isOwn(arn: string): boolean {
	return !arn.startsWith('arn:aws:iam::aws:');
}

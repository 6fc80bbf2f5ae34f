import type { Context as ConditionKeys } from '../../../../policy/request';
import type { Account } from '../../../account';
import { fail, type Failed } from '../../../base/applied';
import { findPolicy, type FoundPolicy } from './policies';

/** AWS keeps these for service-linked roles. Few of them are in the catalogue here. */
export function forServicesOnly(arn: string): Failed | undefined {
	return arn.startsWith('arn:aws:iam::aws:policy/aws-service-role/')
		? fail('PolicyNotAttachable', 'Cannot attach a Service Role Policy to a Customer Role.')
		: undefined;
}

/** The policy that is to limit a user or role. */
export function findBoundary(account: Account, arn: string): FoundPolicy {
	return (
		forServicesOnly(arn) ??
		findPolicy(account, arn, {
			missing: `Scope ARN: ${arn} does not exist or is not attachable.`
		})
	);
}

/**
 * While a boundary is set, policies see the new one.
 *
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html
 */
export function boundaryKey(arn: string | undefined): ConditionKeys {
	return arn === undefined ? {} : { 'iam:PermissionsBoundary': arn };
}

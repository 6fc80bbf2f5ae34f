import data from './data/managed-policies-core.json' with { type: 'json' };
import { managedPolicyOf, type ManagedPolicy } from './managed-policy';

export type { ManagedPolicy } from './managed-policy';

/** What every account can attach, by name. AWS's own roles' policies are in a file of their own. */
export const managedPolicies: readonly ManagedPolicy[] = data.map(managedPolicyOf);

const byArn = new Map(managedPolicies.map((policy) => [policy.arn, policy]));

export function managedPolicy(arn: string): ManagedPolicy | undefined {
	return byArn.get(arn);
}

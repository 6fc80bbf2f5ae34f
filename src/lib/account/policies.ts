import { managedPolicies, managedPolicy, type ManagedPolicy } from '../catalog/managed-policies';
import type { Account } from './account';
import { fail, type Failed } from './operation';
import { all } from './table';

/** The path is the part of the ARN between `policy` and the name. */
export function pathOf({ arn, name }: ManagedPolicy): string {
	return arn.slice(arn.indexOf('/'), arn.length - name.length);
}

/** Who carries a policy. */
export function carriersOf({ users, groups }: Account, { arn }: ManagedPolicy) {
	return {
		users: all(users).filter(({ attached }) => attached.includes(arn)),
		groups: all(groups).filter(({ attached }) => attached.includes(arn))
	};
}

export function attachmentCount(account: Account, policy: ManagedPolicy): number {
	const { users, groups } = carriersOf(account, policy);
	return users.length + groups.length;
}

/** Every policy that something carries. */
export function attachedPolicies(account: Account): readonly ManagedPolicy[] {
	return managedPolicies.filter((policy) => attachmentCount(account, policy) > 0);
}

const arnForm = /^arn:aws:iam::(aws|\d{12}):policy\/.+$/;

export type FoundPolicy = { readonly ok: true; readonly subject: ManagedPolicy } | Failed;

/** The policy of an ARN. What AWS says where there is none depends on what it was wanted for. */
export function findPolicy(arn: string, missing = `Policy ${arn} was not found.`): FoundPolicy {
	if (!arnForm.test(arn)) return fail('InvalidInput', `ARN ${arn} is not valid.`);
	const policy = managedPolicy(arn);
	return policy ? { ok: true, subject: policy } : fail('NoSuchEntity', missing);
}

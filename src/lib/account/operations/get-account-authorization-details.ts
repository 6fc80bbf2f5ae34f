import * as v from 'valibot';
import type { ManagedPolicy } from '../../catalog/managed-policies';
import type { Account, Group, User } from '../account';
import {
	attachedPolicyAnswers,
	groupAnswer,
	policyAnswer,
	policyVersionAnswer,
	userAnswer
} from '../answers';
import { isMember } from '../groups';
import { done } from '../operation';
import { oneOf } from '../parameters';
import { attachedPolicies } from '../policies';
import { aboutAccount } from '../subjects';
import { all } from '../table';

const kinds = ['User', 'Role', 'Group', 'LocalManagedPolicy', 'AWSManagedPolicy'] as const;

/**
 * Who is in the account and what is attached to whom, in one answer. Of AWS's policies those that
 * are used.
 *
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetAccountAuthorizationDetails.html
 */
export const getAccountAuthorizationDetails = aboutAccount({
	name: 'GetAccountAuthorizationDetails',
	level: 'Read',
	parameters: { Filter: v.optional(v.array(oneOf(kinds)), [...kinds]) },
	apply: (_, account, { Filter: filter }) => {
		const wanted = <T>(kind: (typeof kinds)[number], entities: readonly T[]) =>
			filter.includes(kind) ? entities : [];
		return done(account, {
			UserDetailList: wanted('User', all(account.users)).map((user) => userDetail(account, user)),
			GroupDetailList: wanted('Group', all(account.groups)).map((group) =>
				groupDetail(account, group)
			),
			RoleDetailList: [],
			Policies: wanted('AWSManagedPolicy', attachedPolicies(account)).map((policy) =>
				policyDetail(account, policy)
			),
			IsTruncated: false
		});
	}
});

function userDetail(account: Account, user: User) {
	const groups = all(account.groups).filter((group) => isMember(user, group));
	return {
		...userAnswer(account, user),
		UserPolicyList: [],
		GroupList: groups.map(({ name }) => name),
		AttachedManagedPolicies: attachedPolicyAnswers(user.attached),
		Tags: []
	};
}

function groupDetail(account: Account, group: Group) {
	return {
		...groupAnswer(account, group),
		GroupPolicyList: [],
		AttachedManagedPolicies: attachedPolicyAnswers(group.attached)
	};
}

function policyDetail(account: Account, policy: ManagedPolicy) {
	return {
		...policyAnswer(account, policy),
		PolicyVersionList: [policyVersionAnswer(policy)]
	};
}

import * as v from 'valibot';
import type { Account, Group, User } from '../../account';
import {
	attachedPolicyAnswers,
	boundaryAnswer,
	documentAnswer,
	groupAnswer,
	policyAnswer,
	policyVersionAnswer,
	userAnswer
} from '../../answers';
import { isMember } from '../../groups';
import { done } from '../../operation';
import { oneOf } from '../../parameters';
import { allPolicies, usedPolicies, type Policy } from '../../policies';
import { aboutAccount } from '../../subjects';
import { all } from '../../table';

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
			Policies: policiesShown(account, filter).map((policy) => policyDetail(account, policy)),
			IsTruncated: false
		});
	}
});

function userDetail(account: Account, user: User) {
	const groups = all(account.groups).filter((group) => isMember(user, group));
	return {
		...userAnswer(account, user),
		...boundaryAnswer(user),
		UserPolicyList: inlineAnswers(user),
		GroupList: groups.map(({ name }) => name),
		AttachedManagedPolicies: attachedPolicyAnswers(account, user.attached),
		Tags: []
	};
}

function groupDetail(account: Account, group: Group) {
	return {
		...groupAnswer(account, group),
		GroupPolicyList: inlineAnswers(group),
		AttachedManagedPolicies: attachedPolicyAnswers(account, group.attached)
	};
}

/** All of the account's own; of AWS's those that are used. */
function policiesShown(account: Account, filter: readonly string[]): readonly Policy[] {
	const own = allPolicies(account).filter((policy) => policy.own);
	const aws = usedPolicies(account).filter((policy) => !policy.own);
	return [
		...(filter.includes('LocalManagedPolicy') ? own : []),
		...(filter.includes('AWSManagedPolicy') ? aws : [])
	];
}

function policyDetail(account: Account, policy: Policy) {
	return {
		...policyAnswer(account, policy),
		PolicyVersionList: policy.versions.map((version) => policyVersionAnswer(policy, version))
	};
}

function inlineAnswers({ inline }: Pick<User, 'inline'>) {
	return all(inline).map(({ name, text }) => ({
		PolicyName: name,
		PolicyDocument: documentAnswer(text)
	}));
}

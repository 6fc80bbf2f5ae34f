import { grouped } from '../../../../policy/grouped';
import type { Account } from '../../../account';
import type { IamAnswer } from '../operation';
import type { Group, User } from '../model/people';
import type { InstanceProfile, Role } from '../model/roles';
import type { Time } from '../../../base/time';
import {
	attachedPolicyAnswers,
	boundaryAnswer,
	documentAnswer,
	groupAnswer,
	policyAnswer,
	policyVersionAnswer
} from '../entity-answers';
import { instanceProfileArn, roleArn, userArn } from '../arn';
import type { Policy } from '../policies/policies';
import { roleLastUsed } from '../roles/role-answers';
import { all, lookUp } from '../../../base/table';
import { tagAnswers } from '../tags/tags';
import { isoTime } from '../../../base/time';
import { shownTrust } from '../roles/trust';

type Details = IamAnswer<'GetAccountAuthorizationDetails'>;

/*
 * How GetAccountAuthorizationDetails shows each thing: not quite as other answers do.
 */

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_UserDetail.html */
export function userDetail(account: Account, user: User): Details['UserDetailList'][number] {
	const groups = user.groups.map((key) => lookUp(account.iam.groups, key)?.name ?? key);
	return {
		Path: user.path,
		UserName: user.name,
		UserId: user.id,
		Arn: userArn(account, user),
		CreateDate: isoTime(user.created),
		// AWS leaves out a user's empty list, though not a group's or a role's.
		...(user.inline.length > 0 ? { UserPolicyList: inlineAnswers(user) } : {}),
		GroupList: groups,
		AttachedManagedPolicies: attachedPolicyAnswers(account, user.attached),
		...boundaryAnswer(user),
		Tags: tagAnswers(user.tags)
	};
}

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_GroupDetail.html */
export function groupDetail(account: Account, group: Group): Details['GroupDetailList'][number] {
	return {
		...groupAnswer(account, group),
		GroupPolicyList: inlineAnswers(group),
		AttachedManagedPolicies: attachedPolicyAnswers(account, group.attached)
	};
}

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_RoleDetail.html */
export function roleDetail(
	account: Account,
	role: Role,
	profiles: readonly InstanceProfile[],
	time: Time
): Details['RoleDetailList'][number] {
	return {
		...briefRole(account, role),
		InstanceProfileList: profiles.map((profile) => ({
			Path: profile.path,
			InstanceProfileName: profile.name,
			InstanceProfileId: profile.id,
			Arn: instanceProfileArn(account, profile),
			CreateDate: isoTime(profile.created),
			Roles: [briefRole(account, role)]
		})),
		RolePolicyList: inlineAnswers(role),
		AttachedManagedPolicies: attachedPolicyAnswers(account, role.attached),
		...boundaryAnswer(role),
		Tags: tagAnswers(role.tags),
		...roleLastUsed(role, time)
	};
}

function briefRole(account: Account, role: Role) {
	return {
		Path: role.path,
		RoleName: role.name,
		RoleId: role.id,
		Arn: roleArn(account, role),
		CreateDate: isoTime(role.created),
		AssumeRolePolicyDocument: documentAnswer(shownTrust(account, role.trust))
	};
}

/** By the role's key. */
export function profilesByRole({ iam: { instanceProfiles } }: Account) {
	return grouped(all(instanceProfiles), ({ role }) => role);
}

/** The newest version first. https://docs.aws.amazon.com/IAM/latest/APIReference/API_ManagedPolicyDetail.html */
export function policyDetail(account: Account, policy: Policy): Details['Policies'][number] {
	return {
		...policyAnswer(account, policy),
		PolicyVersionList: policy.versions
			.map((version) => policyVersionAnswer(policy, version))
			.toReversed()
	};
}

function inlineAnswers({ inline }: Pick<User, 'inline'>) {
	return all(inline).map(({ name, text }) => ({
		PolicyName: name,
		PolicyDocument: documentAnswer(text)
	}));
}

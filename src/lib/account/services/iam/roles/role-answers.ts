import type { Account } from '../../../account';
import type { IamAnswer } from '../operation';
import type { InstanceProfile, Role } from '../model/roles';
import type { Time } from '../../../base/time';
import { boundaryAnswer, documentAnswer } from '../entity-answers';
import { instanceProfileArn, roleArn } from '../arn';
import { lookUp } from '../../../base/table';
import { tagAnswers, tagsEchoed, tagsShown, type GivenTag } from '../tags/tags';
import { isoTime } from '../../../base/time';
import { shownTrust } from './trust';

/** As lists have it. https://docs.aws.amazon.com/IAM/latest/APIReference/API_Role.html */
export function roleListed(account: Account, role: Role): IamAnswer<'ListRoles'>['Roles'][number] {
	return { ...roleInPassing(account, role), MaxSessionDuration: role.maxSessionDuration };
}

/** As GetRole has it. */
export function roleAnswer(
	account: Account,
	role: Role
): Omit<IamAnswer<'GetRole'>['Role'], 'RoleLastUsed'> {
	return { ...roleListed(account, role), ...boundaryAnswer(role), ...tagsShown(role) };
}

/** As answers about something else have it, which leave out how long a session may last. */
export function roleInPassing(
	account: Account,
	role: Role
): IamAnswer<'CreateServiceLinkedRole'>['Role'] {
	const { description } = role;
	return {
		...roleNamed(account, role, shownTrust(account, role.trust)),
		...(description === undefined ? {} : { Description: description })
	};
}

/** As the call has it that made it: with the trust policy that was sent, and little else of what was. */
export function roleMade(
	account: Account,
	role: Role,
	sent: { readonly trust: string; readonly tags?: readonly GivenTag[] | undefined }
): IamAnswer<'CreateRole'>['Role'] {
	return {
		...roleNamed(account, role, sent.trust),
		...boundaryAnswer(role),
		...tagsEchoed(sent.tags)
	};
}

function roleNamed(account: Account, role: Role, trust: string) {
	return {
		Path: role.path,
		RoleName: role.name,
		RoleId: role.id,
		Arn: roleArn(account, role),
		CreateDate: isoTime(role.created),
		AssumeRolePolicyDocument: documentAnswer(trust)
	};
}

/** AWS looks 400 days back. */
const trackingPeriod = 400 * 24 * 60 * 60 * 1000;

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_RoleLastUsed.html */
export function roleLastUsed(
	{ lastUsed }: Role,
	now: Time
): Pick<IamAnswer<'GetRole'>['Role'], 'RoleLastUsed'> {
	const isTracked = lastUsed !== undefined && now - lastUsed.at <= trackingPeriod;
	return {
		RoleLastUsed: isTracked ? { LastUsedDate: isoTime(lastUsed.at), Region: lastUsed.region } : {}
	};
}

/** As lists have it. https://docs.aws.amazon.com/IAM/latest/APIReference/API_InstanceProfile.html */
export function instanceProfileListed(
	account: Account,
	profile: InstanceProfile
): IamAnswer<'ListInstanceProfiles'>['InstanceProfiles'][number] {
	const role = profile.role === undefined ? undefined : lookUp(account.iam.roles, profile.role);
	return {
		Path: profile.path,
		InstanceProfileName: profile.name,
		InstanceProfileId: profile.id,
		Arn: instanceProfileArn(account, profile),
		CreateDate: isoTime(profile.created),
		Roles: role ? [roleInPassing(account, role)] : []
	};
}

/** As GetInstanceProfile has it. */
export function instanceProfileAnswer(
	account: Account,
	profile: InstanceProfile
): IamAnswer<'GetInstanceProfile'>['InstanceProfile'] {
	return { ...instanceProfileListed(account, profile), Tags: tagAnswers(profile.tags) };
}

import type { Account, InstanceProfile, Role, Time } from '../account';
import { boundaryAnswer, documentAnswer } from '../answers';
import { instanceProfileArn, roleArn } from '../arn';
import { lookUp } from '../table';
import { tagsShown } from '../tags';
import { isoTime } from '../time';
import { shownTrust } from './trust';

/** As lists have it. https://docs.aws.amazon.com/IAM/latest/APIReference/API_Role.html */
export function roleListed(account: Account, role: Role) {
	return {
		Path: role.path,
		RoleName: role.name,
		RoleId: role.id,
		Arn: roleArn(account, role),
		CreateDate: isoTime(role.created),
		AssumeRolePolicyDocument: documentAnswer(shownTrust(account, role.trust)),
		...(role.description === undefined ? {} : { Description: role.description }),
		MaxSessionDuration: role.maxSessionDuration
	};
}

export function roleAnswer(account: Account, role: Role) {
	return { ...roleListed(account, role), ...boundaryAnswer(role), ...tagsShown(role) };
}

/** AWS looks 400 days back. */
const trackingPeriod = 400 * 24 * 60 * 60 * 1000;

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_RoleLastUsed.html */
export function roleLastUsed({ lastUsed }: Role, now: Time) {
	const isTracked = lastUsed !== undefined && now - lastUsed.at <= trackingPeriod;
	return {
		RoleLastUsed: isTracked ? { LastUsedDate: isoTime(lastUsed.at), Region: lastUsed.region } : {}
	};
}

/** As lists have it. https://docs.aws.amazon.com/IAM/latest/APIReference/API_InstanceProfile.html */
export function instanceProfileListed(account: Account, profile: InstanceProfile) {
	const role = profile.role === undefined ? undefined : lookUp(account.roles, profile.role);
	return {
		Path: profile.path,
		InstanceProfileName: profile.name,
		InstanceProfileId: profile.id,
		Arn: instanceProfileArn(account, profile),
		CreateDate: isoTime(profile.created),
		Roles: role ? [roleListed(account, role)] : []
	};
}

export function instanceProfileAnswer(account: Account, profile: InstanceProfile) {
	return { ...instanceProfileListed(account, profile), ...tagsShown(profile) };
}

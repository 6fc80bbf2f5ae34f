import type { InstanceProfile, Role } from '../model/roles';
import type { User } from '../model/people';
import type { VirtualDevice } from '../model/mfa-devices';
import { replaceInstanceProfile } from '../instance-profiles/instance-profiles';
import { withDevice } from '../mfa/devices';
import { done } from '../../../base/applied';
import { only } from '../../../base/operation';
import type {
	instanceProfileName,
	policyArn,
	roleName,
	serialNumber,
	userName
} from '../parameters';
import type { Policy } from '../policies/policies';
import { cannotUpdate, replacePolicy } from '../policies/policy-versions';
import { replaceRole } from '../roles/roles';
import { aboutInstanceProfile, aboutPolicy, aboutRole, aboutUser } from '../subjects';
import { replaceUser } from '../users/users';
import { aboutVirtualMfaDevice } from '../mfa/subject';
import { listTags, tag, untag, type Taggable } from './taggable';

const user: Taggable<User, { UserName: typeof userName }> = {
	word: 'User',
	tagCase: 'anyCase',
	about: aboutUser,
	retag: ({ account }, user, tags) => done(replaceUser(account, { ...user, tags }))
};

const role: Taggable<Role, { RoleName: typeof roleName }> = {
	word: 'Role',
	tagCase: 'anyCase',
	about: aboutRole,
	retag: ({ account }, role, tags) => done(replaceRole(account, { ...role, tags }))
};

const policy: Taggable<Policy, { PolicyArn: typeof policyArn }> = {
	word: 'Policy',
	tagCase: 'caseCounts',
	about: aboutPolicy,
	retag: ({ account }, policy, tags) =>
		policy.own ? done(replacePolicy(account, { ...policy.own, tags })) : cannotUpdate
};

const instanceProfile: Taggable<
	InstanceProfile,
	{ InstanceProfileName: typeof instanceProfileName }
> = {
	word: 'InstanceProfile',
	tagCase: 'caseCounts',
	about: aboutInstanceProfile,
	retag: ({ account }, profile, tags) => done(replaceInstanceProfile(account, { ...profile, tags }))
};

const mfaDevice: Taggable<VirtualDevice, { SerialNumber: typeof serialNumber }> = {
	word: 'MFADevice',
	tagCase: 'caseCounts',
	about: aboutVirtualMfaDevice,
	retag: ({ account }, device, tags) => done(withDevice(account, { ...device, tags }))
};

export const tagsOperations = [
	/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_TagUser.html */
	only('TagUser', tag(user)),
	/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_UntagUser.html */
	only('UntagUser', untag(user)),
	/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListUserTags.html */
	only('ListUserTags', listTags(user)),
	/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_TagRole.html */
	only('TagRole', tag(role)),
	/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_UntagRole.html */
	only('UntagRole', untag(role)),
	/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListRoleTags.html */
	only('ListRoleTags', listTags(role)),
	/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_TagPolicy.html */
	only('TagPolicy', tag(policy)),
	/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_UntagPolicy.html */
	only('UntagPolicy', untag(policy)),
	/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListPolicyTags.html */
	only('ListPolicyTags', listTags(policy)),
	/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_TagInstanceProfile.html */
	only('TagInstanceProfile', tag(instanceProfile)),
	/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_UntagInstanceProfile.html */
	only('UntagInstanceProfile', untag(instanceProfile)),
	/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListInstanceProfileTags.html */
	only('ListInstanceProfileTags', listTags(instanceProfile)),
	/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_TagMFADevice.html */
	only('TagMFADevice', tag(mfaDevice)),
	/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_UntagMFADevice.html */
	only('UntagMFADevice', untag(mfaDevice)),
	/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListMFADeviceTags.html */
	only('ListMFADeviceTags', listTags(mfaDevice))
] as const;

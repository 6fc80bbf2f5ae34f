import type { InstanceProfile, Role } from '../model/roles';
import type { User } from '../model/people';
import type { VirtualDevice } from '../model/mfa-devices';
import { replaceInstanceProfile } from '../instance-profiles/instance-profiles';
import { withDevice } from '../mfa/devices';
import { done } from '../../../base/applied';
import type { AnyOperation } from '../../../base/operation';
import type { Policy } from '../policies/policies';
import { cannotUpdate, replacePolicy } from '../policies/policy-versions';
import { replaceRole } from '../roles/roles';
import { aboutInstanceProfile, aboutPolicy, aboutRole, aboutUser } from '../subjects';
import { replaceUser } from '../users/users';
import { aboutVirtualMfaDevice } from '../mfa/subject';
import { listTags, tag, untag, type Taggable } from './taggable';

const user: Taggable<User> = {
	word: 'User',
	tagCase: 'anyCase',
	about: aboutUser,
	retag: ({ account }, user, tags) => done(replaceUser(account, { ...user, tags }))
};

const role: Taggable<Role> = {
	word: 'Role',
	tagCase: 'anyCase',
	about: aboutRole,
	retag: ({ account }, role, tags) => done(replaceRole(account, { ...role, tags }))
};

const policy: Taggable<Policy> = {
	word: 'Policy',
	tagCase: 'caseCounts',
	about: aboutPolicy,
	retag: ({ account }, policy, tags) =>
		policy.own ? done(replacePolicy(account, { ...policy.own, tags })) : cannotUpdate
};

const instanceProfile: Taggable<InstanceProfile> = {
	word: 'InstanceProfile',
	tagCase: 'caseCounts',
	about: aboutInstanceProfile,
	retag: ({ account }, profile, tags) => done(replaceInstanceProfile(account, { ...profile, tags }))
};

const mfaDevice: Taggable<VirtualDevice> = {
	word: 'MFADevice',
	tagCase: 'caseCounts',
	about: aboutVirtualMfaDevice,
	retag: ({ account }, device, tags) => done(withDevice(account, { ...device, tags }))
};

export const tagsOperations: readonly AnyOperation[] = [
	/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_TagUser.html */
	tag(user),
	/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_UntagUser.html */
	untag(user),
	/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListUserTags.html */
	listTags(user),
	/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_TagRole.html */
	tag(role),
	/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_UntagRole.html */
	untag(role),
	/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListRoleTags.html */
	listTags(role),
	/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_TagPolicy.html */
	tag(policy),
	/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_UntagPolicy.html */
	untag(policy),
	/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListPolicyTags.html */
	listTags(policy),
	/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_TagInstanceProfile.html */
	tag(instanceProfile),
	/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_UntagInstanceProfile.html */
	untag(instanceProfile),
	/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListInstanceProfileTags.html */
	listTags(instanceProfile),
	/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_TagMFADevice.html */
	tag(mfaDevice),
	/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_UntagMFADevice.html */
	untag(mfaDevice),
	/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListMFADeviceTags.html */
	listTags(mfaDevice)
];

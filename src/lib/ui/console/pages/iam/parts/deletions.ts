import { deviceKindOf } from '$lib/account/services/iam/arn';
import type { Wish } from '$lib/ui/wish';
import { iam } from '$lib/ui/wish';
import { valueOf, type Ask } from '../../../query';
import {
	accessKeys,
	groupNamed,
	groupsOf,
	loginProfile,
	mfaDevices,
	named,
	policiesOfGroup,
	policiesOfUser
} from '../queries';

/** Everything that must go before a user can: by the API the caller's work, in the console ours. */
export function userDeletion(ask: Ask, UserName: string): readonly Wish[] {
	const keys = valueOf(ask(accessKeys(UserName)))?.AccessKeyMetadata ?? [];
	const devices = valueOf(ask(mfaDevices(UserName)))?.MFADevices ?? [];
	const policies = valueOf(ask(policiesOfUser(UserName)))?.AttachedPolicies ?? [];
	const groups = valueOf(ask(groupsOf(UserName)))?.Groups ?? [];
	return [
		...(ask(loginProfile(UserName)).ok ? [iam('DeleteLoginProfile', { UserName })] : []),
		...keys.map(({ AccessKeyId }) => iam('DeleteAccessKey', { UserName, AccessKeyId })),
		...devices.flatMap(({ SerialNumber }) => removeDevice(UserName, SerialNumber)),
		...policies.map(({ PolicyArn }) => iam('DetachUserPolicy', { UserName, PolicyArn })),
		...groups.map(({ GroupName }) => iam('RemoveUserFromGroup', { GroupName, UserName })),
		iam('DeleteUser', { UserName })
	];
}

export function groupDeletion(ask: Ask, GroupName: string): readonly Wish[] {
	const members = valueOf(ask(groupNamed(GroupName)))?.Users ?? [];
	const policies = valueOf(ask(policiesOfGroup(GroupName)))?.AttachedPolicies ?? [];
	return [
		...members.map(({ UserName }) => iam('RemoveUserFromGroup', { GroupName, UserName })),
		...policies.map(({ PolicyArn }) => iam('DetachGroupPolicy', { GroupName, PolicyArn })),
		iam('DeleteGroup', { GroupName })
	];
}

/** A virtual device is worth nothing unassigned, so AWS's console deletes it at once. A key is gone by itself. */
export function removeDevice(UserName: string | undefined, SerialNumber: string): readonly Wish[] {
	const deactivation = iam('DeactivateMFADevice', { ...named(UserName), SerialNumber });
	return deviceKindOf(SerialNumber) === 'virtual'
		? [deactivation, iam('DeleteVirtualMFADevice', { SerialNumber })]
		: [deactivation];
}

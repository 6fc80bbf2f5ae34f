import { deviceKindOf } from '$lib/account/services/iam/arn';
import type { Workbench, Wish } from '$lib/ui/workbench.svelte';
import { ask, valueOf } from './ask';
import {
	accessKeys,
	groupNamed,
	groupsOf,
	loginProfile,
	mfaDevices,
	named,
	policiesOfGroup,
	policiesOfUser
} from './queries';
import { iam } from './submission.svelte';

/** Everything that must go before a user can: by the API the caller's work, in the console ours. */
export function userDeletion(workbench: Workbench, UserName: string): readonly Wish[] {
	const of = <T>(query: Parameters<typeof ask<T>>[1]) => valueOf(ask(workbench, query));
	const keys = of(accessKeys(UserName))?.AccessKeyMetadata ?? [];
	const devices = of(mfaDevices(UserName))?.MFADevices ?? [];
	const policies = of(policiesOfUser(UserName))?.AttachedPolicies ?? [];
	const groups = of(groupsOf(UserName))?.Groups ?? [];
	return [
		...(of(loginProfile(UserName)) ? [iam('DeleteLoginProfile', { UserName })] : []),
		...keys.map(({ AccessKeyId }) => iam('DeleteAccessKey', { UserName, AccessKeyId })),
		...devices.flatMap(({ SerialNumber }) => removeDevice(UserName, SerialNumber)),
		...policies.map(({ PolicyArn }) => iam('DetachUserPolicy', { UserName, PolicyArn })),
		...groups.map(({ GroupName }) => iam('RemoveUserFromGroup', { GroupName, UserName })),
		iam('DeleteUser', { UserName })
	];
}

export function groupDeletion(workbench: Workbench, GroupName: string): readonly Wish[] {
	const members = valueOf(ask(workbench, groupNamed(GroupName)))?.Users ?? [];
	const policies = valueOf(ask(workbench, policiesOfGroup(GroupName)))?.AttachedPolicies ?? [];
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

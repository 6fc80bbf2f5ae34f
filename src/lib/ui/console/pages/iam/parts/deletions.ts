import { deviceKindOf } from '$lib/account/services/iam/arn';
import type { Wish } from '$lib/ui/wish';
import { iam } from '$lib/ui/wish';
import { valueOf, type Ask } from '../../../query';
import { carriers, type Carrier } from '../carriers';
import {
	accessKeys,
	entitiesFor,
	groupNamed,
	groupsOf,
	instanceProfilesOf,
	loginProfile,
	mfaDevices,
	named,
	policyVersions
} from '../queries';

/*
 * Everything that must go before a thing can: by the API the caller's work, in the console ours.
 */

export function userDeletion(ask: Ask, UserName: string): readonly Wish[] {
	const keys = valueOf(ask(accessKeys(UserName)))?.AccessKeyMetadata ?? [];
	const devices = valueOf(ask(mfaDevices(UserName)))?.MFADevices ?? [];
	const policies = policiesGo(ask, carriers.user, UserName);
	const groups = valueOf(ask(groupsOf(UserName)))?.Groups ?? [];
	return [
		...(ask(loginProfile(UserName)).ok ? [iam('DeleteLoginProfile', { UserName })] : []),
		...keys.map(({ AccessKeyId }) => iam('DeleteAccessKey', { UserName, AccessKeyId })),
		...devices.flatMap(({ SerialNumber }) => removeDevice(UserName, SerialNumber)),
		...policies,
		...groups.map(({ GroupName }) => iam('RemoveUserFromGroup', { GroupName, UserName })),
		iam('DeleteUser', { UserName })
	];
}

export function groupDeletion(ask: Ask, GroupName: string): readonly Wish[] {
	const members = valueOf(ask(groupNamed(GroupName)))?.Users ?? [];
	return [
		...members.map(({ UserName }) => iam('RemoveUserFromGroup', { GroupName, UserName })),
		...policiesGo(ask, carriers.group, GroupName),
		iam('DeleteGroup', { GroupName })
	];
}

/** The instance profile that the console made with the role goes with it; others only lose it. */
export function roleDeletion(ask: Ask, RoleName: string): readonly Wish[] {
	const profiles = valueOf(ask(instanceProfilesOf(RoleName)))?.InstanceProfiles ?? [];
	return [
		...profiles.flatMap(({ InstanceProfileName }) => [
			iam('RemoveRoleFromInstanceProfile', { InstanceProfileName, RoleName }),
			...(InstanceProfileName === RoleName
				? [iam('DeleteInstanceProfile', { InstanceProfileName })]
				: [])
		]),
		...policiesGo(ask, carriers.role, RoleName),
		iam('DeleteRole', { RoleName })
	];
}

/** What has it loses it. A boundary is not taken away by the way: whom it limits could then do more. */
export function policyDeletion(ask: Ask, PolicyArn: string): readonly Wish[] {
	const having = valueOf(ask(entitiesFor(PolicyArn, 'PermissionsPolicy')));
	const versions = valueOf(ask(policyVersions(PolicyArn)))?.Versions ?? [];
	const { user, group, role } = carriers;
	return [
		...(having?.PolicyGroups ?? []).map(({ GroupName }) => group.detach(GroupName, PolicyArn)),
		...(having?.PolicyUsers ?? []).map(({ UserName }) => user.detach(UserName, PolicyArn)),
		...(having?.PolicyRoles ?? []).map(({ RoleName }) => role.detach(RoleName, PolicyArn)),
		...versions
			.filter(({ IsDefaultVersion }) => !IsDefaultVersion)
			.map(({ VersionId }) => iam('DeletePolicyVersion', { PolicyArn, VersionId })),
		iam('DeletePolicy', { PolicyArn })
	];
}

function policiesGo(ask: Ask, carrier: Carrier, name: string): readonly Wish[] {
	const attached = valueOf(ask(carrier.attached(name)))?.AttachedPolicies ?? [];
	const inline = valueOf(ask(carrier.inline(name)))?.PolicyNames ?? [];
	return [
		...attached.map(({ PolicyArn }) => carrier.detach(name, PolicyArn)),
		...inline.map((policy) => carrier.deleteInline(name, policy))
	];
}

/** A virtual device is worth nothing unassigned, so AWS's console deletes it at once. A key is gone by itself. */
export function removeDevice(UserName: string | undefined, SerialNumber: string): readonly Wish[] {
	const deactivation = iam('DeactivateMFADevice', { ...named(UserName), SerialNumber });
	return deviceKindOf(SerialNumber) === 'virtual'
		? [deactivation, iam('DeleteVirtualMFADevice', { SerialNumber })]
		: [deactivation];
}

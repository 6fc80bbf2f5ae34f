import type { Account } from '../../../account';
import { done } from '../../../base/applied';
import { quotas } from '../quotas';
import { aboutAccount } from '../subjects';
import { all } from '../../../base/table';

/**
 * How much of everything there is, what root has, and the quotas.
 *
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetAccountSummary.html
 */
export const getAccountSummary = aboutAccount({
	name: 'GetAccountSummary',
	level: 'List',
	apply: (_, account) =>
		done(account, {
			SummaryMap: { ...inUse(account), ...ofRoot(account), ...limits, ...notKept }
		})
});

function inUse(account: Account) {
	const devices = all(account.iam.mfaDevices);
	return {
		Users: account.iam.users.length,
		Groups: account.iam.groups.length,
		Roles: account.iam.roles.length,
		InstanceProfiles: account.iam.instanceProfiles.length,
		Policies: account.iam.policies.length,
		Providers: account.iam.providers.length,
		// Of each managed policy that is used, AWS's too, one version is in force.
		PolicyVersionsInUse: account.iam.uses.length,
		MFADevices: devices.length,
		MFADevicesInUse: devices.filter(({ enabled }) => enabled).length
	};
}

/** 1: yes, 0: no. */
function ofRoot({ iam: { root } }: Account) {
	return {
		AccountMFAEnabled: root.mfaDevices.length > 0 ? 1 : 0,
		AccountAccessKeysPresent: root.accessKeys.length > 0 ? 1 : 0,
		AccountPasswordPresent: 1
	};
}

const limits = {
	UsersQuota: quotas.users,
	GroupsQuota: quotas.groups,
	RolesQuota: quotas.roles,
	InstanceProfilesQuota: quotas.instanceProfiles,
	PoliciesQuota: quotas.policies,
	PolicyVersionsInUseQuota: quotas.policyVersionsInUse,
	VersionsPerPolicyQuota: quotas.versionsPerPolicy,
	GroupsPerUserQuota: quotas.groupsPerUser,
	AttachedPoliciesPerUserQuota: quotas.policiesPerUser,
	AttachedPoliciesPerGroupQuota: quotas.policiesPerGroup,
	/** AWS still tells the older quota here. */
	AttachedPoliciesPerRoleQuota: 10,
	AccessKeysPerUserQuota: quotas.accessKeysPerHolder,
	SigningCertificatesPerUserQuota: quotas.signingCertificatesPerUser,
	ServerCertificatesQuota: quotas.serverCertificates,
	PolicySizeQuota: quotas.managedPolicySize,
	UserPolicySizeQuota: quotas.userPolicySize,
	GroupPolicySizeQuota: quotas.groupPolicySize,
	RolePolicySizeQuota: quotas.rolePolicySize,
	AssumeRolePolicySizeQuota: quotas.trustPolicySize
};

/** What there is none of here. */
const notKept = {
	ServerCertificates: 0,
	AccountSigningCertificatesPresent: 0,
	/** Tokens of the global STS endpoint serve in the Regions that are on by default. */
	GlobalEndpointTokenVersion: 1
};

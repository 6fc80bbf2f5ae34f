import { done } from '../../operation';
import { aboutAccount } from '../../subjects';
import { all } from '../../table';

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetAccountSummary.html */
export const getAccountSummary = aboutAccount({
	name: 'GetAccountSummary',
	level: 'List',
	apply: (_, account) => {
		const devices = all(account.mfaDevices);
		return done(account, {
			SummaryMap: {
				Users: all(account.users).length,
				UsersQuota: 5000,
				Groups: all(account.groups).length,
				GroupsQuota: 300,
				Policies: all(account.policies).length,
				PoliciesQuota: 1500,
				MFADevices: devices.length,
				MFADevicesInUse: devices.filter(({ enabled }) => enabled).length,
				AccountMFAEnabled: account.root.mfaDevices.length > 0 ? 1 : 0,
				AccountAccessKeysPresent: account.root.accessKeys.length > 0 ? 1 : 0,
				AccountPasswordPresent: 1,
				AccessKeysPerUserQuota: 2,
				GroupsPerUserQuota: 10,
				AttachedPoliciesPerUserQuota: 10,
				AttachedPoliciesPerGroupQuota: 10,
				VersionsPerPolicyQuota: 5,
				PolicySizeQuota: 6144,
				UserPolicySizeQuota: 2048,
				GroupPolicySizeQuota: 5120
			}
		});
	}
});

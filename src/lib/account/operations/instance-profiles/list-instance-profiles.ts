import { profilesWith } from '../../roles/instance-profiles';
import { listPage, paging, tablePage } from '../../paging';
import { pathPrefix } from '../../parameters';
import { instanceProfileListed } from '../../roles/role-answers';
import { aboutInstanceProfiles, aboutRole } from '../../subjects';

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListInstanceProfiles.html */
export const listInstanceProfiles = aboutInstanceProfiles({
	name: 'ListInstanceProfiles',
	level: 'List',
	parameters: { PathPrefix: pathPrefix, ...paging },
	apply: (_, account, { PathPrefix: prefix, ...page }) =>
		tablePage(
			account,
			page,
			'InstanceProfiles',
			account.instanceProfiles,
			(profile) => instanceProfileListed(account, profile),
			({ path }) => path.startsWith(prefix)
		)
});

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListInstanceProfilesForRole.html */
export const listInstanceProfilesForRole = aboutRole({
	name: 'ListInstanceProfilesForRole',
	level: 'List',
	parameters: paging,
	apply: ({ account }, role, page) =>
		listPage(account, page, 'InstanceProfiles', profilesWith(account, role), (profile) =>
			instanceProfileListed(account, profile)
		)
});

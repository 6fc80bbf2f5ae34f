import { profilesWith } from './instance-profiles';
import { listPage, paging } from '../../../base/paging';
import { instanceProfileListed } from '../roles/role-answers';
import { aboutInstanceProfiles, aboutRole } from '../subjects';
import { byPath, pathPage } from '../list-by-path';

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListInstanceProfiles.html */
export const listInstanceProfiles = aboutInstanceProfiles({
	name: 'ListInstanceProfiles',
	level: 'List',
	parameters: byPath,
	apply: (_, account, page) =>
		pathPage(account, page, 'InstanceProfiles', account.iam.instanceProfiles, instanceProfileListed)
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

import { versionListed } from '../../answers';
import { listPage, paging } from '../../paging';
import { aboutPolicy } from '../../subjects';

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListPolicyVersions.html */
export const listPolicyVersions = aboutPolicy({
	name: 'ListPolicyVersions',
	level: 'List',
	parameters: paging,
	apply: ({ account }, policy, page) =>
		listPage(account, page, 'Versions', policy.versions.toReversed(), (version) =>
			versionListed(policy, version)
		)
});

import { versionListed } from '../entity-answers';
import { listPage, paging } from '../../../base/paging';
import { versionNumbers } from './policy-versions';
import { aboutPolicy } from '../subjects';

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListPolicyVersions.html */
export const listPolicyVersions = aboutPolicy({
	name: 'ListPolicyVersions',
	level: 'List',
	simplified: 'Former versions of AWS’s policies bear the date of the first.',
	parameters: paging,
	apply: ({ account }, policy, page) =>
		listPage(account, page, 'Versions', versionNumbers(policy), (id) => {
			const { created } = policy.versions.find((version) => version.id === id) ?? policy;
			return versionListed(policy, { id, created });
		})
});

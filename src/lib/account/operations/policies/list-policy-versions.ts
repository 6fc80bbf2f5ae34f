import { listAnswer, versionListed } from '../../answers';
import { done } from '../../operation';
import { aboutPolicy } from '../../subjects';

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListPolicyVersions.html */
export const listPolicyVersions = aboutPolicy({
	name: 'ListPolicyVersions',
	level: 'List',
	apply: ({ account }, policy) => {
		const versions = policy.versions.toReversed().map((version) => versionListed(policy, version));
		return done(account, listAnswer('Versions', versions));
	}
});

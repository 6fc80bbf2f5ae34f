import { done } from '../../../base/applied';
import { cannotUpdate, noSuchVersion, replacePolicy } from './policy-versions';
import { aboutPolicyVersion } from '../subjects';

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_SetDefaultPolicyVersion.html */
export const setDefaultPolicyVersion = aboutPolicyVersion({
	name: 'SetDefaultPolicyVersion',
	level: 'Permissions management',
	apply: ({ account, time }, { policy, version: id }) => {
		const { own } = policy;
		if (!own) return cannotUpdate;
		if (!own.versions.some((version) => version.id === id)) return noSuchVersion(policy, id);
		return done(replacePolicy(account, { ...own, defaultVersion: id, updated: time }));
	}
});

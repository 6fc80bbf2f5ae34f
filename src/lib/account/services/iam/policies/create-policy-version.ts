import * as v from 'valibot';
import { versionListed } from '../entity-answers';
import { done, fail } from '../../../base/applied';
import { policyDocument } from '../parameters';
import { refusedText } from './policy-text';
import { cannotCreateVersions, replacePolicy } from './policy-versions';
import { quotas } from '../quotas';
import { aboutPolicy } from '../subjects';

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreatePolicyVersion.html */
export const createPolicyVersion = aboutPolicy({
	name: 'CreatePolicyVersion',
	level: 'Permissions management',
	parameters: { PolicyDocument: policyDocument, SetAsDefault: v.optional(v.boolean(), false) },
	apply: ({ account, time }, policy, { PolicyDocument: text, SetAsDefault: asDefault }) => {
		const { own } = policy;
		if (!own) return cannotCreateVersions;
		const most = quotas.versionsPerPolicy;
		if (own.versions.length >= most) {
			return fail(
				'LimitExceeded',
				`A managed policy can have up to ${most} versions. Before you create a new version, you must delete an existing version.`
			);
		}
		const refused = refusedText(text);
		if (refused) return refused;
		const version = { id: `v${own.nextVersion}`, text, created: time };
		const changed = {
			...own,
			updated: time,
			versions: [...own.versions, version],
			defaultVersion: asDefault ? version.id : own.defaultVersion,
			nextVersion: own.nextVersion + 1
		};
		return done(replacePolicy(account, changed), {
			PolicyVersion: versionListed(changed, version)
		});
	}
});

import * as v from 'valibot';
import { instanceProfileArn } from '../arn';
import { replaceInstanceProfile } from './instance-profiles';
import { byArn } from '../../../base/operation';
import { iamOperation } from '../operation';
import { done, fail } from '../../../base/applied';
import { instanceProfileName, path, tagList } from '../parameters';
import { quotas } from '../quotas';
import { instanceProfileListed } from '../roles/role-answers';
import { lookUp } from '../../../base/table';
import { makingWithTags, readTags, tagsEchoed } from '../tags/tags';

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateInstanceProfile.html */
export const createInstanceProfile = iamOperation({
	name: 'CreateInstanceProfile',
	level: 'Write',
	parameters: v.object({
		InstanceProfileName: instanceProfileName,
		Path: path,
		Tags: v.optional(tagList)
	}),
	access: {
		kind: 'policies',
		resource: ({ account }, { InstanceProfileName: name, Path: path, Tags: tags }) => {
			const made = byArn(instanceProfileArn(account, { name, path }));
			return makingWithTags(made, 'iam:TagInstanceProfile', tags);
		},
		apply: ({ account, mint, time }, { InstanceProfileName: name, Path: path, Tags: given }) => {
			if (lookUp(account.iam.instanceProfiles, name)) {
				return fail('EntityAlreadyExists', `Instance Profile ${name} already exists.`);
			}
			if (account.iam.instanceProfiles.length >= quotas.instanceProfiles) {
				return fail(
					'LimitExceeded',
					`Cannot exceed quota for InstanceProfilesPerAccount: ${quotas.instanceProfiles}`
				);
			}
			const read = readTags(given, 'caseCounts');
			if (!read.ok) return read;
			const profile = { name, path, id: mint.uniqueId('AIPA'), created: time, tags: read.tags };
			const after = replaceInstanceProfile(account, profile);
			return done(after, {
				InstanceProfile: { ...instanceProfileListed(after, profile), ...tagsEchoed(given) }
			});
		}
	}
});

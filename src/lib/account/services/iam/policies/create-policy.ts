import * as v from 'valibot';
import type { OwnPolicy } from '../model/policies';
import { policyAnswer } from '../entity-answers';
import { policyArnOf } from '../arn';
import { done, fail } from '../../../base/applied';
import { iamOperation } from '../operation';
import { description, policyDocument, policyName, policyPath, tagList } from '../parameters';
import { ownPolicy } from './policies';
import { quotas } from '../quotas';
import { refusedText } from './policy-text';
import { replacePolicy } from './policy-versions';
import { lookUp } from '../../../base/table';
import { makingWithTags, readTags, tagsEchoed } from '../tags/tags';

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreatePolicy.html */
export const createPolicy = iamOperation({
	name: 'CreatePolicy',
	level: 'Permissions management',
	parameters: v.object({
		PolicyName: policyName,
		Path: policyPath,
		PolicyDocument: policyDocument,
		Description: v.optional(description),
		Tags: v.optional(tagList)
	}),
	access: {
		kind: 'policies',
		resource: ({ account }, { PolicyName: name, Path: path, Tags: tags }) => {
			const made = { arn: policyArnOf(account, { name, path }), printed: `policy ${name}` };
			return makingWithTags(made, 'iam:TagPolicy', tags);
		},
		apply: ({ account, mint, time }, { PolicyName: name, Path: path, ...given }) => {
			if (lookUp(account.iam.policies, name)) {
				const message = `A policy called ${name} already exists. Duplicate names are not allowed.`;
				return fail('EntityAlreadyExists', message);
			}
			if (account.iam.policies.length >= quotas.policies) {
				return fail(
					'LimitExceeded',
					`Cannot exceed quota for PoliciesPerAccount: ${quotas.policies}`
				);
			}
			const refused = refusedText(given.PolicyDocument);
			if (refused) return refused;
			const read = readTags(given.Tags, 'caseCounts');
			if (!read.ok) return read;
			const policy: OwnPolicy = {
				name,
				path,
				id: mint.uniqueId('ANPA'),
				...(given.Description === undefined ? {} : { description: given.Description }),
				created: time,
				updated: time,
				tags: read.tags,
				versions: [{ id: 'v1', text: given.PolicyDocument, created: time }],
				defaultVersion: 'v1',
				nextVersion: 2
			};
			const after = replacePolicy(account, policy);
			return done(after, {
				Policy: { ...policyAnswer(after, ownPolicy(after, policy)), ...tagsEchoed(given.Tags) }
			});
		}
	}
});

import * as v from 'valibot';
import { groupAnswer } from '../entity-answers';
import { groupArn } from '../arn';
import { groupExists, replaceGroup } from './groups';
import { byArn } from '../../../base/operation';
import { iamOperation } from '../operation';
import { done, fail } from '../../../base/applied';
import { groupName, path } from '../parameters';
import { quotas } from '../quotas';
import { emptyTable, lookUp } from '../../../base/table';

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateGroup.html */
export const createGroup = iamOperation({
	name: 'CreateGroup',
	level: 'Write',
	parameters: v.object({ Path: path, GroupName: groupName }),
	access: {
		kind: 'policies',
		resource: ({ account }, { GroupName: name, Path: path }) =>
			byArn(groupArn(account, { name, path })),
		apply: ({ account, mint, time }, { GroupName: name, Path: path }) => {
			if (lookUp(account.iam.groups, name)) {
				return groupExists(name);
			}
			if (account.iam.groups.length >= quotas.groups) {
				return fail('LimitExceeded', `Cannot exceed quota for GroupsPerAccount: ${quotas.groups}`);
			}
			const group = {
				name,
				path,
				id: mint.uniqueId('AGPA'),
				created: time,
				attached: [],
				inline: emptyTable
			};
			return done(replaceGroup(account, group), { Group: groupAnswer(account, group) });
		}
	}
});

import * as v from 'valibot';
import type { Account } from '../../../account';
import type { User } from '../model/people';
import { userShown } from '../entity-answers';
import { userArn } from '../arn';
import { boundaryKey, findBoundary } from '../policies/boundaries';
import { byArn } from '../../../base/operation';
import { iamOperation } from '../operation';
import { done, fail, type Failed } from '../../../base/applied';
import { newUserName, path, policyArn, tagList } from '../parameters';
import { quotas } from '../quotas';
import { refusedPath } from '../roles/reserved-path';
import { emptyTable, lookUp } from '../../../base/table';
import { makingWithTags, readTags } from '../tags/tags';
import { replaceUser, userExists } from './users';

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateUser.html */
export const createUser = iamOperation({
	name: 'CreateUser',
	level: 'Write',
	parameters: v.object({
		Path: path,
		UserName: newUserName,
		PermissionsBoundary: v.optional(policyArn),
		Tags: v.optional(tagList)
	}),
	access: {
		kind: 'policies',
		resource: ({ account }, { UserName: name, Path: path, ...given }) => {
			const made = byArn(userArn(account, { name, path }));
			const context = boundaryKey(given.PermissionsBoundary);
			return makingWithTags({ ...made, context }, 'iam:TagUser', given.Tags);
		},
		apply: ({ account, mint, time }, { UserName: name, Path: path, ...given }) => {
			const { PermissionsBoundary: boundary } = given;
			const refused = refusedPath(path) ?? refusedNewUser(account, name);
			if (refused) return refused;
			const limit = boundary === undefined ? undefined : findBoundary(account, boundary);
			if (limit && !limit.ok) return limit;
			const read = readTags(given.Tags, 'anyCase');
			if (!read.ok) return read;
			const user: User = {
				name,
				path,
				id: mint.uniqueId('AIDA'),
				created: time,
				groups: [],
				attached: [],
				inline: emptyTable,
				...(boundary === undefined ? {} : { boundary }),
				tags: read.tags,
				accessKeys: [],
				mfaDevices: []
			};
			return done(replaceUser(account, user), { User: userShown(account, user) });
		}
	}
});

function refusedNewUser(account: Account, name: string): Failed | undefined {
	if (lookUp(account.iam.users, name)) return userExists(name);
	return account.iam.users.length < quotas.users
		? undefined
		: fail('LimitExceeded', `Cannot exceed quota for UsersPerAccount: ${quotas.users}`);
}

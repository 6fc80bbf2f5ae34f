import * as v from 'valibot';
import type { User } from '../model/people';
import { userArn } from '../arn';
import { byArn } from '../../../base/operation';
import { done } from '../../../base/applied';
import { givenPath, newUserName, userName } from '../parameters';
import { renameUser } from './rename-user';
import { refusedPath } from '../roles/reserved-path';
import { entityKeys } from '../resource-at';
import { aboutUser } from '../subjects';
import { lookUp } from '../../../base/table';
import { userExists } from './users';

/**
 * Renames or moves. It must be allowed under the old ARN and under the new one. What names the user
 * by its id follows; a policy that names it by ARN does not.
 *
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_UpdateUser.html
 */
export const updateUser = aboutUser({
	name: 'UpdateUser',
	level: 'Write',
	simplified:
		'The new name holds at once; AWS takes seconds and refuses changes meanwhile (EntityTemporarilyUnmodifiable).',
	parameters: {
		UserName: userName,
		NewPath: v.optional(givenPath),
		NewUserName: v.optional(newUserName)
	},
	besides: ({ account }, { UserName: name, ...given }) => {
		const user = lookUp(account.iam.users, name);
		const now = user ?? { name, path: '/' };
		const arn = userArn(account, { ...now, ...news(given) });
		if (arn === userArn(account, now)) return [];
		// Where it is to be there is nobody yet: it brings its tags along.
		return [{ ...byArn(arn), context: user ? entityKeys(user) : {} }];
	},
	apply: ({ account }, user, given) => {
		const refused = refusedPath(given.NewPath);
		if (refused) return refused;
		const to = news(given);
		const taken = to.name === undefined ? undefined : lookUp(account.iam.users, to.name);
		// Its own name in other letters is not taken.
		if (taken && taken.id !== user.id) return userExists(to.name ?? user.name);
		return done(renameUser(account, user, to));
	}
});

function news(given: {
	readonly NewUserName?: string | undefined;
	readonly NewPath?: string | undefined;
}): Partial<Pick<User, 'name' | 'path'>> {
	return {
		...(given.NewUserName === undefined ? {} : { name: given.NewUserName }),
		...(given.NewPath === undefined ? {} : { path: given.NewPath })
	};
}

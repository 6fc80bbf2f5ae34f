import * as v from 'valibot';
import { userAnswer } from '../../answers';
import { userArn } from '../../arn';
import { byArn, done, fail, operation } from '../../operation';
import { newUserName, path } from '../../parameters';
import { emptyTable, lookUp } from '../../table';
import { replaceUser } from '../../users';

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateUser.html */
export const createUser = operation({
	service: 'iam',
	name: 'CreateUser',
	level: 'Write',
	parameters: v.object({ UserName: newUserName, Path: path }),
	access: {
		kind: 'policies',
		resource: ({ account }, { UserName: name, Path: path }) =>
			byArn(userArn(account, { name, path })),
		apply: ({ account, mint, time }, { UserName: name, Path: path }) => {
			if (lookUp(account.users, name)) {
				return fail('EntityAlreadyExists', `User with name ${name} already exists.`);
			}
			const user = {
				name,
				path,
				id: mint.uniqueId('AIDA'),
				created: time,
				groups: [],
				attached: [],
				inline: emptyTable,
				tags: emptyTable,
				accessKeys: [],
				mfaDevices: []
			};
			return done(replaceUser(account, user), { User: userAnswer(account, user) });
		}
	}
});

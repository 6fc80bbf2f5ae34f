import * as v from 'valibot';
import { cut, nothing, timestamp } from '../../../base/answers';
import { boundary } from '../policies/answers';
import { tags } from '../tags/answers';

const id = { UserId: v.string(), Arn: v.string(), CreateDate: timestamp };
const login = { PasswordLastUsed: v.exactOptional(timestamp) };
const more = { PermissionsBoundary: v.exactOptional(boundary), Tags: v.exactOptional(tags) };

/** As lists have it. https://docs.aws.amazon.com/IAM/latest/APIReference/API_User.html */
export const userListed = v.object({ Path: v.string(), UserName: v.string(), ...id, ...login });

/** Where it may be root, who has neither name nor path. */
const nameless = {
	Path: v.exactOptional(v.string()),
	UserName: v.exactOptional(v.string()),
	...id
};
export const userOrRootListed = v.object({ ...nameless, ...login });

export const usersAnswers = {
	CreateUser: v.object({ User: v.object({ ...userListed.entries, ...more }) }),
	DeleteUser: nothing,
	GetUser: v.object({ User: v.object({ ...userOrRootListed.entries, ...more }) }),
	ListUsers: v.object({ Users: v.array(userListed), ...cut }),
	UpdateUser: nothing
};

import * as v from 'valibot';
import { cut, nothing, timestamp } from '../../../base/answers';
import { userListed } from '../users/answers';

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_Group.html */
export const group = v.object({
	Path: v.string(),
	GroupName: v.string(),
	GroupId: v.string(),
	Arn: v.string(),
	CreateDate: timestamp
});

const groups = v.object({ Groups: v.array(group), ...cut });

export const groupsAnswers = {
	AddUserToGroup: nothing,
	CreateGroup: v.object({ Group: group }),
	DeleteGroup: nothing,
	GetGroup: v.object({ Group: group, Users: v.array(userListed), ...cut }),
	ListGroups: groups,
	ListGroupsForUser: groups,
	RemoveUserFromGroup: nothing,
	UpdateGroup: nothing
};

import { arn } from '../../../account.fixture';
import { user, group, type Asked } from '../../../perform/asked.fixture';

export const groupsAsked: Asked = [
	['iam:AddUserToGroup', { ...user, ...group }, 'group Interns'],
	['iam:CreateGroup', { GroupName: 'New' }, arn('group/New')],
	['iam:DeleteGroup', group, 'group Interns'],
	['iam:GetGroup', group, 'group Interns'],
	['iam:ListGroups', {}, arn('group/')],
	['iam:RemoveUserFromGroup', { ...user, ...group }, 'group Interns'],
	['iam:UpdateGroup', { ...group, NewPath: '/young/' }, 'group Interns']
];

import { arn } from '../../account.fixture';
import { user, policy, type Asked } from '../asked.fixture';

export const usersAsked: Asked = [
	['iam:CreateUser', { UserName: 'new', Path: '/maps/' }, arn('user/maps/new')],
	['iam:DeleteUser', user, 'user jun'],
	['iam:GetUser', {}, 'user wanda'],
	['iam:ListGroupsForUser', user, 'user jun'],
	['iam:ListUsers', {}, arn('user/')],
	['iam:DeleteUserPermissionsBoundary', user, 'user jun'],
	['iam:PutUserPermissionsBoundary', { ...user, PermissionsBoundary: policy.PolicyArn }, 'user jun']
];

import { arn } from '../../../account.fixture';
import { user, type Asked } from '../../../perform/asked.fixture';

export const usersAsked: Asked = [
	['iam:CreateUser', { UserName: 'new', Path: '/maps/' }, arn('user/maps/new')],
	['iam:DeleteUser', user, 'user jun'],
	['iam:GetUser', {}, 'user wanda'],
	['iam:ListGroupsForUser', user, 'user jun'],
	['iam:ListUsers', {}, arn('user/')],
	['iam:UpdateUser', { ...user, NewUserName: 'juno' }, 'user jun']
];

import { renamed } from './renamed';
import type { Words } from './words';

export const usersWords: Words = {
	'iam:CreateUser': ['create', 'Created', ({ the }) => `the user ${the('UserName')}`],
	'iam:DeleteUser': ['delete', 'Deleted', ({ the }) => `the user ${the('UserName')}`],
	'iam:UpdateUser': ['rename or move', 'Renamed or moved', renamed('user', 'User')],
	'iam:GetUser': ['look at', 'Looked at', ({ whose }) => `the user ${whose}`],
	'iam:ListUsers': ['list', 'Listed', () => 'the users'],
	'iam:ListGroupsForUser': ['list', 'Listed', ({ whose }) => `the user groups of ${whose}`]
};

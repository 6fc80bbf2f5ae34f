import { renamed } from './renamed';
import type { Words } from './words';

export const groupsWords: Words = {
	'iam:CreateGroup': ['create', 'Created', ({ the }) => `the user group ${the('GroupName')}`],
	'iam:DeleteGroup': ['delete', 'Deleted', ({ the }) => `the user group ${the('GroupName')}`],
	'iam:UpdateGroup': ['rename or move', 'Renamed or moved', renamed('user group', 'Group')],
	'iam:GetGroup': ['look at', 'Looked at', ({ the }) => `the user group ${the('GroupName')}`],
	'iam:ListGroups': ['list', 'Listed', () => 'the user groups'],
	'iam:AddUserToGroup': [
		'add',
		'Added',
		({ whose, the }) => `${whose} to the user group ${the('GroupName')}`
	],
	'iam:RemoveUserFromGroup': [
		'remove',
		'Removed',
		({ whose, the }) => `${whose} from the user group ${the('GroupName')}`
	]
};

import type { Said, Words } from './words';

const profile = ({ the }: Said) => `the instance profile ${the('InstanceProfileName')}`;

export const instanceProfilesWords: Words = {
	'iam:CreateInstanceProfile': ['create', 'Created', profile],
	'iam:DeleteInstanceProfile': ['delete', 'Deleted', profile],
	'iam:GetInstanceProfile': ['look at', 'Looked at', profile],
	'iam:ListInstanceProfiles': ['list', 'Listed', () => 'the instance profiles'],
	'iam:ListInstanceProfilesForRole': [
		'list',
		'Listed',
		({ the }) => `the instance profiles of the role ${the('RoleName')}`
	],
	'iam:AddRoleToInstanceProfile': [
		'put',
		'Put',
		(said) => `the role ${said.the('RoleName')} into ${profile(said)}`
	],
	'iam:RemoveRoleFromInstanceProfile': [
		'take',
		'Took',
		(said) => `the role ${said.the('RoleName')} out of ${profile(said)}`
	]
};

import type { Said, Words } from './words';

const role = ({ the }: Said) => `the role ${the('RoleName')}`;

export const rolesWords: Words = {
	'iam:CreateRole': ['create', 'Created', role],
	'iam:DeleteRole': ['delete', 'Deleted', role],
	'iam:GetRole': ['look at', 'Looked at', role],
	'iam:ListRoles': ['list', 'Listed', () => 'the roles'],
	'iam:UpdateRole': ['change', 'Changed', role],
	'iam:UpdateRoleDescription': ['describe', 'Described', role],
	'iam:UpdateAssumeRolePolicy': ['write', 'Wrote', (said) => `a new trust policy of ${role(said)}`],
	'iam:CreateServiceLinkedRole': [
		'create',
		'Created',
		({ the }) => `the service-linked role of ${the('AWSServiceName')}`
	],
	'iam:DeleteServiceLinkedRole': [
		'delete',
		'Deleted',
		({ the }) => `the service-linked role ${the('RoleName')}`
	],
	'iam:GetServiceLinkedRoleDeletionStatus': [
		'ask',
		'Asked',
		() => 'whether a service-linked role is gone'
	]
};

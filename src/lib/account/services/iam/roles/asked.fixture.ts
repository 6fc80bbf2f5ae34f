import { arn } from '../../../account.fixture';
import { role, trusting, type Asked } from '../../../perform/asked.fixture';

const linked = 'role/aws-service-role/support.amazonaws.com/AWSServiceRoleForSupport';

export const rolesAsked: Asked = [
	[
		'iam:CreateRole',
		{ RoleName: 'tiler', Path: '/maps/', AssumeRolePolicyDocument: trusting },
		arn('role/maps/tiler')
	],
	['iam:CreateServiceLinkedRole', { AWSServiceName: 'support.amazonaws.com' }, arn(linked)],
	['iam:DeleteRole', role, 'role tiler'],
	['iam:DeleteServiceLinkedRole', role, 'role tiler'],
	['iam:GetRole', role, 'role tiler'],
	[
		'iam:GetServiceLinkedRoleDeletionStatus',
		{
			DeletionTaskId:
				'task/aws-service-role/support.amazonaws.com/AWSServiceRoleForSupport/00000000-0000-0000-0000-000000000000'
		},
		'role AWSServiceRoleForSupport'
	],
	['iam:ListRoles', {}, arn('role/')],
	['iam:UpdateAssumeRolePolicy', { ...role, PolicyDocument: trusting }, 'role tiler'],
	['iam:UpdateRole', role, 'role tiler'],
	['iam:UpdateRoleDescription', { ...role, Description: 'Draws tiles' }, 'role tiler']
];

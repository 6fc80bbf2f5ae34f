import { arn } from '../../../account.fixture';
import { role, type Asked } from '../../../perform/asked.fixture';

const profile = { InstanceProfileName: 'tiler' };

export const instanceProfilesAsked: Asked = [
	['iam:AddRoleToInstanceProfile', { ...profile, ...role }, 'instance profile tiler'],
	['iam:CreateInstanceProfile', profile, arn('instance-profile/tiler')],
	['iam:DeleteInstanceProfile', profile, 'instance profile tiler'],
	['iam:GetInstanceProfile', profile, 'instance profile tiler'],
	['iam:ListInstanceProfiles', {}, arn('instance-profile/')],
	['iam:ListInstanceProfilesForRole', role, 'role tiler'],
	['iam:RemoveRoleFromInstanceProfile', { ...profile, ...role }, 'instance profile tiler']
];

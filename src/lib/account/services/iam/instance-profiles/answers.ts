import * as v from 'valibot';
import { cut, nothing, timestamp } from '../../../base/answers';
import { roleBrief, roleInPassing } from '../roles/answers';
import { tags } from '../tags/answers';

const profile = {
	Path: v.string(),
	InstanceProfileName: v.string(),
	InstanceProfileId: v.string(),
	Arn: v.string(),
	CreateDate: timestamp
};

/** As lists have it. https://docs.aws.amazon.com/IAM/latest/APIReference/API_InstanceProfile.html */
const listed = { ...profile, Roles: v.array(roleInPassing) };
const list = v.object({ InstanceProfiles: v.array(v.object(listed)), ...cut });

/** As GetAccountAuthorizationDetails has it. */
export const profileWithRole = v.object({ ...profile, Roles: v.array(roleBrief) });

export const instanceProfilesAnswers = {
	AddRoleToInstanceProfile: nothing,
	CreateInstanceProfile: v.object({
		InstanceProfile: v.object({ ...listed, Tags: v.exactOptional(tags) })
	}),
	DeleteInstanceProfile: nothing,
	GetInstanceProfile: v.object({ InstanceProfile: v.object({ ...listed, Tags: tags }) }),
	ListInstanceProfiles: list,
	ListInstanceProfilesForRole: list,
	RemoveRoleFromInstanceProfile: nothing
};

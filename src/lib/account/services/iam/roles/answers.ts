import * as v from 'valibot';
import { cut, empty, nothing, timestamp } from '../../../base/answers';
import { boundary } from '../policies/answers';
import { tags } from '../tags/answers';

const named = {
	Path: v.string(),
	RoleName: v.string(),
	RoleId: v.string(),
	Arn: v.string(),
	CreateDate: timestamp,
	AssumeRolePolicyDocument: v.string()
};
const description = { Description: v.exactOptional(v.string()) };
const length = { MaxSessionDuration: v.number() };
const more = { PermissionsBoundary: v.exactOptional(boundary), Tags: v.exactOptional(tags) };

/** Nothing else of a role. */
export const roleBrief = v.object(named);
/** As answers about something else have it. https://docs.aws.amazon.com/IAM/latest/APIReference/API_Role.html */
export const roleInPassing = v.object({ ...named, ...description });
/** As lists have it. */
const roleListed = v.object({ ...named, ...description, ...length });

/** Empty for a role that was not used lately. https://docs.aws.amazon.com/IAM/latest/APIReference/API_RoleLastUsed.html */
export const roleLastUsed = v.object({
	LastUsedDate: v.exactOptional(timestamp),
	Region: v.exactOptional(v.string())
});

export const rolesAnswers = {
	CreateRole: v.object({ Role: v.object({ ...named, ...more }) }),
	CreateServiceLinkedRole: v.object({ Role: roleInPassing }),
	DeleteRole: nothing,
	DeleteServiceLinkedRole: v.object({ DeletionTaskId: v.string() }),
	GetRole: v.object({
		Role: v.object({ ...named, ...description, ...length, ...more, RoleLastUsed: roleLastUsed })
	}),
	GetServiceLinkedRoleDeletionStatus: v.object({ Status: v.literal('SUCCEEDED') }),
	ListRoles: v.object({ Roles: v.array(roleListed), ...cut }),
	UpdateAssumeRolePolicy: nothing,
	UpdateRole: empty,
	UpdateRoleDescription: v.object({ Role: roleInPassing })
};

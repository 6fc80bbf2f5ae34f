import * as v from 'valibot';
import { cut, nothing, timestamp } from '../../../base/answers';
import { tags } from '../tags/answers';

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_AttachedPermissionsBoundary.html */
export const boundary = v.object({
	PermissionsBoundaryType: v.literal('Policy'),
	PermissionsBoundaryArn: v.string()
});

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_AttachedPolicy.html */
export const attachedPolicies = v.array(
	v.object({ PolicyName: v.string(), PolicyArn: v.string() })
);

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_PolicyDetail.html */
export const inlinePolicies = v.array(
	v.object({ PolicyName: v.string(), PolicyDocument: v.string() })
);

const counted = {
	PolicyName: v.string(),
	PolicyId: v.string(),
	Arn: v.string(),
	Path: v.string(),
	DefaultVersionId: v.string(),
	AttachmentCount: v.number(),
	PermissionsBoundaryUsageCount: v.number(),
	IsAttachable: v.boolean()
};
const dated = { CreateDate: timestamp, UpdateDate: timestamp };

/** As lists have it. https://docs.aws.amazon.com/IAM/latest/APIReference/API_Policy.html */
export const policyListed = v.object({ ...counted, ...dated });

const version = { VersionId: v.string(), IsDefaultVersion: v.boolean(), CreateDate: timestamp };
const versionListed = v.object(version);
/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_PolicyVersion.html */
export const policyVersion = v.object({ Document: v.string(), ...version });

const inlineOf = <const Name extends string>(name: Name) =>
	v.object({
		...({ [name]: v.string() } as Record<Name, v.StringSchema<undefined>>),
		PolicyName: v.string(),
		PolicyDocument: v.string()
	});
const inlineNames = v.object({ PolicyNames: v.array(v.string()), ...cut });
const attached = v.object({ AttachedPolicies: attachedPolicies, ...cut });

export const policiesAnswers = {
	AttachGroupPolicy: nothing,
	AttachRolePolicy: nothing,
	AttachUserPolicy: nothing,
	CreatePolicy: v.object({
		Policy: v.object({ ...counted, ...dated, Tags: v.exactOptional(tags) })
	}),
	CreatePolicyVersion: v.object({ PolicyVersion: versionListed }),
	DeleteGroupPolicy: nothing,
	DeletePolicy: nothing,
	DeletePolicyVersion: nothing,
	DeleteRolePermissionsBoundary: nothing,
	DeleteRolePolicy: nothing,
	DeleteUserPermissionsBoundary: nothing,
	DeleteUserPolicy: nothing,
	DetachGroupPolicy: nothing,
	DetachRolePolicy: nothing,
	DetachUserPolicy: nothing,
	GetGroupPolicy: inlineOf('GroupName'),
	GetPolicy: v.object({
		Policy: v.object({
			...counted,
			Description: v.exactOptional(v.string()),
			...dated,
			Tags: tags
		})
	}),
	GetPolicyVersion: v.object({ PolicyVersion: policyVersion }),
	GetRolePolicy: inlineOf('RoleName'),
	GetUserPolicy: inlineOf('UserName'),
	ListAttachedGroupPolicies: attached,
	ListAttachedRolePolicies: attached,
	ListAttachedUserPolicies: attached,
	ListEntitiesForPolicy: v.object({
		PolicyGroups: v.array(v.object({ GroupName: v.string(), GroupId: v.string() })),
		PolicyUsers: v.array(v.object({ UserName: v.string(), UserId: v.string() })),
		PolicyRoles: v.array(v.object({ RoleName: v.string(), RoleId: v.string() })),
		...cut
	}),
	ListGroupPolicies: inlineNames,
	ListPolicies: v.object({ Policies: v.array(policyListed), ...cut }),
	ListPolicyVersions: v.object({ Versions: v.array(versionListed), ...cut }),
	ListRolePolicies: inlineNames,
	ListUserPolicies: inlineNames,
	PutGroupPolicy: nothing,
	PutRolePermissionsBoundary: nothing,
	PutRolePolicy: nothing,
	PutUserPermissionsBoundary: nothing,
	PutUserPolicy: nothing,
	SetDefaultPolicyVersion: nothing
};

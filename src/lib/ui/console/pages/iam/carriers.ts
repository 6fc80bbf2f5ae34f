import { iam } from '$lib/ui/wish';

/*
 * Users, user groups and roles carry policies in the same way, by operations of their own. What a
 * page does with one it does with each.
 */

const user = {
	word: 'user',
	attached: (name: string) => iam('ListAttachedUserPolicies', { UserName: name }),
	attach: (name: string, arn: string) =>
		iam('AttachUserPolicy', { UserName: name, PolicyArn: arn }),
	detach: (name: string, arn: string) =>
		iam('DetachUserPolicy', { UserName: name, PolicyArn: arn }),
	inline: (name: string) => iam('ListUserPolicies', { UserName: name }),
	inlineNamed: (name: string, policy: string) =>
		iam('GetUserPolicy', { UserName: name, PolicyName: policy }),
	putInline: (name: string, policy: string, document: string) =>
		iam('PutUserPolicy', { UserName: name, PolicyName: policy, PolicyDocument: document }),
	deleteInline: (name: string, policy: string) =>
		iam('DeleteUserPolicy', { UserName: name, PolicyName: policy }),
	limit: (name: string, arn: string) =>
		iam('PutUserPermissionsBoundary', { UserName: name, PermissionsBoundary: arn }),
	unlimit: (name: string) => iam('DeleteUserPermissionsBoundary', { UserName: name })
} as const;

const group = {
	word: 'user group',
	attached: (name: string) => iam('ListAttachedGroupPolicies', { GroupName: name }),
	attach: (name: string, arn: string) =>
		iam('AttachGroupPolicy', { GroupName: name, PolicyArn: arn }),
	detach: (name: string, arn: string) =>
		iam('DetachGroupPolicy', { GroupName: name, PolicyArn: arn }),
	inline: (name: string) => iam('ListGroupPolicies', { GroupName: name }),
	inlineNamed: (name: string, policy: string) =>
		iam('GetGroupPolicy', { GroupName: name, PolicyName: policy }),
	putInline: (name: string, policy: string, document: string) =>
		iam('PutGroupPolicy', { GroupName: name, PolicyName: policy, PolicyDocument: document }),
	deleteInline: (name: string, policy: string) =>
		iam('DeleteGroupPolicy', { GroupName: name, PolicyName: policy })
} as const;

const role = {
	word: 'role',
	attached: (name: string) => iam('ListAttachedRolePolicies', { RoleName: name }),
	attach: (name: string, arn: string) =>
		iam('AttachRolePolicy', { RoleName: name, PolicyArn: arn }),
	detach: (name: string, arn: string) =>
		iam('DetachRolePolicy', { RoleName: name, PolicyArn: arn }),
	inline: (name: string) => iam('ListRolePolicies', { RoleName: name }),
	inlineNamed: (name: string, policy: string) =>
		iam('GetRolePolicy', { RoleName: name, PolicyName: policy }),
	putInline: (name: string, policy: string, document: string) =>
		iam('PutRolePolicy', { RoleName: name, PolicyName: policy, PolicyDocument: document }),
	deleteInline: (name: string, policy: string) =>
		iam('DeleteRolePolicy', { RoleName: name, PolicyName: policy }),
	limit: (name: string, arn: string) =>
		iam('PutRolePermissionsBoundary', { RoleName: name, PermissionsBoundary: arn }),
	unlimit: (name: string) => iam('DeleteRolePermissionsBoundary', { RoleName: name })
} as const;

export const carriers = { user, group, role } as const;

export type Carrier = (typeof carriers)[keyof typeof carriers];

/** What can have a permissions boundary: a user group cannot. */
export type Limited = typeof user | typeof role;

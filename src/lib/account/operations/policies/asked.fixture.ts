import { user, group, policy, own, inline, written, type Asked } from '../asked.fixture';

export const policiesAsked: Asked = [
	['iam:AttachGroupPolicy', { ...group, ...policy }, 'group Interns'],
	['iam:AttachUserPolicy', { ...user, ...policy }, 'user jun'],
	['iam:DetachGroupPolicy', { ...group, ...policy }, 'group Interns'],
	['iam:DetachUserPolicy', { ...user, ...policy }, 'user jun'],
	['iam:GetPolicy', policy, `policy ${policy.PolicyArn}`],
	['iam:GetPolicyVersion', { ...policy, VersionId: 'v1' }, `policy ${policy.PolicyArn}`],
	['iam:ListAttachedGroupPolicies', group, 'group Interns'],
	['iam:ListAttachedUserPolicies', user, 'user jun'],
	['iam:ListEntitiesForPolicy', policy, `policy ${policy.PolicyArn}`],
	['iam:ListPolicies', {}, 'policy path /'],
	['iam:CreatePolicy', { ...written, PolicyName: 'Maps' }, 'policy Maps'],
	['iam:CreatePolicyVersion', { ...own, ...written }, `policy ${own.PolicyArn}`],
	['iam:DeletePolicy', own, `policy ${own.PolicyArn}`],
	['iam:DeletePolicyVersion', { ...own, VersionId: 'v2' }, `policy ${own.PolicyArn}`],
	['iam:ListPolicyVersions', own, `policy ${own.PolicyArn}`],
	['iam:SetDefaultPolicyVersion', { ...own, VersionId: 'v2' }, `policy ${own.PolicyArn}`],
	['iam:DeleteGroupPolicy', { ...group, ...inline }, 'group Interns'],
	['iam:DeleteUserPolicy', { ...user, ...inline }, 'user jun'],
	['iam:GetGroupPolicy', { ...group, ...inline }, 'group Interns'],
	['iam:GetUserPolicy', { ...user, ...inline }, 'user jun'],
	['iam:ListGroupPolicies', group, 'group Interns'],
	['iam:ListUserPolicies', user, 'user jun'],
	['iam:PutGroupPolicy', { ...group, ...inline, ...written }, 'group Interns'],
	['iam:PutUserPolicy', { ...user, ...inline, ...written }, 'user jun']
];

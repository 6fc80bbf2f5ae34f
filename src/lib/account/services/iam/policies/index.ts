import { attachGroupPolicy, attachRolePolicy, attachUserPolicy } from './attach-policy';
import { createPolicy } from './create-policy';
import { createPolicyVersion } from './create-policy-version';
import { deletePolicy } from './delete-policy';
import { deletePolicyVersion } from './delete-policy-version';
import { detachGroupPolicy, detachRolePolicy, detachUserPolicy } from './detach-policy';
import { getPolicy } from './get-policy';
import { getPolicyVersion } from './get-policy-version';
import {
	deleteGroupPolicy,
	deleteRolePolicy,
	deleteUserPolicy,
	getGroupPolicy,
	getRolePolicy,
	getUserPolicy,
	listGroupPolicies,
	listRolePolicies,
	listUserPolicies,
	putGroupPolicy,
	putRolePolicy,
	putUserPolicy
} from './inline-policies';
import {
	listAttachedGroupPolicies,
	listAttachedRolePolicies,
	listAttachedUserPolicies
} from './list-attached-policies';
import { listEntitiesForPolicy } from './list-entities-for-policy';
import { listPolicies } from './list-policies';
import { listPolicyVersions } from './list-policy-versions';
import {
	deleteRolePermissionsBoundary,
	deleteUserPermissionsBoundary,
	putRolePermissionsBoundary,
	putUserPermissionsBoundary
} from './permissions-boundary';
import { setDefaultPolicyVersion } from './set-default-policy-version';

export const policiesOperations = [
	attachGroupPolicy,
	attachRolePolicy,
	attachUserPolicy,
	createPolicy,
	createPolicyVersion,
	deleteGroupPolicy,
	deletePolicy,
	deletePolicyVersion,
	deleteRolePermissionsBoundary,
	deleteRolePolicy,
	deleteUserPermissionsBoundary,
	deleteUserPolicy,
	detachGroupPolicy,
	detachRolePolicy,
	detachUserPolicy,
	getGroupPolicy,
	getPolicy,
	getPolicyVersion,
	getRolePolicy,
	getUserPolicy,
	listAttachedGroupPolicies,
	listAttachedRolePolicies,
	listAttachedUserPolicies,
	listEntitiesForPolicy,
	listGroupPolicies,
	listPolicies,
	listPolicyVersions,
	listRolePolicies,
	listUserPolicies,
	putGroupPolicy,
	putRolePermissionsBoundary,
	putRolePolicy,
	putUserPermissionsBoundary,
	putUserPolicy,
	setDefaultPolicyVersion
] as const;

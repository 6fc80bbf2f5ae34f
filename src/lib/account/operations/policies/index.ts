import type { AnyOperation } from '../../operation';
import { attachGroupPolicy, attachUserPolicy } from './attach-policy';
import { createPolicy } from './create-policy';
import { createPolicyVersion } from './create-policy-version';
import { deletePolicy } from './delete-policy';
import { deletePolicyVersion } from './delete-policy-version';
import { detachGroupPolicy, detachUserPolicy } from './detach-policy';
import { getPolicy } from './get-policy';
import { getPolicyVersion } from './get-policy-version';
import {
	deleteGroupPolicy,
	deleteUserPolicy,
	getGroupPolicy,
	getUserPolicy,
	listGroupPolicies,
	listUserPolicies,
	putGroupPolicy,
	putUserPolicy
} from './inline-policies';
import { listAttachedGroupPolicies, listAttachedUserPolicies } from './list-attached-policies';
import { listEntitiesForPolicy } from './list-entities-for-policy';
import { listPolicies } from './list-policies';
import { listPolicyVersions } from './list-policy-versions';
import { setDefaultPolicyVersion } from './set-default-policy-version';

export const policiesOperations: readonly AnyOperation[] = [
	attachGroupPolicy,
	attachUserPolicy,
	createPolicy,
	createPolicyVersion,
	deleteGroupPolicy,
	deletePolicy,
	deletePolicyVersion,
	deleteUserPolicy,
	detachGroupPolicy,
	detachUserPolicy,
	getGroupPolicy,
	getPolicy,
	getPolicyVersion,
	getUserPolicy,
	listAttachedGroupPolicies,
	listAttachedUserPolicies,
	listEntitiesForPolicy,
	listGroupPolicies,
	listPolicies,
	listPolicyVersions,
	listUserPolicies,
	putGroupPolicy,
	putUserPolicy,
	setDefaultPolicyVersion
];

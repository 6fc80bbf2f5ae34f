import type { AnyOperation } from '../operation';
import { addUserToGroup } from './add-user-to-group';
import { attachUserPolicy, attachGroupPolicy } from './attach-policy';
import { changePassword } from './change-password';
import { consoleLogin } from './console-login';
import { consoleLogout } from './console-logout';
import { createAccessKey } from './create-access-key';
import { createAccountAlias } from './create-account-alias';
import { createGroup } from './create-group';
import { createLoginProfile } from './create-login-profile';
import { createPolicyVersion } from './create-policy-version';
import { createPolicy } from './create-policy';
import { createUser } from './create-user';
import { createVirtualMfaDevice } from './create-virtual-mfa-device';
import { deactivateMfaDevice } from './deactivate-mfa-device';
import { deleteAccessKey } from './delete-access-key';
import { deleteAccountAlias } from './delete-account-alias';
import { deleteGroup } from './delete-group';
import { deleteLoginProfile } from './delete-login-profile';
import { deletePolicyVersion } from './delete-policy-version';
import { deletePolicy } from './delete-policy';
import { deleteUser } from './delete-user';
import { deleteVirtualMfaDevice } from './delete-virtual-mfa-device';
import { detachUserPolicy, detachGroupPolicy } from './detach-policy';
import { enableMfaDevice } from './enable-mfa-device';
import { getAccessKeyLastUsed } from './get-access-key-last-used';
import { getAccountAuthorizationDetails } from './get-account-authorization-details';
import { getAccountSummary } from './get-account-summary';
import { getCallerIdentity } from './get-caller-identity';
import { getGroup } from './get-group';
import { getLoginProfile } from './get-login-profile';
import { getMfaDevice } from './get-mfa-device';
import { getPolicyVersion } from './get-policy-version';
import { getPolicy } from './get-policy';
import { getUser } from './get-user';
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
import { listAccessKeys } from './list-access-keys';
import { listAccountAliases } from './list-account-aliases';
import { listAttachedUserPolicies, listAttachedGroupPolicies } from './list-attached-policies';
import { listEntitiesForPolicy } from './list-entities-for-policy';
import { listGroupsForUser } from './list-groups-for-user';
import { listGroups } from './list-groups';
import { listMfaDevices } from './list-mfa-devices';
import { listPolicies } from './list-policies';
import { listPolicyVersions } from './list-policy-versions';
import { listUsers } from './list-users';
import { listVirtualMfaDevices } from './list-virtual-mfa-devices';
import { lookupEvents } from './lookup-events';
import { removeUserFromGroup } from './remove-user-from-group';
import { resyncMfaAtSignIn } from './resync-mfa-at-sign-in';
import { resyncMfaDevice } from './resync-mfa-device';
import { setDefaultPolicyVersion } from './set-default-policy-version';
import { updateAccessKey } from './update-access-key';
import { updateLoginProfile } from './update-login-profile';
import {
	deleteUserPermissionsBoundary,
	putUserPermissionsBoundary
} from './user-permissions-boundary';

/** All that is simulated. A new operation is a file and a line here. */
const list: readonly AnyOperation[] = [
	addUserToGroup,
	attachGroupPolicy,
	attachUserPolicy,
	changePassword,
	consoleLogin,
	consoleLogout,
	createAccessKey,
	createAccountAlias,
	createGroup,
	createLoginProfile,
	createPolicy,
	createPolicyVersion,
	createUser,
	createVirtualMfaDevice,
	deactivateMfaDevice,
	deleteAccessKey,
	deleteAccountAlias,
	deleteGroup,
	deleteGroupPolicy,
	deleteLoginProfile,
	deletePolicy,
	deletePolicyVersion,
	deleteUser,
	deleteUserPermissionsBoundary,
	deleteUserPolicy,
	deleteVirtualMfaDevice,
	detachGroupPolicy,
	detachUserPolicy,
	enableMfaDevice,
	getAccessKeyLastUsed,
	getAccountAuthorizationDetails,
	getAccountSummary,
	getCallerIdentity,
	getGroup,
	getGroupPolicy,
	getLoginProfile,
	getMfaDevice,
	getPolicy,
	getPolicyVersion,
	getUser,
	getUserPolicy,
	listAccessKeys,
	listAccountAliases,
	listAttachedGroupPolicies,
	listAttachedUserPolicies,
	listEntitiesForPolicy,
	listGroupPolicies,
	listGroups,
	listGroupsForUser,
	listMfaDevices,
	listPolicies,
	listPolicyVersions,
	listUserPolicies,
	listUsers,
	listVirtualMfaDevices,
	lookupEvents,
	putGroupPolicy,
	putUserPermissionsBoundary,
	putUserPolicy,
	removeUserFromGroup,
	resyncMfaAtSignIn,
	resyncMfaDevice,
	setDefaultPolicyVersion,
	updateAccessKey,
	updateLoginProfile
];

/** By `service:Operation`. */
export const operations: ReadonlyMap<string, AnyOperation> = new Map(
	list.map((operation) => [`${operation.service}:${operation.name}`, operation])
);

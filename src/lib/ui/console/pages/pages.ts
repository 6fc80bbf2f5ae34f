import type { Component } from 'svelte';
import { loadFor } from '$lib/account/perform/registry';
import { loadLongDocuments } from '$lib/catalog/managed-policies';
import { here, later } from '../component.svelte';
import { shown, type Listed } from '../listed';
import type { PropsOf } from '../page';
import { eventsPage } from './cloudtrail/events/page';
import { accountSettingsPage } from './iam/account-settings/page';
import { asCodePage } from './iam/as-code/page';
import { assignMfaPage } from './iam/assign-mfa/page';
import { assignUserMfaPage } from './iam/assign-user-mfa/page';
import { createIdentityProviderPage } from './iam/create-identity-provider/page';
import { createGroupPage } from './iam/create-group/page';
import { createPolicyPage } from './iam/create-policy/page';
import { createRolePage } from './iam/create-role/page';
import { createUserPage } from './iam/create-user/page';
import Dashboard from './iam/dashboard/Dashboard.svelte';
import { credentialReportPage } from './iam/credential-report/page';
import { dashboardPage } from './iam/dashboard/page';
import { rcpsPage, scpsPage } from './iam/guard-rails/page';
import { editPolicyPage } from './iam/edit-policy/page';
import { editTrustPolicyPage } from './iam/edit-trust-policy/page';
import { groupPage } from './iam/group/page';
import { groupsPage } from './iam/groups/page';
import { identityProvidersPage } from './iam/identity-providers/page';
import {
	groupInlinePolicyPage,
	roleInlinePolicyPage,
	userInlinePolicyPage
} from './iam/inline-policy/page';
import { mayPage } from './iam/may/page';
import { oidcProviderPage } from './iam/oidc-provider/page';
import { policiesPage } from './iam/policies/page';
import { policyPage } from './iam/policy/page';
import { rolePage } from './iam/role/page';
import { rolesPage } from './iam/roles/page';
import { samlProviderPage } from './iam/saml-provider/page';
import { credentialsPage } from './iam/security-credentials/page';
import { oidcProviders } from './iam/queries';
import { switchRolePage } from './iam/switch-role/page';
import { userPage } from './iam/user/page';
import { usersPage } from './iam/users/page';
import { bucketAsCodePage } from './s3/as-code/page';
import { blockPublicAccessPage } from './s3/block-public-access/page';
import { bucketPage } from './s3/bucket/page';
import { bucketsPage } from './s3/buckets/page';
import { createBucketPage } from './s3/create-bucket/page';
import { editBucketPolicyPage } from './s3/edit-bucket-policy/page';
import { folderPage } from './s3/folder/page';
import { objectPage } from './s3/object/page';
import { buckets } from './s3/queries';
import { uploadPage } from './s3/upload/page';

/** One component for whoever carries the policy. */
const inlinePolicy = later<PropsOf<typeof userInlinePolicyPage>>(
	() => import('./iam/inline-policy/InlinePolicy.svelte')
);

/** One component for both kinds of guard rails. */
const guardRails = later<PropsOf<typeof scpsPage>>(
	() => import('./iam/guard-rails/GuardRails.svelte')
);

/** One component for all that can be written as code. */
const asCode = () => import('./iam/as-code/AsCode.svelte');

/** Every page of the console, in the order of the navigation. */
export const pages: readonly Listed[] = [
	shown(dashboardPage, here(Dashboard)),
	shown(
		groupsPage,
		later(() => import('./iam/groups/Groups.svelte'))
	),
	shown(
		groupPage,
		later(() => import('./iam/group/Group.svelte'))
	),
	shown(
		createGroupPage,
		later(() => import('./iam/create-group/CreateGroup.svelte'))
	),
	shown(
		usersPage,
		later(() => import('./iam/users/Users.svelte'))
	),
	shown(
		userPage,
		later(() => import('./iam/user/User.svelte'))
	),
	shown(
		createUserPage,
		later(() => import('./iam/create-user/CreateUser.svelte'))
	),
	shown(
		rolesPage,
		later(() => import('./iam/roles/Roles.svelte'))
	),
	shown(
		rolePage,
		later(() => import('./iam/role/Role.svelte'))
	),
	shown(
		editTrustPolicyPage,
		later(() => import('./iam/edit-trust-policy/EditTrustPolicy.svelte'))
	),
	shown(
		createRolePage,
		withProviders(() => import('./iam/create-role/CreateRole.svelte'))
	),
	shown(
		policiesPage,
		later(() => import('./iam/policies/Policies.svelte'))
	),
	shown(
		policyPage,
		withDocuments(() => import('./iam/policy/Policy.svelte'))
	),
	shown(
		editPolicyPage,
		withDocuments(() => import('./iam/edit-policy/EditPolicy.svelte'))
	),
	shown(
		createPolicyPage,
		later(() => import('./iam/create-policy/CreatePolicy.svelte'))
	),
	shown(userInlinePolicyPage, inlinePolicy),
	shown(groupInlinePolicyPage, inlinePolicy),
	shown(roleInlinePolicyPage, inlinePolicy),
	shown(
		identityProvidersPage,
		withProviders(() => import('./iam/identity-providers/IdentityProviders.svelte'))
	),
	shown(
		oidcProviderPage,
		withProviders(() => import('./iam/oidc-provider/OidcProvider.svelte'))
	),
	shown(
		samlProviderPage,
		withProviders(() => import('./iam/saml-provider/SamlProvider.svelte'))
	),
	shown(
		createIdentityProviderPage,
		withProviders(() => import('./iam/create-identity-provider/CreateIdentityProvider.svelte'))
	),
	shown(
		accountSettingsPage,
		later(() => import('./iam/account-settings/AccountSettings.svelte'))
	),
	shown(
		credentialReportPage,
		later(() => import('./iam/credential-report/CredentialReport.svelte'))
	),
	shown(scpsPage, guardRails),
	shown(rcpsPage, guardRails),
	shown(
		mayPage,
		later(() => import('./iam/may/May.svelte'))
	),
	shown(asCodePage, later<PropsOf<typeof asCodePage>>(asCode)),
	shown(
		switchRolePage,
		later(() => import('./iam/switch-role/SwitchRole.svelte'))
	),
	shown(
		credentialsPage,
		later(() => import('./iam/security-credentials/SecurityCredentials.svelte'))
	),
	shown(
		assignMfaPage,
		later(() => import('./iam/assign-mfa/AssignMfa.svelte'))
	),
	shown(
		assignUserMfaPage,
		later(() => import('./iam/assign-mfa/AssignMfa.svelte'))
	),
	shown(
		eventsPage,
		later(() => import('./cloudtrail/events/Events.svelte'))
	),
	shown(
		bucketsPage,
		ofS3(() => import('./s3/buckets/Buckets.svelte'))
	),
	shown(
		createBucketPage,
		ofS3(() => import('./s3/create-bucket/CreateBucket.svelte'))
	),
	shown(
		bucketPage,
		ofS3(() => import('./s3/bucket/Bucket.svelte'))
	),
	shown(
		folderPage,
		ofS3(() => import('./s3/folder/Folder.svelte'))
	),
	shown(
		uploadPage,
		ofS3(() => import('./s3/upload/Upload.svelte'))
	),
	shown(
		objectPage,
		ofS3(() => import('./s3/object/Object.svelte'))
	),
	shown(
		editBucketPolicyPage,
		ofS3(() => import('./s3/edit-bucket-policy/EditBucketPolicy.svelte'))
	),
	shown(bucketAsCodePage, ofS3<PropsOf<typeof bucketAsCodePage>>(asCode)),
	shown(
		blockPublicAccessPage,
		ofS3(() => import('./s3/block-public-access/BlockPublicAccess.svelte'))
	)
];

/** Of a page that reads the document of any policy, used or not. */
function withDocuments<Props extends Record<string, unknown>>(
	load: () => Promise<{ readonly default: Component<Props> }>
) {
	return later(async () => {
		const [loaded] = await Promise.all([load(), loadLongDocuments(() => true)]);
		return loaded;
	});
}

/** With the service, which an account that has no bucket yet did not load. */
function ofS3<Props extends Record<string, unknown>>(
	load: () => Promise<{ readonly default: Component<Props> }>
) {
	return later(async () => {
		const calls = [buckets(), { service: 's3control', operation: 'GetPublicAccessBlock' } as const];
		const [loaded] = await Promise.all([load(), loadFor(calls)]);
		return loaded;
	});
}

/** With the operations of identity providers, which it asks for. */
function withProviders<Props extends Record<string, unknown>>(
	load: () => Promise<{ readonly default: Component<Props> }>
) {
	return later(async () => {
		const [loaded] = await Promise.all([load(), loadFor([oidcProviders()])]);
		return loaded;
	});
}

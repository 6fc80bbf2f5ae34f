import { loadLongDocuments } from '$lib/catalog/managed-policies';
import { here, later } from '../component.svelte';
import { shown, type Listed } from '../listed';
import { eventsPage } from './cloudtrail/events/page';
import { assignMfaPage } from './iam/assign-mfa/page';
import { assignUserMfaPage } from './iam/assign-user-mfa/page';
import { createGroupPage } from './iam/create-group/page';
import { createUserPage } from './iam/create-user/page';
import Dashboard from './iam/dashboard/Dashboard.svelte';
import { dashboardPage } from './iam/dashboard/page';
import { groupPage } from './iam/group/page';
import { groupsPage } from './iam/groups/page';
import { policiesPage } from './iam/policies/page';
import { policyPage } from './iam/policy/page';
import { credentialsPage } from './iam/security-credentials/page';
import { userPage } from './iam/user/page';
import { usersPage } from './iam/users/page';

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
		policiesPage,
		later(() => import('./iam/policies/Policies.svelte'))
	),
	shown(
		policyPage,
		// It reads the document of any policy, used or not.
		later(async () => {
			await loadLongDocuments(() => true);
			return import('./iam/policy/Policy.svelte');
		})
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
	)
];

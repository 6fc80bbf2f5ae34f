import { afterEach, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { Workbench } from '$lib/ui/workbench.svelte';
import { heading, marlowMaps, names, open, signInAsRoot, signInAsUser } from '../console.fixture';
import { pages } from './pages';

afterEach(() => history.replaceState(null, '', '#'));

const own = 'arn%3Aaws%3Aiam%3A%3A111122223333%3Apolicy%2Fown';
const administrator = 'arn%3Aaws%3Aiam%3A%3Aaws%3Apolicy%2FAdministratorAccess';

/**
 * What each page leaves in the history: as AWS's console does, in so far as the console shows it.
 * The calls of AWS's console were read from CloudTrail records of 2024.
 */
const visits: readonly (readonly [string, string, readonly string[]])[] = [
	[
		'#/',
		'IAM Dashboard',
		['GetAccountSummary', 'ListAccountAliases', 'ListMFADevices', 'ListAccessKeys']
	],
	[
		'#/groups',
		'User groups',
		['ListGroups', 'GetGroup', 'ListAttachedGroupPolicies', 'ListGroupPolicies']
	],
	[
		'#/groups/administrators',
		'administrators',
		['GetGroup', 'ListAttachedGroupPolicies', 'ListGroupPolicies']
	],
	['#/groups/readers/inline-policy', 'Create inline policy', []],
	['#/groups/readers/inline-policy/lists', 'lists', ['GetGroupPolicy']],
	['#/create-group', 'Create user group', ['ListUsers', 'ListPolicies']],
	[
		'#/users',
		'Users',
		[
			'ListUsers',
			'ListGroupsForUser',
			'ListMFADevices',
			'ListAccessKeys',
			'GetAccessKeyLastUsed',
			'GetLoginProfile'
		]
	],
	...['', '/groups', '/tags', '/security-credentials'].map(
		(tab) =>
			[
				`#/users/jun${tab}`,
				'jun',
				[
					'GetUser',
					'ListAttachedUserPolicies',
					'ListUserPolicies',
					'ListGroupsForUser',
					'ListUserTags',
					'GetLoginProfile',
					'ListMFADevices',
					'ListAccessKeys',
					'GetAccessKeyLastUsed',
					'ListAttachedGroupPolicies',
					'ListGroupPolicies'
				]
			] as const
	),
	['#/create-user', 'Specify user details', ['ListGroups', 'ListPolicies']],
	['#/users/jun/inline-policy/own', 'own', ['GetUserPolicy']],
	['#/roles', 'Roles', ['ListRoles', 'GetRole']],
	...['', '/trust-relationships', '/tags', '/revoke-sessions'].map(
		(tab) =>
			[
				`#/roles/Editor${tab}`,
				'Editor',
				[
					'GetRole',
					'ListAttachedRolePolicies',
					'ListRolePolicies',
					'ListInstanceProfilesForRole',
					'ListRoleTags'
				]
			] as const
	),
	['#/roles/Editor/edit-trust-policy', 'Edit trust policy', ['GetRole']],
	['#/roles/Editor/inline-policy/own', 'own', ['GetRolePolicy']],
	['#/create-role', 'Select trusted entity', ['ListPolicies']],
	['#/policies', 'Policies', ['ListPolicies']],
	['#/create-policy', 'Specify permissions', []],
	[
		`#/policies/${own}/edit-policy`,
		'Modify permissions',
		['GetPolicy', 'GetPolicyVersion', 'ListPolicyVersions']
	],
	[
		`#/policies/${administrator}`,
		'AdministratorAccess',
		['GetPolicy', 'GetPolicyVersion', 'ListEntitiesForPolicy', 'ListPolicyVersions']
	],
	['#/security-credentials', 'My security credentials', ['ListMFADevices', 'ListAccessKeys']],
	['#/security-credentials/mfa', 'Select MFA device', ['ListMFADevices']],
	['#/users/jun/mfa', 'Select MFA device', ['ListMFADevices']],
	['#/may/user%2Fjun/iam%3AListUsers/*', 'May they …?', []],
	['#/events', 'Event history', ['LookupEvents']],
	['#/s3/buckets', 'Buckets', ['ListBuckets', 'GetBucketPolicyStatus', 'GetPublicAccessBlock']],
	['#/s3/create-bucket', 'Create bucket', ['ListBuckets']],
	[
		'#/s3/buckets/marlow-maps',
		'marlow-maps',
		['GetBucketLocation', 'GetBucketVersioning', 'ListObjectsV2']
	],
	[
		'#/s3/buckets/marlow-maps/properties',
		'marlow-maps',
		['GetBucketLocation', 'GetBucketVersioning', 'GetBucketTagging']
	],
	[
		'#/s3/buckets/marlow-maps/permissions',
		'marlow-maps',
		[
			'GetBucketLocation',
			'GetBucketVersioning',
			'GetBucketPolicy',
			'GetBucketPolicyStatus',
			'GetPublicAccessBlock',
			'GetBucketOwnershipControls'
		]
	],
	['#/s3/buckets/marlow-maps/folder/2026%2F', '2026/', ['GetBucketVersioning', 'ListObjectsV2']],
	['#/s3/buckets/marlow-maps/upload', 'Upload', []],
	['#/s3/buckets/marlow-maps/edit-policy', 'Edit bucket policy', ['GetBucketPolicy']],
	[
		'#/s3/buckets/marlow-maps/object/2026%2Fnorth.txt',
		'north.txt',
		['HeadObject', 'GetObjectTagging']
	],
	[
		'#/s3/buckets/marlow-maps/object/2026%2Fnorth.txt/versions',
		'north.txt',
		['HeadObject', 'ListObjectVersions']
	],
	[
		'#/s3/block-public-access',
		'Block Public Access settings for this account',
		['GetPublicAccessBlock']
	]
];

test('every page of the list is visited here', () => {
	const visited = pages.filter((each) => visits.some(([hash]) => each.at(hash)));
	expect(visited).toEqual(pages);
});

const readers = 'readers';
const trust = {
	Version: '2012-10-17',
	Statement: [
		{ Effect: 'Allow', Principal: { Service: 'ec2.amazonaws.com' }, Action: 'sts:AssumeRole' }
	]
};
const account = marlowMaps({
	policies: [{ name: 'own', document: lists() }],
	roles: [{ name: 'Editor', trust, inline: [{ name: 'own', document: lists() }] }],
	groups: [{ name: readers, inline: [{ name: 'lists', document: lists() }] }],
	users: [
		{
			name: 'jun',
			groups: ['administrators'],
			inline: [{ name: 'own', document: lists() }],
			accessKeys: [{ age: '5d' }]
		},
		{ name: 'lena', groups: [readers], password: 'Harbour-Light-5' }
	],
	s3: {
		buckets: [{ name: 'marlow-maps', objects: [{ key: '2026/north.txt', content: 'Sea' }] }]
	}
});

/** Lists may be read, and of what is in them nothing. */
function lists() {
	const Action = ['iam:ListUsers', 'iam:ListGroups', 'iam:ListPolicies', 'iam:GetUser'];
	return { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action, Resource: '*' }] };
}

const people = [
	['root, who may do everything', () => signInAsRoot()],
	['a user who may do nothing', () => signInAsUser('wanda', 'Meridian-77')],
	['a user who may list and no more', () => signInAsUser('lena', 'Harbour-Light-5')]
] as const;

const spell = (service: string, operation: string, parameters: unknown) =>
	JSON.stringify([service, operation, parameters ?? {}]);

/** Every call that a page looks up from now on. */
function lookedUp(workbench: Workbench): Set<string> {
	const looked = new Set<string>();
	const look = workbench.look.bind(workbench);
	vi.spyOn(workbench, 'look').mockImplementation((wish) => {
		looked.add(spell(wish.service, wish.operation, wish.parameters));
		return look(wish);
	});
	return looked;
}

const recorded = (workbench: Workbench, from: number) =>
	workbench.steps
		.slice(from)
		.map(({ call }) => spell(call.service, call.operation, call.parameters));

describe.each(people)('what a page asks is what the history records, for %s', (who, signIn) => {
	test.each(visits)('%s', async (hash, title, operations) => {
		const workbench = await open({ account });
		await signIn();
		await expect.element(heading('IAM Dashboard')).toBeVisible();
		// The sign-in and the dashboard's own calls are written down by then.
		await expect.poll(() => names(workbench)).toContain('ListAccessKeys');
		location.hash = '#/nowhere';
		await expect.element(heading('Page not found')).toBeVisible();

		const before = workbench.steps.length;
		const looked = lookedUp(workbench);
		location.hash = hash;
		await expect.element(heading(title)).toBeVisible();
		if (operations.length > 0) await expect.poll(() => looked.size).toBeGreaterThan(0);
		await expect.poll(() => recorded(workbench, before).toSorted()).toEqual([...looked].toSorted());

		if (who.startsWith('root')) {
			const called = workbench.steps.slice(before).map(({ call }) => call.operation);
			expect(new Set(called)).toEqual(new Set(operations));
		}
	});
});

test('a part that is opened later records what it reads, once', async () => {
	const workbench = await open({ account });
	await signInAsRoot();
	await expect.element(heading('IAM Dashboard')).toBeVisible();
	location.hash = '#/groups/administrators/permissions';
	await expect.element(heading('administrators')).toBeVisible();
	await expect.poll(() => workbench.steps.at(-1)?.call.operation).toBe('ListGroupPolicies');

	const before = workbench.steps.length;
	const unfold = page.getByText('Show policy JSON');
	await unfold.click();
	await expect.element(page.getByText('"Effect": "Allow"')).toBeVisible();
	await expect.poll(() => workbench.steps.length).toBe(before + 2);
	await unfold.click();
	await unfold.click();
	await expect.element(page.getByText('"Effect": "Allow"')).toBeVisible();
	await page.getByRole('button', { name: 'Attach policies' }).click();
	await expect.element(page.getByRole('searchbox', { name: 'Search policies' })).toBeVisible();
	await expect.poll(() => workbench.steps.at(-1)?.call.operation).toBe('ListPolicies');
	const later = workbench.steps.slice(before).map(({ call }) => call.operation);
	expect(later.slice(0, 2)).toEqual(['GetPolicy', 'GetPolicyVersion']);
	expect(new Set(later.slice(2))).toEqual(new Set(['ListPolicies']));
});

test('what is refused of a page stands in the history as refused, and the rest as answered', async () => {
	const workbench = await open({ account });
	await signInAsUser('lena', 'Harbour-Light-5');
	await expect.element(heading('IAM Dashboard')).toBeVisible();
	location.hash = '#/users/jun';
	await expect.element(heading('jun')).toBeVisible();
	await expect.poll(() => workbench.steps.at(-1)?.call.operation).toBe('ListAccessKeys');
	const came = workbench.steps
		.slice(-8)
		.map(({ call, answer }) => [call.operation, answer.ok ? 'ok' : answer.error.code]);
	expect(came).toEqual([
		['GetUser', 'ok'],
		['ListAttachedUserPolicies', 'AccessDenied'],
		['ListUserPolicies', 'AccessDenied'],
		['ListGroupsForUser', 'AccessDenied'],
		['ListUserTags', 'AccessDenied'],
		['GetLoginProfile', 'AccessDenied'],
		['ListMFADevices', 'AccessDenied'],
		['ListAccessKeys', 'AccessDenied']
	]);
	expect(workbench.log.at(-1)).toMatchObject({ type: 'act', regardless: true });
});
